import { sha256 as compute } from '@noble/hashes/sha2'

const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 in hex; plain-http intranet hosts have no crypto.subtle. @type {import('./seal.js').Digest} */
export async function sha256(text) {
  const bytes = new TextEncoder().encode(text)
  const { subtle } = globalThis.crypto || {}
  return hex(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : compute(bytes))
}
