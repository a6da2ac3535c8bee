/**
 * Keys in a cell. Tab is the browser's own: the cells follow each other in the order of the form.
 * @param {KeyboardEvent} event @param {import('./cell.js').Cell|undefined} cell
 */
export function onKey(event, cell, sheet, actions) {
  const key = chord(event)
  if (!cell) {
    if (event.target.closest('.under')) walkMessages(event, key)
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
  'Alt+Enter': toMessages,
  F2: toRowMenu,
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

/** Alt+Enter leads to the first fix at the cell, else to its first button. */
function toMessages(cell) {
  const controls = controlsIn(cell.under)
  const first = controls.find((each) => each.className === 'fix') || controls[0]
  if (!first) return false
  first.focus()
  return true
}

const controlsIn = (under) => [...under.querySelectorAll('button, input')].filter((each) => each.getClientRects().length)

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Tab: 1, 'Shift+Tab': -1 }

/** From button to button of the message; before the first, behind the last and by Escape back to the cell. */
function walkMessages(event, key) {
  const isText = event.target.tagName === 'INPUT'
  if (key !== 'Escape' && (!STEPS[key] || (isText && key.startsWith('Arrow')))) return
  const controls = controlsIn(event.target.closest('.under'))
  const next = STEPS[key] && controls[controls.indexOf(event.target) + STEPS[key]]
  ;(next || event.target.closest('.field').querySelector('[data-path]')).focus()
  event.preventDefault()
}

function toRowMenu(cell, sheet) {
  const row = !sheet.readonly && cell.root.closest('tr')
  const button = row && row.querySelector('.tools > button')
  if (!button) return false
  button.click()
  return true
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
