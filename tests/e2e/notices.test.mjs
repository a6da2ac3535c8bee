// What ships carries the licences of what is in it, in every way of delivery.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { build } from 'esbuild'
import { top } from './helpers/browser.mjs'

const text = (...path) => readFileSync(join(top, ...path), 'utf8')
const core = ['ICU', 'nlohmann/json', 'Emscripten', 'musl', 'libc++', 'libc++abi', 'compiler-rt', 'dlmalloc', 'Binaryen (wasm2js)']

/** Every package of npm that an entry takes in, by esbuild's own list of inputs. */
async function packagesIn(entry) {
  const { metafile } = await build({ entryPoints: [join(top, entry)], bundle: true, write: false, format: 'esm', metafile: true, logLevel: 'error' })
  const names = Object.keys(metafile.inputs).map((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)).filter(Boolean)
  return [...new Set(names.map(([, name]) => name))]
}

function licenceOf(name) {
  const folder = join(top, 'node_modules', name)
  return readFileSync(join(folder, readdirSync(folder).find((file) => /^licen[cs]e/i.test(file))), 'utf8').trim()
}

/** Each part has a heading and, below it, a licence of some length. */
function assertNotices(notices, names) {
  for (const name of names) {
    const [, licence] = notices.split(`\n${'='.repeat(78)}\n${name}\n${'='.repeat(78)}\n`)
    assert.ok(licence && licence.split('='.repeat(78))[0].trim().length > 200, `the licence of ${name}`)
  }
}

const unescaped = (html) => html.replace(/&lt;/g, '<').replace(/&amp;/g, '&')

const deliveries = {
  'dist/site': ['web/main.js', () => text('dist/site/notices.txt')],
  'dist/component': ['web/component.js', () => text('dist/component/notices.txt')],
  'dist/hebiao.html': ['web/single/main.js', () => unescaped(text('dist/hebiao.html'))],
}

for (const [name, [entry, notices]] of Object.entries(deliveries)) {
  test(`${name} carries the licences of the core and of every bundled package`, async () => {
    const packages = await packagesIn(entry)
    assert.ok(packages.length >= 2, `${packages}`)
    assertNotices(notices(), core)
    for (const each of packages) assert.ok(notices().includes(licenceOf(each)), `the licence of ${each}`)
  })
}

test('the help links to the notices', () => {
  for (const help of ['dist/site/help.html', 'dist/component/help.html']) assert.match(text(help), /href="notices.txt"/)
})
