import { blockEdits, isBlock, parseBlock } from '../io/block.js'
import { onKey } from './keyboard.js'

const EVENTS = ['input', 'compositionstart', 'compositionend', 'focusin', 'focusout', 'keydown', 'paste', 'beforeinput', 'mousedown']

/**
 * What a person does in the cells of a sheet, turned into edits. An input method composes in
 * peace: between compositionstart and compositionend nothing is checked, redrawn or moved. Chrome
 * fires `input` before `compositionend`, Safari after; both end in one commit, the second finds
 * nothing new.
 */
export class Typing {
  /** @param {{sheet: any, doc: any, onspill: () => void, onfocus: (path: string) => void}} host */
  constructor({ sheet, doc, actions, onspill, onfocus }) {
    this.sheet = sheet
    this.doc = doc
    this.actions = actions
    this.onspill = onspill
    this.onfocus = onfocus
    this.composing = false
    for (const type of EVENTS) {
      sheet.root.addEventListener(type, (event) => this[type](event))
    }
  }

  cellOf(event) {
    const { path } = event.target.dataset || {}
    return path && this.sheet.cells.get(path)
  }

  input(event) {
    const cell = this.cellOf(event)
    if (!cell) return
    if (this.composing || event.isComposing) cell.grow()
    else this.commit(cell, event.inputType || 'other')
  }

  compositionstart() { this.composing = true }

  compositionend(event) {
    this.composing = false
    const cell = this.cellOf(event)
    if (cell) this.commit(cell, 'compose')
  }

  commit(cell, inputType, how = {}) {
    const { sheet, doc } = this
    if (cell.text === sheet.textAt(cell.path)) {
      cell.draw()
      return
    }
    const erases = /^delete/.test(inputType) ? 'erase' : 'type'
    const key = /paste|drop|cut/i.test(inputType) ? '' : `${erases}:${sheet.index}:${cell.path}`
    doc.change([{ kind: 'set', form: sheet.index, path: cell.path, to: cell.text }], { key, origin: 'typing', ...how })
  }

  focusin(event) {
    const cell = this.cellOf(event)
    const holder = event.target.closest('.field')
    for (const other of this.sheet.root.querySelectorAll('.field.current')) {
      if (other !== holder) other.classList.remove('current')
    }
    if (holder) holder.classList.add('current')
    // The message grows when a reason is asked for in it.
    const own = cell || (holder && this.sheet.cells.get(holder.querySelector('[data-path]').dataset.path))
    if (own) own.place()
    if (cell) this.onfocus(cell.path)
  }

  focusout(event) {
    const holder = event.target.closest('.field')
    // When the window loses the focus, its cell keeps it: that's no leaving.
    const isStillThere = this.sheet.root.getRootNode().activeElement === event.target
    if (!holder || isStillThere || holder.contains(event.relatedTarget)) return
    holder.classList.remove('current')
    const input = holder.querySelector('[data-path]')
    const cell = this.sheet.cells.get(input.dataset.path)
    if (!cell || cell.input !== input) return
    this.format(cell)
    this.sheet.visit(cell.path)
  }

  /** An amount takes its official form on leaving; the core says which. */
  format(cell) {
    const amount = this.sheet.amounts.get(cell.path)
    if (!amount || !amount.text || amount.text === cell.text || this.sheet.readonly) return
    this.doc.change([{ kind: 'set', form: this.sheet.index, path: cell.path, to: amount.text }], { join: true, origin: 'format' })
  }

  keydown(event) {
    const cell = this.cellOf(event)
    // 229 is what Chrome says of keys that an input method has taken.
    if (this.composing || event.isComposing || event.keyCode === 229) return
    onKey(event, cell, this.sheet, this.actions)
  }

  /** The browser's own undo knows nothing of rows and fixes; the context menu's goes the same way. */
  beforeinput(event) {
    if (!this.cellOf(event) || (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo')) return
    event.preventDefault()
    if (this.sheet.readonly) return
    if (event.inputType === 'historyUndo') this.doc.undo()
    else this.doc.redo()
  }

  /** The whole cell of the table is the cell, not only its text. */
  mousedown(event) {
    const holder = event.target.classList.contains('cell') && event.target.querySelector('[data-path]')
    if (!holder) return
    event.preventDefault()
    holder.focus()
  }

  paste(event) {
    const cell = this.cellOf(event)
    const text = event.clipboardData ? event.clipboardData.getData('text/plain') : ''
    if (!cell || this.sheet.readonly || !cell.path.includes('/')) return
    if (!isBlock(text, cell.singleLine)) return
    event.preventDefault()
    const { sheet } = this
    const [tableId, row, columnId] = cell.path.split('/')
    const table = sheet.template.tables.find(({ id }) => id === tableId)
    const column = table.columns.findIndex(({ id }) => id === columnId)
    const { edits, spilled } = blockEdits(parseBlock(text), { form: sheet.form, index: sheet.index, table, row: Number(row), column })
    if (edits.length) this.doc.change(edits, { focus: { form: sheet.index, path: cell.path } })
    if (spilled) this.onspill()
  }
}
