/**
 * Copies by the old command, which works on plain-http intranet hosts too, where the asynchronous
 * clipboard is missing.
 * @param {string} text @returns {boolean} whether it was copied
 */
export function copyText(text) {
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'hebiao-copy'
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}
