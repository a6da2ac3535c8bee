// dist/site on the servers that an office may have, with our configurations and without any.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch, openSite, top } from './helpers/browser.mjs'
import { wholeScenario } from './helpers/scenario.mjs'
import { apache, carelessNginx, needServers, nginx, python } from './helpers/servers.mjs'

let browser
before(async () => {
  needServers()
  browser = await launch()
})
after(() => browser.close())

/** The headers of an answer to a browser that takes gzip. */
const headersOf = (url) => new Promise((resolve, reject) => {
  request(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
    response.resume()
    resolve({ status: response.statusCode, ...response.headers })
  }).on('error', reject).end()
})

/** The whole scenario, and the files that were asked for. */
async function use(url) {
  const page = await browser.newPage()
  const asked = []
  page.on('request', (each) => asked.push(each.url()))
  const troubles = await openSite(page, url)
  await wholeScenario(page)
  assert.deepEqual(troubles, [])
  await page.close()
  return asked
}

async function isWellServed(url, asked) {
  const find = (pattern) => asked.find((each) => pattern.test(each))
  const wasm = await headersOf(find(/\.wasm$/))
  assert.equal(wasm['content-type'], 'application/wasm')
  for (const each of [find(/\.wasm$/), find(/main\.\w+\.js$/), find(/sheet\.\w+\.css$/)]) {
    const headers = await headersOf(each)
    assert.equal(headers['content-encoding'], 'gzip', each)
    assert.match(headers['cache-control'], /immutable/, each)
  }
  for (const name of ['', 'index.html', 'help.html', 'main.js', 'sw.js']) {
    const headers = await headersOf(url + name)
    assert.equal(headers.status, 200, name)
    assert.equal(headers['cache-control'], 'no-cache', name)
    assert.equal(headers['x-content-type-options'], 'nosniff', name)
    assert.match(headers['content-security-policy'], /frame-ancestors/, name)
  }
}

for (const [name, start] of Object.entries({ nginx, apache })) {
  test(`${name} with our configuration, below a path`, async (t) => {
    const server = await start()
    t.after(server.stop)
    await isWellServed(server.url, await use(server.url))
  })
}

test('nginx without a type for wasm, without compression, with everything cached for years', async (t) => {
  const server = await carelessNginx()
  t.after(server.stop)
  const asked = await use(server.url)
  const wasm = await headersOf(asked.find((url) => url.endsWith('.wasm')))
  assert.equal(wasm['content-type'], 'text/plain')
  assert.ok(!asked.some((url) => url.includes('hebiao-core')), 'the type does no harm')
})

test('one line of Python', async (t) => {
  const server = await python()
  t.after(server.stop)
  await use(server.url)
})

test('the configuration for IIS, which cannot run here, is well-formed and names what IIS lacks', () => {
  const xml = readFileSync(join(top, 'dist/servers/web.config'), 'utf8')
  const open = []
  for (const [, close, name, empty] of xml.replace(/<!--[\s\S]*?-->|<\?.*?\?>/g, '').matchAll(/<(\/?)([\w.]+)[^>]*?(\/?)>/g)) {
    if (close) assert.equal(open.pop(), name)
    else if (!empty) open.push(name)
  }
  assert.deepEqual(open, [])
  assert.match(xml, /fileExtension="\.wasm" mimeType="application\/wasm"/)
})
