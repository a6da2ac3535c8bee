// Rule packs that the page goes on using: kept in the browser where it allows, or named by the host's attribute.
const KEY = 'hebiao-packs'

/** @returns {import('../hebiao.js').Pack[]} none where the browser keeps nothing */
export function keptPacks() {
  try {
    return JSON.parse(localStorage.getItem(KEY) || '[]')
  } catch (error) {
    return []
  }
}

/** @param {import('../hebiao.js').Pack[]} packs @returns {boolean} whether the browser keeps them */
export function keepPacks(packs) {
  try {
    if (packs.length) localStorage.setItem(KEY, JSON.stringify(packs))
    else localStorage.removeItem(KEY)
    return true
  } catch (error) {
    return false
  }
}

/** Packs at addresses of the host. @param {string} addresses apart by spaces @returns {Promise<import('../hebiao.js').Pack[]>} */
export function fetchPacks(addresses) {
  return Promise.all(addresses.trim().split(/\s+/).map(async (address) => {
    const response = await fetch(new URL(address, document.baseURI).href)
    if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`)
    return { name: address, text: await response.text() }
  }))
}
