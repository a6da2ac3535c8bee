// node run.mjs ARGUMENTS…   the command beside this file on node's WASI: for a server that has node and no other runtime.
import { readFile } from 'node:fs/promises'
import { WASI } from 'node:wasi'

const wasi = new WASI({ version: 'preview1', args: ['hebiao', ...process.argv.slice(2)], returnOnExit: true })
const module = await WebAssembly.compile(await readFile(new URL('hebiao.wasm', import.meta.url)))
// Called through JavaScript: node's direct calls from wasm crash after many of them (github.com/nodejs/node/issues/46777).
const calls = Object.entries(wasi.wasiImport).map(([name, call]) => [name, (...args) => call(...args)])
const imports = { wasi_snapshot_preview1: Object.fromEntries(calls) }
process.exitCode = wasi.start(await WebAssembly.instantiate(module, imports))
