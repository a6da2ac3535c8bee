/**
 * What an exported file says of itself, so that a receiver can tell whether it was changed after the check:
 *
 *   "seal": { "hebiao": version, "rules": [ { name, sha256 } ], "at": ISO time, "errors", "warnings", "waived", "blank", "ready", "sha256" }
 *
 * `sha256` is the digest, in hex, of the file's own JSON without white space and without this one member, in UTF-8:
 * members in the order of the file. It proves no more than that: whoever changes a file can seal it anew.
 *
 * @typedef {(text: string) => Promise<string>} Digest  SHA-256 of a text in UTF-8, in hex
 */

const bodyOf = (pkg) => JSON.stringify({ ...pkg, seal: { ...pkg.seal, sha256: undefined } })

/**
 * @param {object} pkg @param {{version: string, counts: {errors: number, warnings: number, waived: number, blank: number, ready: boolean},
 *   packs: import('../hebiao.js').Pack[], at: string}} facts
 * @param {Digest} digest @returns {Promise<object>} the package with its seal
 */
export async function sealed(pkg, { version, counts, packs, at }, digest) {
  const rules = await Promise.all(packs.map(async ({ name, text }) => ({ name, sha256: await digest(text) })))
  const whole = { ...pkg, seal: { hebiao: version, rules, at, ...counts } }
  return { ...whole, seal: { ...whole.seal, sha256: await digest(bodyOf(whole)) } }
}

/** @param {any} pkg as read from the file @param {Digest} digest @returns {Promise<'none'|'whole'|'changed'>} */
export async function checkSeal(pkg, digest) {
  if (!pkg || !pkg.seal || typeof pkg.seal.sha256 !== 'string') return 'none'
  return (await digest(bodyOf(pkg))) === pkg.seal.sha256 ? 'whole' : 'changed'
}
