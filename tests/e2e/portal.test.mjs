// <hebiao-form> from dist/component in pages of others.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch, top } from './helpers/browser.mjs'
import { cell, finding, saved } from './helpers/form.mjs'
import { project } from './helpers/forms.mjs'
import { host, watch } from './helpers/host.mjs'
import { exportFrom, fixOn, unsealed } from './helpers/scenario.mjs'

const strict = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:"
const html = (body, script = '/portal/hebiao/hebiao-form.js') => `<!DOCTYPE html><meta charset="utf-8"><title>portal</title>
<link rel="icon" href="data:,"><script type="module" src="${script}"></script><main>${body}</main>`
const one = '<form><hebiao-form template="project_2026" name="goals"></hebiao-form></form>'
const pages = {
  '/plain': { html: html(one) },
  '/strict': { html: html(one), csp: strict.replace("'self';", "'self' 'wasm-unsafe-eval';") },
  '/no-wasm': { html: html(one), csp: strict },
  '/trusted': { html: html(one), csp: `${strict}; require-trusted-types-for 'script'; trusted-types 'none'` },
  '/two': { html: html('<hebiao-form id="a" template="project_2026"></hebiao-form><hebiao-form id="b" template="project_2026"></hebiao-form>'), csp: strict },
  '/versions': { html: html('<hebiao-form id="old" template="project_2026"></hebiao-form><hebiao-form-2 id="new" template="project_2026"></hebiao-form-2>'), csp: strict },
}

let portal, browser, other
before(async () => {
  other = mkdtempSync(join(tmpdir(), 'hebiao-other-'))
  cpSync(join(top, 'dist/component'), other, { recursive: true })
  ;[portal, browser] = await Promise.all([host(pages, { '/portal/hebiao/': join(top, 'dist/component'), '/other/': other }), launch()])
})
after(async () => {
  await browser.close()
  portal.stop()
  rmSync(other, { recursive: true })
})

async function open(path) {
  const page = await browser.newPage()
  page.troubles = watch(page, portal.url)
  await page.goto(portal.url + path)
  await page.locator('.sheet').first().waitFor()
  return page
}

for (const [path, isScript] of [['/plain', false], ['/strict', false], ['/no-wasm', true], ['/trusted', true]]) {
  test(`${path.slice(1)} host: type, see a finding, fix it, save, reload, export`, async () => {
    portal.asked.length = 0
    const page = await open(path)
    assert.equal(portal.asked.some((name) => name.includes('hebiao-core')), isScript, portal.asked.join(' '))
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('hebiao-form').shadowRoot.querySelector('.header')).height), '48px', 'styled')
    await fixOn(page)
    await saved(page)
    const draft = await page.evaluate(() => [document.querySelector('hebiao-form').draft, JSON.parse(new FormData(document.querySelector('form')).get('goals'))])
    assert.equal(draft[1].forms[0].name, '图书更新')
    assert.deepEqual(unsealed(await exportFrom(page)), draft[1])

    await page.reload()
    await page.locator('.sheet').waitFor()
    await page.evaluate(async (id) => {
      const element = document.querySelector('hebiao-form')
      await element.ready
      await element.openDraft(id)
    }, draft[0])
    assert.equal(await cell(page, 'name').inputValue(), '图书更新')
    assert.deepEqual(page.troubles, [])
    await page.close()
  })
}

test('a host colours it by custom properties and parts', async () => {
  const page = await open('/plain')
  const colours = await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('hebiao-form { --accent: rgb(170, 0, 0) } hebiao-form::part(header) { background-color: rgb(1, 2, 3) }')
    document.adoptedStyleSheets = [sheet]
    const { shadowRoot } = document.querySelector('hebiao-form')
    return ['.home', '.header'].map((name, at) => getComputedStyle(shadowRoot.querySelector(name))[['color', 'backgroundColor'][at]])
  })
  assert.deepEqual(colours, ['rgb(170, 0, 0)', 'rgb(1, 2, 3)'])
  await page.close()
})

test('two on one page know nothing of each other', async () => {
  const page = await open('/two')
  const [a, b] = ['#a', '#b'].map((id) => page.locator(id))
  await b.locator('.sheet').waitFor()
  await a.locator('[data-path="name"]').fill('甲')
  await b.locator('[data-path="name"]').fill('乙')
  await page.evaluate(() => document.activeElement.blur())
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true })))
  assert.equal(await a.locator('[data-path="name"]').inputValue(), '甲')
  assert.equal(await b.locator('[data-path="name"]').inputValue(), '', 'undo is for the one used last')
  assert.deepEqual(page.troubles, [])
  await page.close()
})

test('moved, removed and put back: the text, its undo and the checks stay', async () => {
  const page = await open('/plain')
  await page.evaluate((pkg) => { document.querySelector('hebiao-form').package = pkg }, { forms: [project] })
  await cell(page, 'name').fill('图书更新')
  await page.evaluate(() => {
    const element = document.querySelector('hebiao-form')
    document.body.append(element)
    element.remove()
    window.kept = element
  })
  assert.equal(await page.evaluate(() => document.getElementById('hebiao-page')), null, 'nothing is left in the host')
  await page.waitForTimeout(100)
  await page.evaluate(() => document.querySelector('form').append(window.kept))
  assert.equal(await cell(page, 'name').inputValue(), '图书更新')
  await cell(page, 'indicators/6/annual').fill('≤48.87万元')
  await finding(page, 'W-10', 'indicators/6/annual').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  assert.equal(await cell(page, 'name').inputValue(), project.name)
  assert.deepEqual(page.troubles, [])
  await page.close()
})

test('removed before it is ready, it starts when it comes back', async () => {
  const page = await open('/plain')
  const count = await page.evaluate(async () => {
    const element = document.createElement('hebiao-form')
    element.setAttribute('template', 'township_2026')
    document.body.append(element)
    element.remove()
    await new Promise((resolve) => { setTimeout(resolve, 50) })
    document.body.append(element)
    await element.ready
    return element.shadowRoot.querySelectorAll('.sheet').length
  })
  assert.equal(count, 1)
  await page.close()
})

test('two versions side by side, the other under a name of its own', async () => {
  const page = await open('/versions')
  await page.evaluate(() => import('/other/hebiao-form.js?as=hebiao-form-2'))
  await page.locator('#new .sheet').waitFor()
  await page.locator('#new [data-path="name"]').fill('新')
  await page.locator('#old [data-path="name"]').fill('旧')
  assert.equal(await page.locator('#new [data-path="name"]').inputValue(), '新')
  const names = await page.evaluate(async () => {
    const { define } = await import('/other/hebiao-form.js')
    define('other-form')
    return ['hebiao-form', 'hebiao-form-2', 'other-form'].map((name) => Boolean(customElements.get(name)))
  })
  assert.deepEqual(names, [true, true, true])
  assert.ok(portal.asked.some((name) => name.startsWith('/other/styles/')), 'each has its own files')
  assert.deepEqual(page.troubles, [])
  await page.close()
})

test('the help beside it opens', async () => {
  const page = await open('/plain')
  const [help] = await Promise.all([page.waitForEvent('popup'), page.locator('a', { hasText: '帮助' }).click()])
  await help.locator('.rules li').first().waitFor()
  await page.close()
})
