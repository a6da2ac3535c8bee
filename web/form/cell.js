import { fill, h } from '../dom.js'
import { messageList } from './messages.js'
import { typingAids } from './typing-aids.js'
import { repairNote } from './repair-note.js'
import { SIGNS, segments, worst } from './marks.js'

const LONG = new Set(['long_text'])
const NUMERIC = new Set(['money', 'count'])
/** What always covers the window's edges: the bar on top, and on narrow screens the drawer's handle. */
const HEADER = 48
const HANDLE = 44
let serial = 0

/**
 * One cell to type in. Under the textarea lies a mirror with the same text in the same type: it
 * makes the cell grow, and carries the underlines, which so stay in register with the words.
 */
export class Cell {
  /**
   * @param {{path: string, spec: any, label: string, inline?: boolean, readonly?: boolean}} what
   * @param {import('../words.js').Words} words
   */
  constructor({ path, spec, label, inline, readonly }, words) {
    this.path = path
    this.spec = spec
    this.words = words
    this.label = label
    this.visited = false
    this.findings = []
    this.repair = null
    this.shown = ''
    this.id = `cell-${(serial += 1)}`
    this.input = spec.type === 'choice' ? this.choice() : this.textarea(inline)
    this.setReadonly(readonly)
    this.input.setAttribute('aria-label', label)
    if (spec.required) this.input.setAttribute('aria-required', 'true')
    this.input.dataset.path = path
    this.mirror = h('div', { class: 'mirror', 'aria-hidden': 'true' })
    this.corner = h('span', { class: 'corner', 'aria-hidden': 'true' })
    this.under = h('div', { class: 'under', id: this.id })
    this.root = h('div', { class: this.classes(inline) }, this.mirror, this.input, this.corner, this.under)
  }

  classes(inline) {
    const { type } = this.spec
    return ['field', inline ? 'inline' : '', LONG.has(type) ? 'long' : '', `is-${type}`,
      NUMERIC.has(type) ? 'numeric' : ''].filter(Boolean).join(' ')
  }

  textarea(inline) {
    const { spec, words } = this
    const hint = words.of(spec, 'hint') || (spec.required && !spec.official ? words.t('cell.required') : '')
    return h('textarea', { rows: 1, cols: inline ? 1 : null, placeholder: hint, ...typingAids })
  }

  choice() {
    return h('select', typingAids, ...['', ...this.spec.options].map((text) => h('option', { value: text, text })))
  }

  /** At any time: text, caret and focus stay. */
  setReadonly(readonly) {
    if (this.spec.type === 'choice') this.input.disabled = readonly
    else this.input.readOnly = readonly
  }

  get singleLine() { return !LONG.has(this.spec.type) }

  get text() { return this.input.value }

  /** Never called on the cell that is being typed in, but for undo and fixes. */
  setText(text) {
    if (this.input.value !== text) this.offer(text)
    this.draw()
  }

  /** A choice keeps what was typed elsewhere, even when it's none of the options. */
  offer(text) {
    if (this.spec.type === 'choice' && !this.spec.options.includes(text) && text) {
      this.input.append(h('option', { value: text, text }))
    }
    this.input.value = text
  }

  /** Red only after a visit: a blank form does not reproach. */
  get spoken() {
    return this.text === '' && !this.visited ? [] : this.findings
  }

  /** @param {any[]} findings @param {{converted?: string}} [amount] @param {{how: string, line?: number}} [repair] */
  show(findings, amount, repair) {
    this.findings = findings
    // A question about a displaced row is a finding of its own.
    this.repair = repair && repair.how !== 'ambiguous' ? repair : null
    this.converted = (amount && amount.converted) || ''
    this.draw()
  }

  visit() {
    this.visited = true
    this.draw()
  }

  /** Marks and messages; the input itself, its value and caret are left alone. */
  draw() {
    const { text, spoken, converted, repair } = this
    const state = JSON.stringify([text, converted, repair, spoken])
    if (state === this.shown) return
    this.shown = state
    this.drawMirror(segments(text, spoken))
    const tone = worst(spoken)
    this.root.dataset.tone = tone
    this.corner.textContent = tone ? SIGNS[tone] : ''
    this.input.classList.toggle('blank', text === '')
    this.drawUnder(spoken, tone)
  }

  /** Only the text, so that the cell grows while an input method composes. */
  grow() {
    this.shown = ''
    this.drawMirror([{ text: this.text, tone: '' }])
  }

  drawMirror(parts) {
    const nodes = parts.map(({ text, tone }) => (tone ? h('mark', { class: tone, text }) : text))
    // A last line without a character has no height of its own.
    fill(this.mirror, ...nodes, '\u200b')
  }

  drawUnder(spoken, tone) {
    const { words, input, repair } = this
    this.root.dataset.repair = repair ? repair.how : ''
    const amount = this.converted && h('p', { class: 'converted', text: words.t('cell.converted', { amount: this.converted }) })
    fill(this.under, amount, spoken.length > 0 && messageList(spoken, words), repair && repairNote(repair, words, this.path))
    const described = spoken.length > 0 || amount || repair
    // Not :empty in the style sheet: Firefox and WebKit don't look again when it's filled while its cell is current.
    this.under.hidden = !described
    if (described) input.setAttribute('aria-describedby', this.id)
    else input.removeAttribute('aria-describedby')
    input.setAttribute('aria-invalid', String(tone === 'error'))
    this.place()
  }

  /** The message opens where there is room for it in the window; nothing that is typed moves for it. */
  place() {
    const { under, root } = this
    if (under.hidden || !root.classList.contains('current') || !under.offsetParent) return
    under.classList.remove('up')
    const cell = under.offsetParent.getBoundingClientRect()
    const below = window.innerHeight - HANDLE - cell.bottom
    const above = cell.top - HEADER
    under.classList.toggle('up', under.offsetHeight > below && above > below)
  }

  /** @param {number[]} [span] the words to select */
  focus(span) {
    this.input.focus()
    if (span && this.input.setSelectionRange) this.input.setSelectionRange(span[0], span[1])
  }
}
