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
