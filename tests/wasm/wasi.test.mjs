// The command as a WASI program, on two implementations of WASI: the same bytes and the same status as natively.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ConsoleStdout, File, OpenFile, WASI } from '@bjorn3/browser_wasi_shim'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const wasm = join(root, 'build/wasm/hebiao-wasi.wasm')
const check = ['check', '--format', 'ndjson', '-']

// What scripts/build wasi puts into dist/wasi.
const folder = mkdtempSync(join(tmpdir(), 'hebiao-wasi-'))
after(() => rmSync(folder, { recursive: true }))
copyFileSync(wasm, join(folder, 'hebiao.wasm'))
copyFileSync(join(root, 'scripts/wasi/run.mjs'), join(folder, 'run.mjs'))

function spawn(command, args, input) {
  const { status, stdout, error } = spawnSync(command, args, { cwd: folder, input, maxBuffer: 64 << 20 })
  if (error) throw error
  return { status, stdout }
}

const natively = input => spawn(join(root, 'build/native/hebiao'), check, input)
const onNode = input => spawn(process.execPath, ['--no-warnings', 'run.mjs', ...check], input)

const module = await WebAssembly.compile(readFileSync(wasm))

async function onShim(input) {
  const written = []
  const output = new ConsoleStdout(bytes => written.push(bytes.slice()))
  const errors = new ConsoleStdout(() => {})
  const wasi = new WASI(['hebiao', ...check], [], [new OpenFile(new File(input)), output, errors], { debug: false })
  const status = wasi.start(await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport }))
  return { status, stdout: Buffer.concat(written) }
}

const texts = folder => readdirSync(join(root, folder)).filter(file => file.endsWith('.txt'))
  .map(file => [file, readFileSync(join(root, folder, file))])
const inputs = [...texts('tests/golden'), ...texts('tests/clean')]
inputs.push(
  ['a form as JSON', Buffer.from('{"forms":[{"template":"project_2026","name":"x"}]}')],
  ['a text without a form', Buffer.from('no form here\n')],
  ['broken JSON', Buffer.from('{"template":\n oops')],
  ['nothing', Buffer.alloc(0)],
  ['more than 4 MiB', Buffer.alloc((4 << 20) + 1, 'x')],
  ['more than 32 MiB', Buffer.alloc((32 << 20) + 1, '[')],
)

for (const [name, input] of inputs) {
  const expected = natively(input)
  test(`${name}: node's WASI answers as the native command does`, () => assert.deepEqual(onNode(input), expected))
  test(`${name}: browser_wasi_shim answers as the native command does`, async () => assert.deepEqual(await onShim(input), expected))
}

test('every status has been seen', () => {
  assert.deepEqual(new Set(inputs.map(([, input]) => natively(input).status)), new Set([0, 1, 2]))
})

test('the module asks for nothing but WASI', () => {
  const others = WebAssembly.Module.imports(module).filter(({ module: from }) => from !== 'wasi_snapshot_preview1')
  assert.deepEqual(others, [])
})

test("README's call from Python gives the native command's report, and refuses what it refuses", () => {
  const [, example] = /```python\n(.*?)```/s.exec(readFileSync(join(root, 'README.md'), 'utf8'))
  const script = `${example}\nimport sys\nprint(json.dumps(check(sys.stdin.buffer.read())))`
  const [, input] = inputs[0]
  assert.deepEqual(JSON.parse(spawn('python3', ['-c', script], input).stdout), JSON.parse(natively(input).stdout))
  assert.equal(spawn('python3', ['-c', script], 'no form').status, 1)
})
