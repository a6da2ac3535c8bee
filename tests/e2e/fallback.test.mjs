// Where wasm is refused, the core as JavaScript serves.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { cell, finding, reportOf, setPackage } from './helpers/form.mjs'
import { project } from './helpers/forms.mjs'

let site, browser, expected
before(async () => {
  [site, browser] = await Promise.all([serve(), launch()])
  const { page } = await open(async () => {})
  expected = await reportOf(page)
  await page.close()
})
after(async () => {
  await browser.close()
  site.stop()
})

/** The page in a world made by `prepare`, with the files it asked for. */
async function open(prepare) {
  const page = await browser.newPage()
  const asked = []
  page.on('request', (request) => asked.push(request.url()))
  await prepare(page)
  const troubles = await openSite(page, site.url)
  await setPackage(page, { forms: [project] })
  return { page, asked, troubles }
}

async function isSame(page) {
  assert.deepEqual(await reportOf(page), expected)
  await cell(page, 'indicators/6/annual').fill('≤48.87万元')
  await finding(page, 'W-10', 'indicators/6/annual').waitFor({ state: 'detached' })
}

test('with wasm the larger file is not asked for', async () => {
  const { page, asked, troubles } = await open(async () => {})
  assert.ok(asked.some((url) => url.endsWith('.wasm')))
  assert.ok(!asked.some((url) => url.includes('hebiao-core')), asked.join(' '))
  assert.deepEqual(troubles, [])
  await page.close()
})

test('a security policy without wasm: same answers, and the wasm is not fetched in vain', async () => {
  const { page, asked } = await open((page) => page.route((url) => url.pathname === '/', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace(" 'wasm-unsafe-eval'", '') })
  }))
  assert.ok(!asked.some((url) => url.endsWith('.wasm')), asked.join(' '))
  await isSame(page)
  await page.close()
})

test('a browser without WebAssembly', async () => {
  const { page, troubles } = await open((page) => page.addInitScript(() => { delete window.WebAssembly }))
  await isSame(page)
  assert.deepEqual(troubles, [])
  await page.close()
})

test('a server that does not hand out .wasm, as IIS without its type', async () => {
  const { page } = await open((page) => page.route(/\.wasm$/, (route) => route.fulfill({ status: 404 })))
  await isSame(page)
  await page.close()
})

test('without both, the page says why and what is saved can be exported', async () => {
  const page = await browser.newPage()
  await page.route(/\.wasm$|hebiao-core/, (route) => route.fulfill({ status: 404 }))
  await page.goto(site.url)
  assert.match(await page.locator('.notice').innerText(), /404/)
  await page.close()
})
