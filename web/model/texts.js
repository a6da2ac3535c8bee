/**
 * A copy of plain data with every text changed, names of members too.
 * @template T @param {T} value @param {(text: string) => string} change @returns {T}
 */
export function mapTexts(value, change) {
  if (typeof value === 'string') return change(value)
  if (!value || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change))
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [change(key), mapTexts(each, change)]))
}

/** Line ends as a textarea holds them; spans would not fit otherwise. @param {string} text */
export const plainLines = (text) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/

/**
 * Half of a surrogate pair can't be written as UTF-8, so the core gets U+FFFD in its place, which is
 * as long: every span stays true for the text as typed. Iterating a text yields pairs whole and
 * what is left of broken ones alone.
 * @param {string} text
 */
export function wellFormed(text) {
  if (!LONE.test(text)) return text
  return Array.from(text, (each) => (/^[\ud800-\udfff]$/.test(each) ? '\ufffd' : each)).join('')
}
