// The package's entry in node, where fetch doesn't read file: URLs. The page never loads it.
import { readFile } from 'node:fs/promises'
import { loadChecker as load } from './hebiao.js'

export * from './hebiao.js'

/** @type {typeof load} */
export async function loadChecker(options = {}) {
  return load({ ...options, wasm: options.wasm || await readFile(new URL('hebiao.wasm', import.meta.url)) })
}
