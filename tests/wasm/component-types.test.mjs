// The component's types: what a portal in TypeScript writes is accepted, and what it gets wrong is not.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
let folder
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'hebiao-types-'))
  for (const name of ['hebiao-form.d.ts', 'hebiao.d.ts']) cpSync(join(root, 'web', name), join(folder, name))
})
after(() => rmSync(folder, { recursive: true }))

function compile(code) {
  writeFileSync(join(folder, 'page.ts'), code)
  const options = ['--strict', '--noEmit', '--module', 'esnext', '--moduleResolution', 'bundler', '--target', 'es2020', '--lib', 'es2020,dom', 'page.ts']
  return spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options], { cwd: folder, encoding: 'utf8' }).stdout
}

const page = `import { define } from './hebiao-form.js'
define('hebiao-form-2')
const form = document.querySelector('hebiao-form')!
form.addEventListener('hebiao-report', ({ detail }) => { const n: number = detail.report.forms[0].findings.length; console.log(n) })
form.package = { forms: [{ template: 'project_2026', name: 'x', indicators: [{ name: 'y' }] }] }
form.sealed().then(pkg => pkg && pkg.seal && pkg.seal.sha256.length)\n`

test('what a portal writes is accepted', () => assert.equal(compile(page), ''))

test('a wrong event or property is named', () => {
  assert.match(compile(`${page}form.addEventListener('hebiao-report', ({ detail }) => detail.no)`), /'no' does not exist/)
  assert.match(compile(`${page}form.package = 3`), /not assignable/)
})
