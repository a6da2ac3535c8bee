// dist/hebiao.html by a double click: everything inside, nothing asked for.
import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { launch, openSite, top } from './helpers/browser.mjs'
import { cell, newForm, openFile, reportOf, setPackage, textOf } from './helpers/form.mjs'
import { project } from './helpers/forms.mjs'
import { wholeScenario } from './helpers/scenario.mjs'

const built = join(top, 'dist/hebiao.html')
let browser, folder, file
before(async () => {
  browser = await launch()
  // As it comes from a memory stick: alone, in a folder with a name of the office.
  folder = mkdtempSync(join(tmpdir(), '绩效 表-'))
  file = join(folder, 'hebiao 1.html')
  copyFileSync(built, file)
})
after(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

const url = () => pathToFileURL(file).href

test('open, type, see a finding, fix it, save, reload, export', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const asked = []
  page.on('request', (request) => asked.push(request.url()))
  const troubles = await openSite(page, url())
  const exported = await wholeScenario(page)
  await page.locator('.home').click()
  await openFile(page, 'a.json', exported)
  assert.equal(await textOf(page, 'name'), '图书更新')
  assert.deepEqual(troubles, [])
  assert.deepEqual(new Set(asked.filter((each) => !/^(data|blob):/.test(each)).map((each) => each.split('#')[0])), new Set([url()]))
  await context.close()
})

test('the help is in the same file', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await openSite(page, url())
  const [help] = await Promise.all([context.waitForEvent('page'), page.locator('a', { hasText: '帮助' }).click()])
  await help.locator('h1').waitFor()
  assert.match(await help.title(), /帮助/)
  await help.locator('.rules li').first().waitFor()
  assert.equal(await help.locator('hebiao-form').count(), 0)
  assert.equal(await help.evaluate(() => getComputedStyle(document.querySelector('main')).maxWidth), '760px')
  await context.close()
})

test('it prints as the site does', async () => {
  const page = await browser.newPage()
  await openSite(page, url())
  await setPackage(page, { forms: [project] })
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  assert.equal(await page.locator('.paper h1').isVisible(), true)
  assert.match(await page.evaluate(() => document.getElementById('hebiao-page').sheet.cssRules[0].cssText), /@page/)
  await page.close()
})

test('where wasm is refused the core as JavaScript in it serves, with the same answers', async () => {
  const page = await browser.newPage()
  await openSite(page, url())
  await setPackage(page, { forms: [project] })
  const expected = await reportOf(page)
  const strict = join(folder, 'strict.html')
  writeFileSync(strict, readFileSync(built, 'utf8').replace("'wasm-unsafe-eval' ", ''))
  await page.goto(pathToFileURL(strict).href)
  await page.locator('.pick').first().waitFor()
  assert.equal(await page.evaluate(() => WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(() => 'allowed', () => 'refused')), 'refused')
  await setPackage(page, { forms: [project] })
  assert.deepEqual(await reportOf(page), expected)
  await page.close()
})

test('where drafts cannot be kept it says so, and exports', async () => {
  const context = await browser.newContext()
  await context.addInitScript(() => { Object.defineProperty(window, 'indexedDB', { value: undefined }) })
  const page = await context.newPage()
  await openSite(page, url())
  assert.match(await page.locator('.notice').innerText(), /不能保存草稿/)
  await newForm(page, 'project_2026')
  await cell(page, 'name').fill('图书更新')
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.wide button', { hasText: '导出' }).click()])
  assert.equal(download.suggestedFilename(), '图书更新-2026.json')
  await context.close()
})

test('its policy has no unsafe words but the one for wasm', () => {
  const [, policy] = /Content-Security-Policy" content="([^"]+)/.exec(readFileSync(built, 'utf8'))
  assert.deepEqual(policy.match(/'[\w-]*unsafe[\w-]*'/g), ["'wasm-unsafe-eval'"])
})
