// Texts over which the core stumbles: found by trying, blanked out for it, kept for the person.

/** What in a package is no text of a cell. */
const FIXED = new Set(['template', 'waived', 'repairs', 'line'])

/** A copy of a package with the texts of its cells changed. @param {any} value @param {(text: string) => string} change */
export function mapCells(value, change) {
  if (typeof value === 'string') return change(value)
  if (!value || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((each) => mapCells(each, change))
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, FIXED.has(key) ? each : mapCells(each, change)]))
}

export function textsOf(pkg) {
  const texts = new Set()
  mapCells(pkg, (text) => (text && texts.add(text), text))
  return [...texts]
}

/** Each try may start a core anew: past this the rest of the suspects is left unchecked together. */
const TRIES = 80

/**
 * The texts without which the core works: a few in a whole package, found by halving.
 * @param {string[]} texts with all of which it fails
 * @param {(unread: Set<string>) => Promise<boolean>} works whether the core takes the package without these
 * @param {string[]} [suspects] what was typed last
 * @returns {Promise<Set<string>|null>} null if it doesn't work without any text; none if by now it works with all
 */
export async function findUnread(texts, works, suspects = []) {
  // A core may break by chance, and no text is to blame.
  const none = new Set()
  if (await works(none)) return none
  const blamed = new Set(suspects)
  if (suspects.length && await works(blamed)) return blamed
  if (!(await works(new Set(texts)))) return null
  let tries = 0
  const worksWithOnly = (some) => {
    tries += 1
    const allowed = new Set(some)
    return works(new Set(texts.filter((text) => !allowed.has(text))))
  }
  const search = async (some) => {
    if (some.length === 1 || tries >= TRIES) return some
    const middle = some.length >> 1
    const found = []
    for (const half of [some.slice(0, middle), some.slice(middle)]) {
      if (!(await worksWithOnly(half))) found.push(...await search(half))
    }
    // None alone: they fail only together.
    return found.length ? found : some
  }
  const found = await search(texts)
  return (await works(none)) ? none : new Set(found)
}

/** The texts that an edit puts before the core. */
export function broughtBy({ kind, to, row, content }) {
  if (kind === 'set') return [to]
  return kind === 'insert' || kind === 'addForm' ? textsOf(row || content) : []
}

/** Where texts stand. @param {any[]} forms @param {Set<string>} texts @returns {{form: number, path: string, text: string}[]} */
export function placesOf(forms, texts) {
  const places = []
  const look = (form, path, text) => { if (texts.has(text)) places.push({ form, path, text }) }
  forms.forEach((form, index) => {
    for (const [key, value] of Object.entries(form)) {
      if (!Array.isArray(value)) look(index, key, value)
      else value.forEach((row, at) => Object.entries(row || {}).forEach(([column, text]) => look(index, `${key}/${at}/${column}`, text)))
    }
  })
  return places
}
