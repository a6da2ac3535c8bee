// Rule packs that the page goes on using: kept in the browser where it allows, or named by the host's attribute.
const KEY = 'hebiao-packs'
// Stands from before packs are used until a page has started with them.
const TRIAL = 'hebiao-packs-trial'

const isPack = (each) => Boolean(each) && typeof each.name === 'string' && typeof each.text === 'string'

/** What the browser keeps under a key; null where it keeps nothing at all. */
function kept(key) {
  try {
    return localStorage.getItem(key)
  } catch (error) {
    return null
  }
}

/** @returns {boolean} whether the browser keeps it; an empty value is taken away */
function keep(key, value) {
  try {
    if (value) localStorage.setItem(key, value)
    else localStorage.removeItem(key)
    return true
  } catch (error) {
    return false
  }
}

/** @returns {import('../hebiao.js').Pack[]} none where the browser keeps nothing */
export function keptPacks() {
  try {
    const packs = JSON.parse(kept(KEY) || '[]')
    return Array.isArray(packs) ? packs.filter(isPack) : []
  } catch (error) {
    return []
  }
}

/** @param {import('../hebiao.js').Pack[]} packs that proved themselves @returns {boolean} whether the browser keeps them */
export function keepPacks(packs) {
  keep(TRIAL, '')
  return keep(KEY, packs.length ? JSON.stringify(packs) : '')
}

let distrusted  // what the last page left; all forms of this one go by it
let trials = 0  // forms of this page that are starting

/**
 * Before packs are used at a start, as one of them may stop the page for good.
 * @returns {boolean} false if the last start with packs did not finish: they wait for somebody to decide
 */
export function beginTrial() {
  if (distrusted === undefined) distrusted = Boolean(kept(TRIAL))
  if (distrusted) return false
  trials += 1
  keep(TRIAL, '1')
  // Somebody who leaves while the page starts says nothing against the packs; a page that hangs doesn't hear it.
  addEventListener('pagehide', () => trials && keep(TRIAL, ''), { once: true })
  return true
}

/** The form has started with its packs. */
export function endTrial() {
  if (!trials) return
  trials -= 1
  if (!trials) keep(TRIAL, '')
}

/** Packs at addresses of the host. @param {string} addresses apart by spaces @returns {Promise<import('../hebiao.js').Pack[]>} */
export function fetchPacks(addresses) {
  return Promise.all(addresses.trim().split(/\s+/).map(async (address) => {
    const response = await fetch(new URL(address, document.baseURI).href)
    if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`)
    return { name: address, text: await response.text() }
  }))
}
