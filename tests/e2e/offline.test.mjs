// After the first visit the page needs no network, and a new build comes when the user wants it.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch, openSite, serve, top } from './helpers/browser.mjs'
import { cell, newForm, packageOf, saved } from './helpers/form.mjs'
import { wholeScenario } from './helpers/scenario.mjs'

let site, browser, folder
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hebiao-site-'))
  cpSync(join(top, 'dist/site'), join(folder, 'apps/hebiao'), { recursive: true })
  ;[site, browser] = await Promise.all([serve(folder), launch()])
})
after(async () => {
  await browser.close()
  site.stop()
  rmSync(folder, { recursive: true })
})

/** A first visit, until the worker has everything. */
async function visit() {
  const context = await browser.newContext()
  const page = await context.newPage()
  const troubles = await openSite(page, `${site.url}apps/hebiao/`)
  await page.evaluate(() => navigator.serviceWorker.ready)
  return { context, page, troubles }
}

/** Another build in the same place: one file and so the worker differ. */
function deploy() {
  const change = (file, from, to) => {
    const path = join(folder, 'apps/hebiao', file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
  }
  change('index.html', '<title>', '<title>new ')
  change('sw.js', /version:"(\w+)"/, 'version:"$1x"')
}

test('without the network: reload, type, see a finding, fix it, save, reload, export, help', async () => {
  const { context, page, troubles } = await visit()
  await context.setOffline(true)
  await page.reload()
  await page.locator('.pick').first().waitFor()
  await wholeScenario(page)
  const help = await context.newPage()
  await help.goto(`${site.url}apps/hebiao/help.html`)
  await help.locator('.rules li').first().waitFor()
  await help.goto(`${site.url}apps/hebiao/index.html?locale=en`)
  await help.locator('.pick').first().waitFor()
  assert.deepEqual(troubles, [])
  await context.close()
})

/** Something typed, and a new build on the server of which the worker hears. */
async function typeAndDeploy(page) {
  await page.reload()
  await newForm(page, 'project_2026')
  await cell(page, 'name').fill('图书更新')
  deploy()
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update()))
}

test('a new build is offered, waits while something is typed, and is taken when wanted', async () => {
  const { context, page } = await visit()
  await typeAndDeploy(page)
  await page.locator('.notice', { hasText: '新版本' }).waitFor()
  await cell(page, 'unit').fill('滨河区图书馆')
  await saved(page)
  const before = await packageOf(page)
  assert.doesNotMatch(await page.title(), /new/)
  await page.locator('.notice button', { hasText: '更新' }).click()
  await page.waitForFunction(() => /new/.test(document.title))
  await page.locator('.sheet').waitFor()
  assert.deepEqual(await packageOf(page), before)
  await page.waitForTimeout(300)
  assert.equal(await page.locator('.notice').count(), 0)
  await context.close()
})

test('what cannot be saved is not lost by an update', async () => {
  const { context, page } = await visit()
  await context.addInitScript(() => { Object.defineProperty(window, 'indexedDB', { value: undefined }) })
  await typeAndDeploy(page)
  await page.locator('.notice button', { hasText: '更新' }).click()
  await page.locator('.notice', { hasText: '离开就会丢失' }).waitFor()
  assert.equal(await cell(page, 'name').inputValue(), '图书更新')
  await context.close()
})

test('where wasm is refused the core as JavaScript is kept too', async () => {
  const context = await browser.newContext()
  await context.addInitScript(() => { delete window.WebAssembly })
  const page = await context.newPage()
  await openSite(page, `${site.url}apps/hebiao/`)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await page.reload()
  await newForm(page, 'project_2026')
  await context.close()
})

test('without service workers, as on plain http, the page works', async () => {
  const context = await browser.newContext()
  await context.addInitScript(() => { delete Navigator.prototype.serviceWorker })
  const page = await context.newPage()
  const troubles = await openSite(page, `${site.url}apps/hebiao/`)
  await wholeScenario(page)
  assert.deepEqual(troubles, [])
  await context.close()
})
