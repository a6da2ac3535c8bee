// A rule keeper reads in Chinese what is wrong with a pack: each refusal of tests/json/packs/hostile.json has a pattern in the
// locale. That the refusals are right, and that nothing else breaks the core, is tested natively (hostile_packs_test.cpp).
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { startEngine } from '../../web/engine.js'

const top = fileURLToPath(new URL('../../', import.meta.url))
const json = path => JSON.parse(readFileSync(top + path, 'utf8'))
const patterns = json('web/locales/zh-CN.json')['core.patterns'].map(([pattern, text]) => [new RegExp(pattern), text])

const local = id => ({ ...json(`src/templates/${id}_2026.json`), id: `local_${id}` })

function packOf({ at, put }) {
  const pack = { hebiaoRules: 1, name: 'p' }
  if (at.startsWith('/templates/')) pack.templates = [local('project'), local('department')]
  const keys = at.slice(1).split('/')
  const holder = keys.slice(0, -1).reduce((value, key) => (value ?? {})[key], pack)
  if (put === undefined) delete holder?.[keys.at(-1)]
  else holder[keys.at(-1)] = put
  return pack
}

test('every refusal of a hostile pack is worded in Chinese', async () => {
  const engine = await startEngine(readFileSync(top + 'build/wasm/hebiao.wasm'))
  const unworded = new Set()
  let refused = 0
  for (const line of json('tests/json/packs/hostile.json')) {
    const answer = engine.call({ op: 'use', packs: [{ name: 'p.json', text: JSON.stringify(packOf(line)) }] })
    assert.equal(answer.ok, !line.where, JSON.stringify(line).slice(0, 200))
    if (answer.ok) continue
    refused += 1
    for (const text of [answer.error.message, answer.error.expected]) {
      if (!patterns.some(([pattern]) => pattern.test(text))) unworded.add(text)
    }
  }
  assert.deepEqual([...unworded], [])
  assert.ok(refused > 250)
})
