/**
 * Keys in a cell. Tab is the browser's own: the cells follow each other in the order of the form.
 * @param {KeyboardEvent} event @param {import('./cell.js').Cell|undefined} cell
 */
export function onKey(event, cell, sheet, actions) {
  const key = chord(event)
  if (!cell) {
    if (key === 'Escape') backToCell(event)
    return
  }
  const run = KEYS[key] || (key === 'Enter' && cell.singleLine && down)
  if (!run || run(cell, sheet, actions) === false) return
  event.preventDefault()
}

function chord({ key, altKey, ctrlKey, metaKey, shiftKey }) {
  return [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', key].filter(Boolean).join('+')
}

const KEYS = {
  'Alt+ArrowUp': (cell, sheet, actions) => moveRow(cell, sheet, actions, -1),
  'Alt+ArrowDown': (cell, sheet, actions) => moveRow(cell, sheet, actions, 1),
  'Ctrl+Enter': (cell, sheet, actions) => onRow(cell, sheet, (table, row) => actions.insertLike(table, row + 1)),
  'Alt+Delete': (cell, sheet, actions) => onRow(cell, sheet, (table, row) => actions.remove(table, row)),
  'Alt+Enter': (cell) => toMessages(cell),
  F2: (cell) => toRowMenu(cell),
}

function onRow(cell, sheet, run) {
  const [tableId, row, column] = cell.path.split('/')
  const table = column && sheet.template.tables.find(({ id }) => id === tableId)
  if (!table || table.fixed || sheet.readonly) return false
  return run(tableId, Number(row), column)
}

function moveRow(cell, sheet, actions, step) {
  return onRow(cell, sheet, (table, row, column) => actions.move(table, row, row + step, column))
}

/** The buttons at the cell: reason and fixes. */
function toMessages(cell) {
  const buttons = [...cell.under.querySelectorAll('button')]
  const first = buttons.find((button) => button.className === 'fix') || buttons[0]
  if (!first) return false
  first.focus()
  return true
}

function toRowMenu(cell) {
  const row = cell.root.closest('tr')
  const button = row && row.querySelector('.tools > button')
  if (!button) return false
  button.click()
  return true
}

function backToCell(event) {
  const holder = event.target.closest('.field')
  if (holder) holder.querySelector('[data-path]').focus()
}

/** The same column of the next row, else the next cell of the form. */
function down(cell, sheet) {
  const [table, row, column] = cell.path.split('/')
  const below = column && sheet.cells.get(`${table}/${Number(row) + 1}/${column}`)
  const all = [...sheet.cells.values()]
  const next = below || all[all.indexOf(cell) + 1]
  if (!next) return false
  next.focus()
  return true
}
