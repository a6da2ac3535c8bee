// The core in both forms: as wasm, and translated to JavaScript for where wasm is refused.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { minified } from './bundle.mjs'
import { read, top, writeWhereChanged } from './folder.mjs'

const wasm = join(top, 'build/wasm/hebiao.wasm')
const translated = join(top, 'build/wasm/hebiao-core.js')

/** wasm2js comes with Emscripten's binaryen, on the path or in a folder of its own. */
function wasm2js(args) {
  try {
    return execFileSync('wasm2js', args)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    const root = execFileSync('em-config', ['BINARYEN_ROOT'], { encoding: 'utf8' }).trim()
    return execFileSync(join(root, 'bin/wasm2js'), args)
  }
}

/** A script that leaves `instantiate(imports)` behind; translated only where the wasm is newer. */
async function translate() {
  if (existsSync(translated) && statSync(translated).mtimeMs >= statSync(wasm).mtimeMs) return readFileSync(translated, 'utf8')
  const raw = join(top, 'build/wasm/hebiao-core.raw.js')
  wasm2js(['--mvp-features', '-O2', '--emscripten', wasm, '-o', raw])
  const text = await minified(readFileSync(raw, 'utf8'))
  writeWhereChanged(translated, text)
  return text
}

/** @returns {Promise<{wasm: Buffer, script: string, module: string}>} */
export async function core() {
  const script = await translate()
  return { wasm: read('build/wasm/hebiao.wasm'), script, module: `${script}export default instantiate\n` }
}
