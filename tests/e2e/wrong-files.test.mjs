// A core, style or script that never arrives, or arrives as a network's login page: the page says so, drafts come out,
// and nothing wrong is kept.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch, openSite, top } from './helpers/browser.mjs'
import { cell, newForm, saved, textOf } from './helpers/form.mjs'

const site = process.env.HEBIAO_SITE || join(top, 'dist/site')
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.svg': 'image/svg+xml' }
const login = '<!DOCTYPE html><title>login</title><form>请先登录网络</form>'

/** What the network does to a request for a file: nothing, `login`, `hang`, `missing`. Headers for all pages. */
let fate, headers
let server, url, browser
before(async () => {
  server = createServer((request, response) => {
    const name = new URL(request.url, 'http://site').pathname.slice(1) || 'index.html'
    const what = fate(name)
    if (what === 'hang') return
    if (what) response.writeHead(what === 'login' ? 200 : 404, { 'content-type': 'text/html' }).end(login)
    else response.writeHead(200, { 'content-type': types[extname(name)] || 'text/plain', 'cache-control': 'no-cache', ...headers }).end(readFileSync(join(site, name)))
  })
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  url = `http://127.0.0.1:${server.address().port}/`
  browser = await launch()
})
after(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
})

/** A context that has been here before: a draft is there, and no worker. */
async function visited() {
  fate = () => ''
  headers = {}
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await openSite(page, url)
  await newForm(page, 'project_2026')
  await cell(page, 'name').fill('图书更新')
  await saved(page)
  // The templates are kept for the next time.
  await page.waitForTimeout(500)
  return { context, page }
}

const isCore = (name) => /hebiao\.\w+\.wasm|hebiao-core/.test(name)

for (const [what, key] of [['login', '没有启动'], ['missing', '没有启动'], ['hang', '还没有收到']]) {
  test(`core: ${what}. A draft is opened, typed in and saved; checked when the core comes`, async () => {
    const { context, page } = await visited()
    fate = (name) => (isCore(name) ? what : '')
    await page.reload()
    await page.locator('.notice', { hasText: key }).waitFor()
    assert.equal(await textOf(page, 'name'), '图书更新')
    await cell(page, 'unit').click()
    await page.keyboard.type('滨河区图书馆')
    await page.locator('.state', { hasText: '没有检查' }).waitFor()
    await page.reload()
    await page.locator('.notice', { hasText: key }).waitFor()
    assert.equal(await textOf(page, 'unit'), '滨河区图书馆')
    await page.locator('.home').click()
    await newForm(page, 'department_2026')
    await cell(page, 'name').click()
    await page.keyboard.type('不用检查程序也能新建')
    fate = () => ''
    await page.locator('.notice', { hasText: '可以先填' }).waitFor()
    await page.evaluate(() => document.querySelector('hebiao-form').core.load({ isAnew: true }))
    await page.locator('.findings li').first().waitFor({ state: 'attached' })
    assert.equal(await page.locator('.notice').count(), 0)
    assert.equal(await textOf(page, 'name'), '不用检查程序也能新建')
    await context.close()
  })
}

test('a script that came wrong or not at all: plain words, a second try, and the drafts', async () => {
  for (const what of ['login', 'hang', 'missing']) {
    const { context, page } = await visited()
    fate = (name) => (/^main/.test(name) ? what : '')
    await page.goto('about:blank')
    await page.goto(url, { waitUntil: 'commit' })
    const late = page.locator('.late')
    await late.waitFor({ state: 'attached' })
    await page.waitForFunction(() => document.styleSheets.length && document.styleSheets[0].cssRules.length)
    assert.equal(await late.isVisible(), false, 'not at once')
    await late.waitFor({ timeout: 15000 })
    await page.locator('.late a', { hasText: '取出草稿' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#drafts button', { hasText: '图书更新' }).click()])
    assert.equal(JSON.parse(readFileSync(await download.path(), 'utf8')).forms[0].name, '图书更新')
    fate = () => ''
    await page.locator('#again').click()
    await page.locator('.drafts .go').click()
    assert.equal(await textOf(page, 'name'), '图书更新')
    await context.close()
  }
})

test('a style that came wrong: the page works, and says so', async () => {
  const { context, page } = await visited()
  fate = (name) => (/styles\/sheet/.test(name) ? 'login' : '')
  await page.goto('about:blank')
  await page.goto(url)
  await page.locator('.notice', { hasText: '样式' }).waitFor()
  await newForm(page, 'project_2026')
  await context.close()
})

test('a login page in place of one file at install is not kept; the next visit repairs it', async () => {
  for (const wrong of [/^main\.\w+\.js/, /hebiao\.\w+\.wasm/, /^$|^index/]) {
    fate = () => ''
    headers = {}
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.addInitScript(() => {
      const { register } = ServiceWorkerContainer.prototype
      ServiceWorkerContainer.prototype.register = function noted(...what) {
        window.registered = register.apply(this, what).then(() => 'registered', (error) => error.message)
        return window.registered.then(() => register.apply(this, what))
      }
    })
    let asked = 0
    // The page itself gets everything, the worker that comes after it doesn't.
    await page.route(/sw\.js/, (route) => route.continue())
    fate = (name) => {
      if (name === 'sw.js') asked += 1
      return asked > 0 && wrong.test(name === 'index.html' ? '' : name) ? 'login' : ''
    }
    await openSite(page, url)
    await page.waitForFunction(() => window.registered)
    await page.waitForTimeout(1500)
    const workers = () => page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      return Boolean(registration && registration.active)
    })
    assert.equal(await workers(), false, `${wrong}: a worker with a wrong file must not serve`)
    fate = () => ''
    await page.reload()
    await page.evaluate(() => navigator.serviceWorker.ready)
    await context.setOffline(true)
    await page.reload()
    await page.locator('.pick').first().waitFor()
    await context.close()
  }
})

test('a file that the browser threw away is kept again', async () => {
  fate = () => ''
  const context = await browser.newContext()
  const page = await context.newPage()
  await openSite(page, url)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  const missing = () => page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0])
    return (await cache.match('help.html')) === undefined
  })
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0])
    await cache.delete('help.html')
  })
  assert.equal(await missing(), true)
  await page.evaluate(() => fetch('help.html').then((response) => response.text()))
  assert.equal(await missing(), false)
  await context.close()
})

test('Trusted Types: the page works and its worker is registered', async () => {
  fate = () => ''
  headers = { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types hebiao" }
  const context = await browser.newContext()
  const page = await context.newPage()
  const troubles = await openSite(page, url)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await newForm(page, 'project_2026')
  const refused = await page.evaluate(() => {
    try {
      window.trustedTypes.createPolicy('other', {})
      return false
    } catch (error) {
      return true
    }
  })
  assert.ok(refused, 'the header is in force')
  assert.deepEqual(troubles.filter((text) => !/policy named .other/i.test(text) && !/TrustedTypes policy/i.test(text)), [])
  await context.close()
})
