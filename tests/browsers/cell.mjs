// One cell of the matrix: one engine, one way of use, a fresh browser on a fresh profile.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillForm } from './scenario.mjs'
import { folder, recordOthers } from './server.mjs'
import { withVerbs, within } from './verbs.mjs'

/** In seconds; a cell takes five. */
const LONGEST = 120

/** What was asked for and should not have been. */
function straysOf({ place, page, others }) {
  const isOwn = (url) => url.startsWith(place.own) || /^(data|blob|about):/.test(url)
  return [
    ...page.requests.filter((url) => !isOwn(url)).map((url) => `in the browser's log: ${url}`),
    ...place.requests.filter(({ path, status }) => !path.startsWith(folder) || status !== 200)
      .map(({ path, status }) => `at the server: ${path}, answered with ${status}`),
    ...others.requests.map((request) => `at the proxy, to another origin: ${request}`),
  ]
}

/** A console that nobody hears and a proxy that nobody uses would record nothing. */
async function proveRecords(page, others) {
  await page.ask(() => { console.error('heard') })
  await page.until('the console', async () => (await page.errors()).some((text) => text.includes('heard')))
  await page.open('http://elsewhere.invalid/').catch(() => {})
  assert.ok(others.requests.some((request) => request.includes('elsewhere.invalid')), 'requests to other origins pass the proxy')
}

/** Which core serves: in old browsers the page's policy refuses wasm. */
const coreOf = (page) => page.ask(() => (
  WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(() => 'wasm', () => 'JavaScript')))

async function visit({ page, others, engine, way, scratch }) {
  const place = await way.arrive(page, scratch)
  try {
    await fillForm(page, { drafts: way.drafts })
    const core = await coreOf(page)
    const isExpected = (text) => [...(engine.expected || []), ...(way.expected || [])].some((pattern) => pattern.test(text))
    assert.deepEqual((await page.errors()).filter((text) => !isExpected(text)), [], 'the console is silent')
    const strays = straysOf({ place, page, others })
    await proveRecords(page, others)
    return { version: page.version, core, strays, recorded: page.requests.length + place.requests.length }
  } finally {
    await place.close()
  }
}

async function runIn(scratch, engine, way) {
  const [profile, downloads] = ['profile', 'downloads'].map((name) => join(scratch, name))
  for (const each of [profile, downloads]) mkdirSync(each)
  const others = await recordOthers()
  const network = { proxy: others.port, direct: way.host ? [way.host] : [] }
  const page = withVerbs(await engine.start({ profile, downloads, network, drafts: way.drafts }))
  try {
    return await within(LONGEST, 'the scenario', visit({ page, others, engine, way, scratch }))
  } catch (error) {
    error.message += (await within(10, 'the console', page.errors()).catch(() => [])).map((text) => `\n  console: ${text}`).join('')
    throw error
  } finally {
    await page.close()
    await others.stop()
  }
}

/** @returns {Promise<{state: 'passed'|'FAILED'|'not offered', why?: string, [more: string]: any}>} */
export async function runCell(engine, way) {
  const why = way.missing || (engine.lacks && engine.lacks[way.id])
  if (why) return { state: 'not offered', why }
  const scratch = mkdtempSync(join(tmpdir(), 'hebiao-browsers-'))
  try {
    const result = await runIn(scratch, engine, way)
    return { ...result, state: result.strays.length ? 'FAILED' : 'passed', why: result.strays.join('\n') }
  } catch (error) {
    return { state: 'FAILED', why: error.stack }
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
