// The files that belong to this script and lie beside it. The single file brings web/single/files.js in this one's place.
import { h } from './dom.js'

/** The build gives files names that change with their content. */
const NAMES = typeof HEBIAO_NAMES === 'undefined' ? {} : HEBIAO_NAMES

const address = (name) => new URL(NAMES[name] || name, import.meta.url).href

/** Bytes, compiled from them later, so that a server's wrong MIME type does no harm. */
export async function wasm() {
  const response = await fetch(address('hebiao.wasm'))
  if (!response.ok) throw new Error(`${response.url} cannot be fetched: HTTP ${response.status}`)
  return response.arrayBuffer()
}

/** The core as JavaScript, fetched only where wasm is refused. */
export async function script() {
  return (await import(address('hebiao-core.js'))).default
}

export const helpAddress = () => address('help.html')

/**
 * @param {string} name @param {object} [attributes]
 * @returns {{element: HTMLElement, loaded: Promise<void>}} a missing style is no reason to wait
 */
export function styleSheet(name, attributes) {
  let element
  const loaded = new Promise((resolve) => {
    const href = address(`styles/${name}.css`)
    element = h('link', { ...attributes, rel: 'stylesheet', href, onload: resolve, onerror: resolve })
  })
  return { element, loaded }
}
