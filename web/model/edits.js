/**
 * Edits of a package, as values that can be turned round.
 *
 *   { kind: 'set', form, path, from, to }
 *   { kind: 'insert' | 'remove', form, table, at, row }
 *   { kind: 'move', form, table, at, to }
 *   { kind: 'waived', form, from, to }   the findings that somebody lets stand, all of a form
 *   { kind: 'addForm' | 'removeForm', at, content }
 *
 * @typedef {Record<string, any>} Form   flat: fields by id, tables as arrays of rows
 * @typedef {Record<string, any>} Edit
 */

/** The text at a path: `budget` or `indicators/3/annual`. @param {Form} form @param {string} path */
export function textAt(form, path) {
  const [holder, member] = holderOf(form, path)
  const text = holder && holder[member]
  return typeof text === 'string' ? text : ''
}

/** The object that holds the cell of a path, the form or one of its rows, and the member's name. */
export function holderOf(form, path) {
  const [table, row, column] = path.split('/')
  return column === undefined ? [form, table] : [(form[table] || [])[Number(row)], column]
}

/** Carries out one edit, and completes it with what is needed to turn it round. */
export function apply(forms, edit) {
  return ACTIONS[edit.kind](forms, edit)
}

const ACTIONS = {
  set(forms, edit) {
    const [holder, member] = holderOf(forms[edit.form], edit.path)
    const from = textAt(forms[edit.form], edit.path)
    holder[member] = edit.to
    return { ...edit, from }
  },
  insert(forms, edit) {
    rowsOf(forms, edit).splice(edit.at, 0, edit.row)
    return edit
  },
  remove(forms, edit) {
    const [row] = rowsOf(forms, edit).splice(edit.at, 1)
    return { ...edit, row }
  },
  move(forms, edit) {
    const rows = rowsOf(forms, edit)
    const [row] = rows.splice(edit.at, 1)
    rows.splice(edit.to, 0, row)
    return edit
  },
  waived(forms, edit) {
    const form = forms[edit.form]
    const from = form.waived
    if (edit.to) form.waived = edit.to
    else delete form.waived
    return { ...edit, from }
  },
  addForm(forms, edit) {
    forms.splice(edit.at, 0, edit.content)
    return edit
  },
  removeForm(forms, edit) {
    const [content] = forms.splice(edit.at, 1)
    return { ...edit, content }
  },
}

function rowsOf(forms, { form, table }) {
  if (!forms[form][table]) forms[form][table] = []
  return forms[form][table]
}

/** Whether a carried-out edit left everything as it was. @param {Edit} edit */
export function changesNothing(edit) {
  if (edit.kind === 'waived') return JSON.stringify(edit.from) === JSON.stringify(edit.to)
  return (edit.kind === 'set' && edit.from === edit.to) || (edit.kind === 'move' && edit.at === edit.to)
}

const OPPOSITE = { insert: 'remove', remove: 'insert', addForm: 'removeForm', removeForm: 'addForm' }

/** The edit that takes a carried-out edit back. @param {Edit} edit @returns {Edit} */
export function invert(edit) {
  if (edit.kind === 'set' || edit.kind === 'waived') return { ...edit, from: edit.to, to: edit.from }
  if (edit.kind === 'move') return { ...edit, at: edit.to, to: edit.at }
  return { ...edit, kind: OPPOSITE[edit.kind] }
}

/** The edits of a pasted block, in the core's order. @param {number} form @param {{edits: object[]}} plan */
export function editsOfBlock(form, { edits }) {
  return edits.map(({ field, text, insert }) => (insert
    ? { kind: 'insert', form, table: field, at: insert.at, row: { ...insert.row } }
    : { kind: 'set', form, path: field, to: text }))
}

/** The edits of a fix, last place first, so that each span still fits when its turn comes. */
export function editsOfFix(forms, form, fix) {
  const starts = (edit) => (edit.span ? edit.span[0] : 0)
  const ordered = [...fix.edits].sort((a, b) => starts(b) - starts(a))
  const texts = new Map()
  return ordered.map((edit) => {
    if (edit.insert) {
      return { kind: 'insert', form, table: edit.field, at: edit.insert.at, row: { ...edit.insert.row } }
    }
    if (edit.remove) {
      const [table, at] = edit.field.split('/')
      return { kind: 'remove', form, table, at: Number(at) }
    }
    const old = texts.has(edit.field) ? texts.get(edit.field) : textAt(forms[form], edit.field)
    const [start, end] = edit.span || [0, old.length]
    const to = old.slice(0, start) + edit.text + old.slice(end)
    texts.set(edit.field, to)
    return { kind: 'set', form, path: edit.field, to }
  })
}

/** Where an edit leaves the reader: a cell, or the first cell of a row. */
export function placeOf(edit) {
  if (edit.kind === 'set') return { form: edit.form, path: edit.path, changed: [edit.from, edit.to] }
  if (edit.kind === 'waived') return undefined
  if (edit.kind === 'move') return { form: edit.form, path: `${edit.table}/${edit.to}` }
  if (edit.table) return { form: edit.form, path: `${edit.table}/${edit.at}` }
  return { form: edit.at, path: '' }
}
