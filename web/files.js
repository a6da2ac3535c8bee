// The files that belong to this script and lie beside it. The single file brings web/single/files.js in this one's place.
import { h } from './dom.js'

/** The build gives files names that change with their content. */
const NAMES = typeof HEBIAO_NAMES === 'undefined' ? {} : HEBIAO_NAMES

const address = (name) => new URL(NAMES[name] || name, import.meta.url).href

/** A page without its looks is better than none. */
const PATIENCE = 6000

let tries = 0

/**
 * Bytes, compiled from them later, so that a server's wrong MIME type does no harm. What came wrong once isn't taken
 * from the browser's cache again.
 */
export async function wasm() {
  tries += 1
  const response = await fetch(address('hebiao.wasm'), { cache: tries > 1 ? 'reload' : 'default' })
  if (!response.ok) throw new Error(`${response.url} cannot be fetched: HTTP ${response.status}`)
  return response.arrayBuffer()
}

/** The core as JavaScript, fetched only where wasm is refused. */
export async function script() {
  return (await import(address('hebiao-core.js'))).default
}

export const helpAddress = () => address('help.html')

/** A login page in place of a style is loaded too, as a style without a rule. */
function hasRules({ sheet }) {
  try {
    return sheet.cssRules.length > 0
  } catch (error) {
    // Another origin's rules are not ours to count.
    return true
  }
}

/**
 * @param {string} name @param {object} [attributes]
 * @returns {{element: HTMLElement, loaded: Promise<boolean>}} `loaded`: whether it came; a missing style is no reason to wait
 */
export function styleSheet(name, attributes) {
  let element
  const loaded = new Promise((resolve) => {
    const href = address(`styles/${name}.css`)
    element = h('link', { ...attributes, rel: 'stylesheet', href, onload: () => resolve(hasRules(element)), onerror: () => resolve(false) })
    setTimeout(() => resolve(false), PATIENCE)
  })
  return { element, loaded }
}
