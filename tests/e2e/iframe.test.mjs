// The page in a frame, and the messages with the page around it.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch, top } from './helpers/browser.mjs'
import { cell, finding, saved } from './helpers/form.mjs'
import { project } from './helpers/forms.mjs'
import { host, watch } from './helpers/host.mjs'
import { exportFrom, fixOn, unsealed } from './helpers/scenario.mjs'

const frame = (address) => `<!DOCTYPE html><meta charset="utf-8"><title>portal</title><link rel="icon" href="data:,">
<iframe width="1200" height="700" src="${address}"></iframe>`

let portal, stranger, browser, folder
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hebiao-framed-'))
  cpSync(join(top, 'dist/site'), folder, { recursive: true })
  const pages = { '/portal': { html: frame('/hebiao/index.html?embed') } }
  portal = await host(pages, { '/hebiao/': folder })
  stranger = await host({ '/portal': { html: frame(`${portal.url}/hebiao/index.html?embed`) } }, {})
  browser = await launch()
})
after(async () => {
  await browser.close()
  portal.stop()
  stranger.stop()
  rmSync(folder, { recursive: true })
})

/** A page around the frame that keeps what it's told and asks for things. */
async function open(origin) {
  const page = await browser.newPage()
  page.troubles = watch(page, portal.url)
  await page.goto(`${origin}/portal`)
  await page.evaluate(() => {
    window.told = []
    window.addEventListener('message', ({ data, origin: from }) => window.told.push({ ...data, from }))
  })
  const frameOf = page.frames()[1]
  await frameOf.locator('.pick').first().waitFor()
  return { page, frame: frameOf }
}

const post = (page, message, target) => page.evaluate(([data, to]) => document.querySelector('iframe').contentWindow.postMessage(data, to), [message, target])

const told = (page, kind) => page.evaluate((name) => window.told.filter(({ hebiao }) => hebiao === name), kind)

async function ask(page, message) {
  await post(page, message, portal.url)
  return page.waitForFunction((id) => window.told.find((each) => each.hebiao === 'answer' && each.id === id), message.id).then((handle) => handle.jsonValue())
}

test('open a package, type, see a finding, fix it, save, reload, export; the portal is told', async () => {
  const { page, frame: inner } = await open(portal.url)
  await ask(page, { hebiao: 'hello', id: 0 })
  const answer = await ask(page, { hebiao: 'open', id: 1, package: { forms: [project] } })
  assert.equal(answer.opened, true)
  assert.equal(answer.from, portal.url)
  assert.ok(await finding(inner, 'W-10', 'indicators/6/annual').count())
  await cell(inner, 'indicators/6/annual').fill('≤48.87万元')
  await finding(inner, 'W-10', 'indicators/6/annual').waitFor({ state: 'detached' })
  await saved(inner)
  const got = await ask(page, { hebiao: 'get', id: 2 })
  assert.equal(got.package.forms[0].indicators[6].annual, '≤48.87万元')
  assert.equal(got.report.forms.length, 1)
  for (const kind of ['input', 'report', 'save', 'height']) assert.ok((await told(page, kind)).length, kind)
  const { height } = (await told(page, 'height')).pop()
  assert.ok(height > 700, `a form is higher than the frame: ${height}`)
  assert.deepEqual(unsealed(await exportFrom(inner, page)), got.package)

  await inner.evaluate(() => {
    window.isBefore = true
    location.reload()
  })
  // Not the page that is about to go: a message to it has no answer.
  await inner.waitForFunction(() => !window.isBefore)
  await inner.locator('.sheet').waitFor()
  assert.equal((await ask(page, { hebiao: 'get', id: 3 })).package.forms[0].indicators[6].annual, '≤48.87万元')
  assert.deepEqual(page.troubles, [])
  await page.close()
})

test('a form is typed in the frame', async () => {
  const { page, frame: inner } = await open(portal.url)
  await inner.locator('[data-template="project_2026"]').click()
  await fixOn(inner, page)
  assert.deepEqual(page.troubles, [])
  await page.close()
})

test('what cannot be opened is refused, what is unknown is not answered', async () => {
  const { page } = await open(portal.url)
  assert.equal((await ask(page, { hebiao: 'open', id: 1, package: { forms: [] } })).opened, false)
  for (const data of [null, 'get', { hebiao: 'toString', id: 7 }, { hebiao: 3, id: 8 }]) await post(page, data, portal.url)
  await ask(page, { hebiao: 'get', id: 9 })
  assert.deepEqual((await told(page, 'answer')).map(({ id }) => id), [1, 9])
  assert.deepEqual(page.troubles, [])
  await page.close()
})

test('another origin is not heard, until index.html names it', async () => {
  const first = await open(stranger.url)
  await post(first.page, { hebiao: 'get', id: 1 }, portal.url)
  await post(first.page, { hebiao: 'open', id: 2, package: { forms: [project] } }, portal.url)
  await first.page.waitForTimeout(500)
  assert.deepEqual(await first.page.evaluate(() => window.told), [])
  assert.equal(await first.frame.locator('.sheet').count(), 0)
  await first.page.close()

  const index = join(folder, 'index.html')
  writeFileSync(index, readFileSync(index, 'utf8').replace('<title>', `<meta name="hebiao-embedders" content="https://a.example ${stranger.url}"><title>`))
  const { page } = await open(stranger.url)
  assert.equal((await ask(page, { hebiao: 'open', id: 3, package: { forms: [project] } })).opened, true)
  await page.close()
})
