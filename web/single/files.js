// In place of web/files.js where everything is in one file: the build puts texts and packed cores into the page.
import { gunzipSync } from 'fflate'
import { h } from '../dom.js'

const textOf = (id) => document.getElementById(id).textContent

/** A file as the build packed it: gzip, in base64. */
function unpack(id) {
  const binary = atob(textOf(id))
  return gunzipSync(Uint8Array.from(binary, (unit) => unit.charCodeAt(0)))
}

export const wasm = async () => unpack('hebiao-wasm')

/** The core as JavaScript; the page's policy knows it by its digest. */
export async function script() {
  const element = h('script', { text: new TextDecoder().decode(unpack('hebiao-core')) })
  document.head.append(element)
  element.remove()
  if (!window.hebiaoCore) throw new Error('the core as JavaScript was refused')
  return window.hebiaoCore
}

/** The same file shows the help when it's opened at this place. */
export const helpAddress = () => '#help'

/** @param {string} name @param {object} [attributes] */
export function styleSheet(name, attributes) {
  return { element: h('style', { ...attributes, text: textOf(`hebiao-style-${name}`) }), loaded: Promise.resolve(true) }
}
