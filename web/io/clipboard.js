/**
 * Copies by the old command, which works on plain-http intranet hosts too, where the asynchronous
 * clipboard is missing.
 * @param {string} text @returns {boolean} whether it was copied
 */
export function copyText(text) {
  const area = document.createElement('textarea')
  area.value = text
  // Out of sight in any page, by the object model, which a strict policy allows.
  Object.assign(area.style, { position: 'fixed', top: '0', left: '-999px' })
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}
