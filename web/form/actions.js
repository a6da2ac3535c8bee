/**
 * What can be done with rows, each as one step that can be undone. Where a row belongs the core says.
 * @param {() => {doc: any, sheet: any}} open the document and its sheet of the moment
 */
export function rowActions(open) {
  const countOf = (table) => (open().sheet.form[table] || []).length
  const form = () => open().sheet.index
  const change = (edits, path) => open().doc.change(edits, { focus: { form: form(), path } })
  const levels = (table, textOf) => {
    const { columns } = open().sheet.template.tables.find(({ id }) => id === table)
    return Object.fromEntries(columns.filter(({ type }) => /^level/.test(type)).map((column) => [column.id, textOf(column)]))
  }
  /** `otherwise`: without the core. */
  const place = (table, where, otherwise) => open().doc.ask((session) => session.placeRow(form(), table, where)) || otherwise
  const insert = (table, placed) => change([{ kind: 'insert', form: form(), table, ...placed }], `${table}/${placed.at}`)
  return {
    /** A new row at a place, of the same class as the one above. */
    insertLike(table, at) {
      const above = (open().sheet.form[table] || [])[at - 1] || {}
      insert(table, place(table, { at }, { at, row: levels(table, ({ id }) => above[id] || '') }))
    },
    addToClass({ id: table }, pair) {
      const otherwise = { at: countOf(table), row: levels(table, ({ type }) => pair[type].label) }
      insert(table, place(table, { level2: pair.level2.label }, otherwise))
    },
    remove(table, at) {
      const last = countOf(table) - 2
      change([{ kind: 'remove', form: form(), table, at }], `${table}/${Math.max(0, Math.min(at, last))}`)
    },
    move(table, at, to, column) {
      if (to < 0 || to >= countOf(table)) return
      change([{ kind: 'move', form: form(), table, at, to }], column ? `${table}/${to}/${column}` : `${table}/${to}`)
    },
    /** To another class: its labels first, then its place. */
    reclass({ id: table }, at, pair) {
      const placed = place(table, { level2: pair.level2.label, moving: at }, { at, row: levels(table, ({ type }) => pair[type].label) })
      const edits = Object.keys(placed.row).map((column) => (
        { kind: 'set', form: form(), path: `${table}/${at}/${column}`, to: placed.row[column] }))
      if (placed.at !== at) edits.push({ kind: 'move', form: form(), table, at, to: placed.at })
      change(edits, `${table}/${placed.at}`)
    },
  }
}
