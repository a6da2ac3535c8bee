import { editsOfBlock } from '../model/edits.js'
import { plainLines } from '../model/texts.js'
import { onKey } from './keyboard.js'

const EVENTS = ['input', 'compositionstart', 'compositionend', 'focusin', 'focusout', 'keydown', 'paste', 'beforeinput', 'mousedown']

/**
 * What a person does in the cells of a sheet, turned into edits. An input method composes in
 * peace: between compositionstart and compositionend nothing is checked, redrawn or moved. Chrome
 * fires `input` before `compositionend`, Safari after; both end in one commit, the second finds
 * nothing new.
 */
export class Typing {
  /** @param {{sheet: any, doc: any, onleft: (texts: string[]) => void, onrefuse: (error: Error) => void, onfocus: (path: string) => void}} host */
  constructor({ sheet, doc, actions, onleft, onrefuse, onfocus }) {
    this.sheet = sheet
    this.doc = doc
    this.actions = actions
    this.onleft = onleft
    this.onrefuse = onrefuse
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

  /** An amount that was put in just now takes its official form on leaving; the core says which. It's no step of its own. */
  format(cell) {
    const amount = this.sheet.amounts.get(cell.path)
    if (!amount || !amount.text || amount.text === cell.text || this.sheet.readonly) return
    const edits = [{ kind: 'set', form: this.sheet.index, path: cell.path, to: amount.text }]
    if (this.doc.history.isOfLast(edits)) this.doc.change(edits, { join: true, origin: 'format' })
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

  /** What was copied goes where the core says: one text to the caret, cells to theirs, as one step. */
  paste(event) {
    const cell = this.cellOf(event)
    const { sheet } = this
    if (!cell || sheet.readonly || !event.clipboardData) return
    const [text, html] = ['text/plain', 'text/html'].map((type) => event.clipboardData.getData(type))
    const plan = this.planOf(cell.path, { text, html })
    // Without the core the browser pastes the text. So it does where nothing is to be mended.
    if (plan === undefined || (plan && plan.text === plainLines(text))) return
    event.preventDefault()
    if (plan && plan.text !== undefined) this.insert(cell, plan.text)
    else if (plan) this.carryOut(plan, cell)
  }

  /** @returns {object|null|undefined} null when the core refuses, which is said; undefined without it */
  planOf(path, clipboard) {
    try {
      return this.doc.ask((session) => session.block(this.sheet.index, path, clipboard))
    } catch (error) {
      this.onrefuse(error)
      return null
    }
  }

  /** @param {import('./cell.js').Cell} cell @param {string} text for its caret */
  insert(cell, text) {
    const { input } = cell
    if (input.setRangeText) input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end')
    else cell.offer(text)
    this.commit(cell, 'insertFromPaste')
  }

  carryOut(plan, cell) {
    const { sheet, doc } = this
    const edits = editsOfBlock(sheet.index, plan)
    if (edits.length) doc.change(edits, { origin: 'paste', focus: { form: sheet.index, path: placeOf(plan.edits[0], cell.path) } })
    this.onleft(plan.left)
  }
}

/** The cell pasted on, if its row is the first that was written; else that row. */
function placeOf({ field, insert }, path) {
  const row = insert ? `${field}/${insert.at}` : field.split('/').slice(0, 2).join('/')
  return path.startsWith(`${row}/`) ? path : row
}
