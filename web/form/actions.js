/**
 * What can be done with rows, each as one step that can be undone. Where a row belongs the core says.
 * @param {() => {doc: any, sheet: any}} open the document and its sheet of the moment
 */
export function rowActions(open) {
  const countOf = (table) => (open().sheet.form[table] || []).length
  const form = () => open().sheet.index
  const change = (edits, path) => open().doc.change(edits, { focus: { form: form(), path } })
  const place = (table, where) => open().doc.ask((session) => session.placeRow(form(), table, where))
  const insert = (table, where) => {
    const placed = place(table, where)
    if (placed) change([{ kind: 'insert', form: form(), table, ...placed }], `${table}/${placed.at}`)
  }
  return {
    /** A new row at a place, of the same class as the one above. */
    insertLike: (table, at) => insert(table, { at }),
    addToClass: (table, { level2 }) => insert(table.id, { level2: level2.label }),
    remove(table, at) {
      const last = countOf(table) - 2
      change([{ kind: 'remove', form: form(), table, at }], `${table}/${Math.max(0, Math.min(at, last))}`)
    },
    move(table, at, to, column) {
      if (to < 0 || to >= countOf(table)) return
      change([{ kind: 'move', form: form(), table, at, to }], column ? `${table}/${to}/${column}` : `${table}/${to}`)
    },
    /** To another class: its labels first, then its place. */
    reclass({ id: table }, at, { level2 }) {
      const placed = place(table, { level2: level2.label, moving: at })
      if (!placed) return
      const edits = Object.keys(placed.row).map((column) => (
        { kind: 'set', form: form(), path: `${table}/${at}/${column}`, to: placed.row[column] }))
      if (placed.at !== at) edits.push({ kind: 'move', form: form(), table, at, to: placed.at })
      change(edits, `${table}/${placed.at}`)
    },
  }
}
