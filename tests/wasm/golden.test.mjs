// The golden documents through the wasm module: the same bytes as natively (tests/json/golden_test.cpp).
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { startEngine } from '../../web/engine.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const engine = await startEngine(readFileSync(join(root, 'build/wasm/hebiao.wasm')))
const golden = join(root, 'tests/golden')

for (const name of readdirSync(golden).filter(file => file.endsWith('.txt'))) {
  test(`${name} reports the same as natively`, () => {
    const reply = engine.call({ op: 'check', text: readFileSync(join(golden, name), 'utf8'), source: name })
    assert.ok(reply.ok, JSON.stringify(reply.error))
    assert.equal(JSON.stringify(reply.result, null, 1) + '\n', readFileSync(join(golden, name.replace(/txt$/, 'report.json')), 'utf8'))
  })
}

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
