// By keyboard and ear alone: the focus is never nowhere, the message's buttons can be reached, saving is not announced at every key.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { cell, focused, newForm, setPackage } from './helpers/form.mjs'
import { department, project } from './helpers/forms.mjs'

let site, browser
before(async () => { [site, browser] = await Promise.all([serve(), launch()]) })
after(async () => {
  await browser.close()
  site.stop()
})

async function open(t, pkg, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, ...options })
  t.after(() => page.close())
  const troubles = await openSite(page, site.url)
  t.after(() => assert.deepEqual(troubles, []))
  if (pkg) await setPackage(page, pkg)
  return page
}

/** What has the focus: its text or its path; empty for the body. */
const holder = (page) => page.evaluate(() => {
  const active = document.querySelector('hebiao-form').shadowRoot.activeElement
  return active ? active.dataset.path || active.textContent || active.className || active.tagName : ''
})

const value = 'indicators/2/annual'

test('the focus stays in the form at every change of form', async (t) => {
  const page = await open(t, { forms: [department, project] })
  await page.locator('.tab').nth(1).focus()
  await page.keyboard.press('Enter')
  assert.match(await holder(page), /少儿阅览区/)
  await page.locator('.tabs .menu-button').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  assert.match(await holder(page), /表格操作/)
  await page.keyboard.press('Enter')
  await page.locator('.menu [role=menuitem]', { hasText: '移除' }).click()
  assert.notEqual(await holder(page), '')
  await page.keyboard.press('Control+z')
  assert.notEqual(await holder(page), '', 'nor after undo')
  await page.locator('.tabs .menu-button').click()
  await page.locator('.menu [role=menuitem]').first().click()
  assert.ok(await focused(page), 'a new form begins in its first empty cell')
})

test('a list of many forms keeps the focus at its buttons', async (t) => {
  const page = await open(t, { forms: [department, project, project, project, project] })
  await page.locator('[data-control="tabs.next"]').focus()
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Enter')
  assert.notEqual(await holder(page), '')
  await page.locator('.tab-list select').focus()
  await page.keyboard.press('ArrowUp')
  assert.equal(await page.evaluate(() => document.querySelector('hebiao-form').shadowRoot.activeElement.tagName), 'SELECT')
})

test('Escape in a row menu leads back to the cell', async (t) => {
  const page = await open(t, { forms: [project] })
  await cell(page, value).focus()
  await page.keyboard.press('F2')
  assert.match(await holder(page), /插入一行/)
  await page.keyboard.press('Escape')
  assert.equal(await focused(page), value)
})

test('every button of a message is reached by keyboard', async (t) => {
  const page = await open(t, { forms: [project] })
  await cell(page, value).focus()
  await page.keyboard.press('Alt+Enter')
  const buttons = await page.locator('.field.current .under button:visible').count()
  const seen = new Set()
  for (let i = 0; i < buttons; i += 1) {
    seen.add(await page.evaluate(() => {
      const active = document.querySelector('hebiao-form').shadowRoot.activeElement
      return active.closest('.under') ? [...active.closest('.under').querySelectorAll('button')].indexOf(active) : -1
    }))
    await page.keyboard.press(i % 2 ? 'Tab' : 'ArrowDown')
    if (await focused(page)) await page.keyboard.press('Alt+Enter')
  }
  await page.keyboard.press('Escape')
  assert.equal(await focused(page), value, 'Escape leads back')
  await page.keyboard.press('Alt+Enter')
  for (let i = 0; i < 8 && !(await focused(page)); i += 1) await page.keyboard.press('ArrowUp')
  assert.equal(await focused(page), value, 'so does going on past the first')
  assert.ok(seen.size >= 2 && !seen.has(-1), [...seen].join())
})

test('the saving state is not announced at every key', async (t) => {
  const page = await open(t)
  await newForm(page, 'project_2026')
  await page.evaluate(() => {
    window.heard = []
    const region = document.querySelector('hebiao-form').shadowRoot.querySelector('.header [role=status]')
    new MutationObserver(() => window.heard.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true })
  })
  await cell(page, 'name').click()
  await page.keyboard.type('图书更新项目图书更新项目', { delay: 100 })
  await page.locator('.saved[data-state="saved"]').waitFor()
  await page.waitForTimeout(3000)
  assert.deepEqual(await page.evaluate(() => window.heard), ['已保存'])
})

test('the cell with the focus has a ring in forced colours, and required cells say so', async (t) => {
  const page = await open(t, { forms: [project] }, { forcedColors: 'active' })
  await cell(page, value).focus()
  const ring = await page.locator('.field.current').evaluate((field) => getComputedStyle(field, '::before').outlineStyle)
  assert.equal(ring, 'solid')
  assert.equal(await cell(page, 'name').getAttribute('aria-required'), 'true')
})

test('no aid of the browser is offered the text', async (t) => {
  const page = await open(t, { forms: [project] })
  await cell(page, value).click()
  await page.locator('.field.current .waive').first().click()
  const wanted = { writingsuggestions: 'false', spellcheck: 'false', autocomplete: 'off', autocorrect: 'off' }
  const without = await page.evaluate((names) => [...document.querySelector('hebiao-form').shadowRoot.querySelectorAll('textarea, input[type=text], select')]
    .filter((each) => Object.keys(names).some((name) => each.getAttribute(name) !== names[name])).map((each) => each.outerHTML), wanted)
  assert.deepEqual(without, [])
})

test('a message at the lower edge opens upwards, and what is typed stays where it is', async (t) => {
  const page = await open(t, { forms: [project] })
  for (const path of ['indicators/6/annual', value, 'indicators/0/annual']) {
    await cell(page, path).evaluate((input) => input.scrollIntoView({ block: 'end' }))
    const before = await cell(page, path).boundingBox()
    await cell(page, path).click()
    await page.locator('.field.current .under').waitFor()
    const box = await page.locator('.field.current .under').boundingBox()
    assert.ok(box.y >= 0 && box.y + box.height <= 768, `${path}: ${JSON.stringify(box)}`)
    assert.equal((await cell(page, path).boundingBox()).y, before.y, path)
    await page.keyboard.press('Tab')
  }
})
