import { apply, holderOf } from '../model/edits.js'

/** Whether an edit still finds its place; what has none is not forced anywhere. */
function fits(forms, edit) {
  if (edit.kind === 'addForm') return edit.at <= forms.length
  if (edit.kind === 'removeForm') return edit.at < forms.length && forms.length > 1
  const form = forms[edit.form]
  if (!form) return false
  if (edit.kind === 'set') return Boolean(holderOf(form, edit.path)[0])
  if (edit.kind === 'waived') return true
  const rows = form[edit.table] || []
  return Array.isArray(rows) && (edit.kind === 'insert' ? edit.at <= rows.length : Math.max(edit.at, edit.to || 0) < rows.length)
}

/** The texts that an edit brings. */
function textsOf(value) {
  if (typeof value === 'string') return value.trim() ? [value] : []
  return value && typeof value === 'object' ? [].concat(...Object.values(value).map(textsOf)) : []
}

const broughtBy = ({ kind, to, row, content }) => textsOf({ set: to, insert: row, addForm: content }[kind])

/** The last text of each cell, of edits that can't be carried out. */
function lastTexts(edits) {
  const byPlace = new Map()
  edits.forEach((edit, at) => byPlace.set(edit.kind === 'set' ? `${edit.form} ${edit.path}` : at, broughtBy(edit)))
  return [].concat(...byPlace.values())
}

/**
 * A draft with what was typed after it was saved last. Entries with a gap before them, or of a window that had an older
 * text, are not applied to cells where they may be wrong: their texts are offered beside the forms.
 * @template {import('./drafts.js').Draft} T
 * @param {T} draft @param {{number: number, edits: any[]}[]} entries in order
 * @returns {T & {first: number, isBase: boolean}} `sequence` is the next number, `first` the first one that is there;
 *   `isBase`: what is typed from now on can follow in the journal
 */
export function replay(draft, entries) {
  const saved = draft.sequence || 0
  const first = entries.length ? Math.min(saved, entries[0].number) : saved
  let sequence = saved
  const pkg = entries.length ? JSON.parse(draft.text) : null
  const left = []
  const isInText = ({ number }) => number >= draft.past && number < saved
  for (const { number, edits } of entries.filter((entry) => !isInText(entry))) {
    const follows = number === sequence && 'sequence' in draft
    if (follows) sequence += 1
    for (const edit of edits) {
      if (follows && fits(pkg.forms, edit)) apply(pkg.forms, edit)
      else left.push(edit)
    }
  }
  if (!pkg) return { ...draft, sequence, first, isBase: 'sequence' in draft }
  offer(pkg, lastTexts(left))
  const next = Math.max(sequence, entries[entries.length - 1].number + 1)
  return { ...draft, text: JSON.stringify(pkg), sequence: next, first, isBase: next === sequence }
}

/** Texts without a place stand beside the forms, unless they are in the package already. */
function offer(pkg, texts) {
  const known = new Set(textsOf(pkg))
  const lost = texts.filter((text) => !known.has(text)).map((text) => ({ text }))
  if (lost.length) pkg.unplaced = [...(Array.isArray(pkg.unplaced) ? pkg.unplaced : []), ...lost]
}
