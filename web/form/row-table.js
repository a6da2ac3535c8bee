import { h } from '../dom.js'
import { classChoices } from './indicator-table.js'
import { menuButton } from './menu.js'

/** The menu of one row: what can be done with it, with the keys that do the same. */
export function rowTools(table, index, count, words, act) {
  const item = (key, run, enabled = true, keys = '') => ({ label: words.t(key), run, enabled, keys })
  const classes = table.type !== 'indicators' ? [] : classChoices(table, words)
    .map(({ label, pair }) => ({ label, run: () => act.reclass(table, index, pair), group: words.t('row.reclass') }))
  const items = () => [
    item('row.insertBelow', () => act.insertLike(table.id, index + 1), true, 'Ctrl+Enter'),
    item('row.up', () => act.move(table.id, index, index - 1), index > 0, 'Alt+↑'),
    item('row.down', () => act.move(table.id, index, index + 1), index < count - 1, 'Alt+↓'),
    item('row.remove', () => act.remove(table.id, index), true, 'Alt+Delete'),
    ...classes,
  ]
  const label = words.t('row.toolsOf', { n: index + 1 })
  return menuButton({ text: words.t('row.tools'), label, items, className: 'tools', tabindex: '-1' })
}

/**
 * Adds a row at the end of a table, or for indicators in the class that is chosen. It comes before
 * the cells, so Tab passes over it where there are any: rows have keys of their own.
 */
export function addRowBar(table, rows, words, act) {
  const tabindex = rows.length ? '-1' : '0'
  if (table.type !== 'indicators') {
    const add = () => act.insertLike(table.id, rows.length)
    return h('div', { class: 'add-row' }, h('button', { type: 'button', class: 'quiet', tabindex, text: words.t('row.add'), onclick: add }))
  }
  const items = () => classChoices(table, words).map(({ label, pair }) => (
    { label, run: () => act.addToClass(table, pair) }))
  return h('div', { class: 'add-row' },
    menuButton({ text: words.t('row.addIndicator'), items, className: 'quiet', tabindex }))
}
