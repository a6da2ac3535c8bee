import { levelsOf } from '../io/block.js'
import { addRowEdit, reclassEdits } from './indicator-table.js'

/**
 * What can be done with rows, each as one step that can be undone.
 * @param {() => {doc: any, sheet: any}} open the document and its sheet of the moment
 */
export function rowActions(open) {
  const rowsOf = (table) => open().sheet.form[table] || []
  const change = (edits, path) => {
    const { doc, sheet } = open()
    doc.change(edits, { focus: { form: sheet.index, path } })
  }
  const form = () => open().sheet.index
  return {
    /** A new row at a place, of the same class as the one above. */
    insertLike(table, at) {
      const spec = open().sheet.template.tables.find(({ id }) => id === table)
      const row = levelsOf(spec, rowsOf(table)[at - 1])
      change([{ kind: 'insert', form: form(), table, at, row }], `${table}/${at}`)
    },
    addToClass(table, pair) {
      const edit = addRowEdit(table, form(), rowsOf(table.id), pair)
      change([edit], `${table.id}/${edit.at}`)
    },
    remove(table, at) {
      const last = rowsOf(table).length - 2
      change([{ kind: 'remove', form: form(), table, at }], `${table}/${Math.max(0, Math.min(at, last))}`)
    },
    move(table, at, to, column) {
      if (to < 0 || to >= rowsOf(table).length) return
      change([{ kind: 'move', form: form(), table, at, to }], column ? `${table}/${to}/${column}` : `${table}/${to}`)
    },
    reclass(table, at, pair) {
      const edits = reclassEdits(table, form(), rowsOf(table.id), at, pair)
      const last = edits[edits.length - 1]
      change(edits, `${table.id}/${last.kind === 'move' ? last.to : at}`)
    },
  }
}
