import { h } from '../dom.js'
import { levelsOf } from '../model/blank.js'

/** The choices of first and second level, for rows to add or to move to another class. */
export function classChoices(table, words) {
  return levelsOf(table).map((pair) => ({
    label: `${words.of(pair.level1)} › ${words.of(pair.level2)}`, pair,
  }))
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
