// The package's entry in node, where fetch doesn't read file: URLs. The page never loads it.
import { readFile } from 'node:fs/promises'
import { loadChecker as load } from './hebiao.js'

export * from './hebiao.js'

/** @type {typeof load} */
export async function loadChecker(options = {}) {
  const wasm = options.wasm || new URL('hebiao.wasm', import.meta.url)
  const isFile = wasm instanceof URL && wasm.protocol === 'file:'
  return load({ ...options, wasm: isFile ? await readFile(wasm) : wasm })
}
