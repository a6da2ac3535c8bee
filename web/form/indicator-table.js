import { h } from '../dom.js'
import { indicatorRow, levelsOf } from '../model/blank.js'

/** The choices of first and second level, for rows to add or to move to another class. */
export function classChoices(table, words) {
  return levelsOf(table).map((pair) => ({
    label: `${words.of(pair.level1)} › ${words.of(pair.level2)}`, pair,
  }))
}

/** Where a new row of a class belongs: after its last row, else after its first level's, in order. */
export function placeFor(table, rows, pair) {
  const order = (row) => levelsOf(table).findIndex(({ level1, level2 }) => (
    isNamed(level1, row.level1) && isNamed(level2, row.level2)))
  const wanted = levelsOf(table).findIndex(({ level2 }) => level2.id === pair.level2.id)
  let place = 0
  rows.forEach((row, index) => {
    const at = order(row)
    if (at >= 0 && at <= wanted) place = index + 1
  })
  return place
}

function isNamed(level, label) {
  return level.label === label || (level.aliases || []).includes(label)
}

/** The edits that add an empty row of a class. */
export function addRowEdit(table, form, rows, pair) {
  return { kind: 'insert', form, table: table.id, at: placeFor(table, rows, pair), row: indicatorRow(table, pair) }
}

/** The edits that take a row to another class: its labels first, then its place. */
export function reclassEdits(table, form, rows, at, pair) {
  const labels = indicatorRow(table, pair)
  const sets = Object.keys(labels).map((id) => (
    { kind: 'set', form, path: `${table.id}/${at}/${id}`, to: labels[id] }))
  const place = placeFor(table, rows, pair)
  const to = place > at ? place - 1 : place
  return to === at ? sets : [...sets, { kind: 'move', form, table: table.id, at, to }]
}

/** A merged cell of the first or second level, with a quiet way to add a row to a second level. */
export function levelCell(cell, { fixed, words, onadd }) {
  const canAdd = !fixed && cell.level.type === 'level2'
  return h('th', { class: `level ${cell.level.type}`, scope: 'rowgroup', colspan: cell.cols, rowspan: cell.rows },
    h('div', { class: 'caption', text: cell.text || words.t('level.none') }),
    canAdd && h('button', {
      type: 'button', class: 'quiet add', tabindex: '-1', text: words.t('row.addHere'),
      'aria-label': words.t('row.addTo', { label: cell.text }), onclick: () => onadd(cell.last + 1),
    }))
}
