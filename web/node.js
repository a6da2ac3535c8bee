// The package's entry in node, where fetch doesn't read file: URLs. The page never loads it.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { loadChecker as load } from './hebiao.js'
import { checkSeal } from './io/seal.js'

export * from './hebiao.js'

/**
 * Whether an exported file is as it was sealed (seal.js says what that means).
 * @param {any} pkg as parsed @returns {Promise<'none'|'whole'|'changed'>}
 */
export const verifySeal = (pkg) => checkSeal(pkg, async (text) => createHash('sha256').update(text).digest('hex'))

/** @type {typeof load} */
export async function loadChecker(options = {}) {
  return load({ ...options, wasm: options.wasm || await readFile(new URL('hebiao.wasm', import.meta.url)) })
}
