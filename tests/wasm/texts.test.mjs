// The page's texts: both languages have the same ones, each is used, and none is asked for that isn't there.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const web = new URL('../../web/', import.meta.url)
const locale = (name) => JSON.parse(readFileSync(new URL(`locales/${name}.json`, web), 'utf8'))
const [zh, en] = [locale('zh-CN'), locale('en')]
const scripts = readdirSync(web, { recursive: true }).filter((name) => name.endsWith('.js')).map((name) => readFileSync(new URL(name, web), 'utf8')).join('\n')

const literals = new Set([...scripts.matchAll(/'([a-z]\w*\.[\w.]+)'/g)].map(([, key]) => key))
/** Keys with a hole, as patterns: `save.${state}`. */
const patterns = [...scripts.matchAll(/`([a-z]\w*\.[\w.${}]*\$\{[^`]*)`/g)]
  .map(([, key]) => new RegExp(`^${key.replace(/\./g, '\\.').replace(/\$\{.*?\}/g, '[\\w.-]+')}$`))

test('both languages have the same texts with the same holes', () => {
  const holes = (text) => [...String(text).matchAll(/\{\w+\}/g)].map(String).sort()
  assert.deepEqual(Object.keys(en).sort(), Object.keys(zh).sort())
  for (const [key, text] of Object.entries(zh)) {
    if (typeof text === 'string') assert.deepEqual(holes(en[key]), holes(text), key)
  }
})

test('each text is asked for, and each that is asked for is there', () => {
  const unused = Object.keys(zh).filter((key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)))
  assert.deepEqual(unused, [])
  const groups = new Set(Object.keys(zh).map((key) => key.split('.')[0]))
  const files = /\.(js|json|html|css|md|svg|txt|wasm|docx|xlsx)$/
  const missing = [...literals].filter((key) => groups.has(key.split('.')[0]) && !files.test(key) && !(key in zh))
  assert.deepEqual(missing, [])
})
