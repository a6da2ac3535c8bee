import { CheckerError } from '../hebiao.js'
import { mapTexts, plainLines } from './texts.js'

const isObject = (value) => Boolean(value) && typeof value === 'object' && !Array.isArray(value)

const asText = (value) => (typeof value === 'string' ? value : JSON.stringify(value))

/** A package as given, without its seal, which is the file's: the next export makes its own. */
export function plainPackage(given) {
  const { seal, ...pkg } = mapTexts(given, plainLines)
  return pkg
}

/** A text beside the forms in the shape in which it's shown, whatever stood there. */
function unplacedText(value) {
  if (!isObject(value) || typeof value.text !== 'string') return { text: asText(value) }
  return typeof value.line === 'number' ? { line: value.line, text: value.text } : { text: value.text }
}

/** What a package carries beside its forms: preamble, texts of no form. Nonsense among them is kept as text. */
export function restOf(pkg) {
  if (!pkg.forms) return {}
  const { forms, unplaced, previous, ...rest } = pkg
  if (unplaced !== undefined && unplaced !== null) rest.unplaced = (Array.isArray(unplaced) ? unplaced : [unplaced]).map(unplacedText)
  if (isObject(previous) && Array.isArray(previous.forms)) rest.previous = previous
  else if (previous) rest.unplaced = [...(rest.unplaced || []), { text: asText(previous) }]
  return rest
}

/** The cells of a form that the core hasn't seen: texts where its template has cells, the rest beside them. */
function uncheckedForm(form, template) {
  const known = { template: template.id }
  const unplaced = (Array.isArray(form.unplaced) ? form.unplaced : []).map((each) => ({ ...(isObject(each) ? each : {}), text: asText(isObject(each) ? each.text : each) }))
  const isTable = new Set(template.tables.map(({ id }) => id))
  for (const [key, value] of Object.entries(form)) {
    if (isTable.has(key) && Array.isArray(value) && value.every(isObject)) known[key] = value.map((row) => mapRow(row))
    else if (typeof value === 'string' || key === 'waived' || key === 'repairs') known[key] = value
    else if (key !== 'unplaced') unplaced.push({ label: key, text: asText(value) })
  }
  return unplaced.length ? { ...known, unplaced } : known
}

const mapRow = (row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, asText(value)]))

/**
 * The forms of a package without the core's word on them. @param {any} pkg @param {any[]} templates
 * @returns {any[]|null} null where it can't be drawn: no forms, or of templates that aren't there
 */
export function uncheckedForms(pkg, templates) {
  const forms = Array.isArray(pkg.forms) ? pkg.forms : [pkg]
  const drawn = forms.map((form) => {
    const template = isObject(form) && templates.find(({ id }) => id === form.template)
    return template ? uncheckedForm(form, template) : null
  })
  return drawn.length && drawn.every(Boolean) ? drawn : null
}

/** Refuses what has no form. @param {any[]} forms */
export function requireForms(forms) {
  if (!forms.length) throw new CheckerError({ message: 'no form found' })
  return forms
}
