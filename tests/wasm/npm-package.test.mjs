// The npm package as a portal would use it: packed, installed into an empty project, and run there.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const golden = join(root, 'tests/golden')
const work = mkdtempSync(join(tmpdir(), 'hebiao-npm-'))
const project = join(work, 'project')
after(() => rmSync(work, { recursive: true }))

function run(command, args, cwd, input = '') {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, input, encoding: 'utf8', maxBuffer: 64 << 20 })
  if (error) throw error
  return { status, stdout, stderr }
}

function mustRun(command, args, cwd, input) {
  const result = run(command, args, cwd, input)
  assert.equal(result.status, 0, result.stdout + result.stderr)
  return result.stdout
}

const natively = (args, input) => run(join(root, 'build/native/hebiao'), args, root, input).stdout
const inProject = (script, input) => mustRun(process.execPath, ['--input-type=module', '--eval', script], project, input)

before(() => {
  mustRun(process.execPath, ['scripts/build-npm.mjs', join(work, 'package')], root)
  const [packed] = JSON.parse(mustRun('npm', ['pack', '--json', '--pack-destination', work], join(work, 'package')))
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), '{}')
  mustRun('npm', ['install', '--offline', '--no-audit', '--no-fund', join(work, packed.filename)], project)
})

const begin = `
  import { readFileSync } from 'node:fs'
  import { loadChecker } from 'hebiao'
  const checker = await loadChecker()
  const input = readFileSync(0, 'utf8')`

for (const name of readdirSync(golden).filter(file => file.endsWith('.txt'))) {
  const text = readFileSync(join(golden, name), 'utf8')
  const expected = natively(['check', '--format', 'ndjson', '-'], text)

  test(`${name} as text reports the same as natively`, () => {
    const script = `${begin}; console.log(JSON.stringify(checker.call({ op: 'check', text: input, source: '-' })))`
    assert.equal(inProject(script, text), expected)
  })

  test(`${name} as a package reports the same as natively`, () => {
    const pkg = JSON.stringify(JSON.parse(natively(['read', '-'], text)).package)
    const script = `${begin}; console.log(JSON.stringify({ ...checker.check(JSON.parse(input)), source: '-' }))`
    assert.equal(inProject(script, pkg), natively(['check', '--format', 'ndjson', '-'], pkg))
    assert.deepEqual(JSON.parse(inProject(`${begin}; console.log(JSON.stringify(checker.read(input).package))`, text)), JSON.parse(pkg))
  })
}

test('the package carries the licences of the core', () => {
  const notices = readFileSync(join(project, 'node_modules/hebiao/notices.txt'), 'utf8')
  for (const name of ['ICU', 'nlohmann/json', 'Emscripten', 'musl', 'libc++']) assert.ok(notices.includes(`\n${name}\n====`), name)
})

test('the version is the one of CMakeLists.txt, and a refusal is a CheckerError', () => {
  const { version } = JSON.parse(readFileSync(join(project, 'node_modules/hebiao/package.json'), 'utf8'))
  assert.equal(`hebiao ${version}\n`, natively(['--version']))
  const script = `import { CheckerError, loadChecker } from 'hebiao'
    import { readFileSync } from 'node:fs'
    const wasm = readFileSync(new URL(import.meta.resolve('hebiao/hebiao.wasm')))
    try { (await loadChecker({ wasm })).read('no form') } catch (error) { console.log(error instanceof CheckerError) }`
  assert.equal(inProject(script), 'true\n')
})

// Every golden report as a literal: a key that the types don't know is an error, as is one that is missing.
test('the types fit what the core answers', () => {
  const literals = readdirSync(golden).filter(file => file.endsWith('.report.json'))
    .map(file => readFileSync(join(golden, file), 'utf8')).join(',\n')
  const calls = `const checker = await loadChecker({ locale: 'en' })
    const first: string = checker.check({ forms: [checker.blank('project_2026')] }).forms[0].findings[0].message
    checker.open({ forms: [] }).set(0, 'name', first).report.completion.filled.toFixed()`
  writeFileSync(join(project, 'types.ts'), `import { loadChecker, type Report } from 'hebiao'
    export const reports: Report[] = [${literals}]\n${calls}`)
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({
    compilerOptions: { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', types: [] }, files: ['types.ts'],
  }))
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
  mustRun(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project], project)
})
