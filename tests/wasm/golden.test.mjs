// The golden documents through the wasm module and through the core as JavaScript: the same bytes as natively (tests/json/golden_test.cpp).
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { core } from '../../scripts/site/core.mjs'
import { prepareEngine, startEngine } from '../../web/engine.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const engine = await startEngine(readFileSync(join(root, 'build/wasm/hebiao.wasm')))
const golden = join(root, 'tests/golden')

/** The core as JavaScript, as a browser gets it that refuses wasm. */
async function startScript() {
  const { module } = await core()
  const script = async () => (await import(`data:text/javascript,${encodeURIComponent(module)}`)).default
  const begin = await prepareEngine({ wasm: async () => { throw new Error('refused') }, script })
  return begin()
}

const engines = { wasm: engine, JavaScript: await startScript() }

for (const name of readdirSync(golden).filter(file => file.endsWith('.txt'))) {
  for (const [kind, each] of Object.entries(engines)) {
    test(`${name} reports the same from ${kind} as natively`, () => {
      const reply = each.call({ op: 'check', text: readFileSync(join(golden, name), 'utf8'), source: name })
      assert.ok(reply.ok, JSON.stringify(reply.error))
      assert.equal(JSON.stringify(reply.result, null, 1) + '\n', readFileSync(join(golden, name.replace(/txt$/, 'report.json')), 'utf8'))
    })
  }
}

test('the core as JavaScript grows its memory and refuses what wasm refuses', () => {
  const { JavaScript } = engines
  assert.equal(JavaScript.call({ op: 'read', text: 'x'.repeat(50 << 20) }).ok, false)
  assert.equal(JavaScript.call({ op: 'templates' }).result.length, 4)
})

test('a broken request is refused and the engine lives on', () => {
  assert.equal(engine.call({ op: 'nonsense' }).ok, false)
  assert.equal(engine.call({ op: 'read', text: 'no form here' }).ok, false)
  assert.equal(engine.call({ op: 'read', text: '{"template":\n oops' }).error.where, 'line 2, column 2')
  assert.equal(engine.call({ op: 'read', text: 'x\u0000y' }).error.message, 'not a text')
  assert.equal(engine.call({ op: 'templates' }).result.length, 4)
})

test('a text of 50 MB is refused, and lone surrogates become replacement characters', () => {
  assert.equal(engine.call({ op: 'read', text: 'x'.repeat(50 << 20) }).ok, false)
  const opened = engine.call({ op: 'open', package: { forms: [{ template: 'project_2026', name: 'a\ud800b' }] } })
  assert.equal(opened.result.report.forms[0].name, 'a\ufffdb')
})
