import { h } from '../dom.js'
import { rowActions } from './actions.js'
import { Column } from './column.js'
import { Sheet } from './sheet.js'
import { FormTabs } from './tabs.js'
import { Typing } from './typing.js'
import { blankForm } from '../model/blank.js'
import { errorNotice } from './notice.js'
import { byWeight, toneOf } from './marks.js'
import { ownReports, standingOf } from './standing.js'

/** An open package on the page: one form of it drawn, its findings beside it. */
export class Workspace {
  /**
   * @param {{doc: any, templates: any[], words: any, readonly: boolean, user: string, notice: any,
   *   onchange: () => void, onreport: () => void, onshow: () => void}} options
   */
  constructor(options) {
    Object.assign(this, options)
    const { words, readonly, templates, doc } = this
    this.active = 0
    const actions = rowActions(() => this)
    this.sheet = new Sheet({ readonly, words, act: actions })
    this.column = new Column({ words, ongo: (finding) => this.go(finding),
      onkeep: (finding) => this.keepFocus(() => doc.unwaive(this.active, finding)) })
    this.tabs = new FormTabs({ words, templates,
      onpick: (index) => this.pick(index),
      onadd: (template) => this.addForm(template),
      onremove: () => doc.change([{ kind: 'removeForm', at: this.active, content: doc.forms[this.active] }]) })
    this.typing = new Typing({ sheet: this.sheet, doc, actions,
      onleft: (texts) => this.sayLeft(texts),
      onrefuse: (error) => this.notice.show({ ...errorNotice('paste', words.t('paste.refused'), error, words), over: true }),
      onfocus: (path) => this.column.findings.highlight(path) })
    this.root = h('div', { class: 'workspace' },
      h('main', { class: 'desk' }, h('div', { class: 'sheets' }, this.tabs.root, this.sheet.root)),
      this.column.root, this.column.handle, this.column.live)
    this.listen()
  }

  listen() {
    const { doc } = this
    doc.addEventListener('change', ({ detail }) => this.follow(detail))
    doc.addEventListener('report', () => this.showReport())
    const acts = {
      seen: ({ path }) => doc.confirm(this.active, path),
      waive: ({ finding, reason }) => {
        doc.waive(this.active, finding, { by: this.user, reason })
        this.focusOn(finding)
      },
      fix: ({ fix, finding }) => {
        doc.applyFix(this.active, fix)
        this.column.toggle(false)
        this.focusOn(finding)
      },
    }
    for (const [type, act] of Object.entries(acts)) {
      this.root.addEventListener(type, ({ detail }) => !this.readonly && this.keepFocus(() => act(detail)))
    }
  }

  /** At any time: text, caret and focus stay. */
  setReadonly(readonly) {
    this.readonly = readonly
    this.sheet.setReadonly(readonly)
  }

  /** What is redrawn loses the focus; it comes back to the same cell, else to the form as a whole. */
  keepFocus(work) {
    const { activeElement } = this.root.getRootNode()
    const isHeld = this.root.contains(activeElement)
    const { path } = (isHeld && activeElement.dataset) || {}
    const caret = path && [activeElement.selectionStart, activeElement.selectionEnd]
    work()
    if (!isHeld || this.root.contains(this.root.getRootNode().activeElement)) return
    const cell = path && this.sheet.cells.get(path)
    if (cell) cell.focus(caret)
    else this.sheet.root.focus({ preventScroll: true })
  }

  /** Draws the form of the moment, with its findings. */
  show() {
    this.redraw()
    this.showReport()
  }

  redraw() {
    const { forms, rest } = this.doc
    const form = forms[this.active]
    this.keepFocus(() => this.sheet.draw(this.templates.find(({ id }) => id === form.template), form, this.active, rest))
    this.onshow()
  }

  showReport() {
    const { doc } = this
    /** What is seen with all forms side by side stands at its cell as well. */
    this.reports = ownReports(doc.report)
    this.tabs.show(doc.forms, this.reports, this.active)
    const own = this.reports[this.active]
    if (!own) {
      this.keepFocus(() => this.sheet.show({ findings: [] }))
      this.column.showUnchecked()
      return
    }
    const isElsewhere = ({ form }) => form !== this.active + 1
    this.keepFocus(() => {
      this.sheet.show(own)
      this.column.show(own, doc.report.package.findings.filter(isElsewhere), this.sheet.sections)
    })
    this.onreport()
  }

  pick(index) {
    this.active = Math.max(0, Math.min(index, this.doc.forms.length - 1))
    this.show()
    this.root.querySelector('.desk').scrollIntoView()
  }

  addForm(template) {
    const at = this.doc.forms.length
    this.doc.change([{ kind: 'addForm', at, content: blankForm(this.doc.checker, template) }])
  }

  /** After a change: the text it touched, or the whole table when rows moved. */
  follow({ edits, origin, focus }) {
    this.notice.clear('paste')
    const isForms = edits.some(({ content }) => content)
    if (isForms) this.active = Math.max(0, Math.min(edits[0].at, this.doc.forms.length - 1))
    else if (origin !== 'typing' && origin !== 'format') this.active = edits[0].form
    const isTyping = origin === 'typing'
    if (isForms || this.active !== this.sheet.index || edits.some((edit) => changesShape(edit))) this.redraw()
    else edits.forEach((edit) => this.refresh(edit, isTyping))
    this.sheet.relabel()
    this.onchange()
    if (focus && !isForms) this.restore(focus)
    if (origin === 'edit' && edits[0].kind === 'addForm') this.focusFirst()
  }

  /** What of a paste found no place; until the next change. */
  sayLeft(texts) {
    const { notice, words } = this
    notice.clear('paste')
    if (texts.length) notice.show({ kind: 'paste', text: words.t('paste.left', { n: texts.length }), details: texts.slice(0, LISTED), tone: 'info', over: true })
  }

  refresh({ path, to }, isTyping) {
    const cell = this.sheet.cells.get(path)
    if (cell && !isTyping) cell.setText(to)
  }

  /** Back to the cell of a change; after an undo, to the words that came back. */
  restore({ path, changed }) {
    const cell = this.sheet.find(path)
    if (!cell) return
    cell.focus(changed && caretAfter(...changed))
  }

  /** From the list to the cell and its words. */
  go(finding) {
    if (finding.form && finding.form !== this.active + 1) this.pick(finding.form - 1)
    const cell = this.sheet.target(finding.field, finding.section)
    if (!cell) return
    cell.root.scrollIntoView({ block: 'center' })
    cell.focus(finding.span)
  }

  /** Where filling begins: the first cell of the table that is still empty. */
  focusFirst() {
    const cell = this.sheet.firstEmpty()
    if (cell) cell.focus()
  }

  focusOn(finding) {
    const cell = this.sheet.find(finding.field)
    if (cell && !cell.root.contains(this.root.getRootNode().activeElement)) cell.focus()
  }

  /** Where handing in fails first: the form, how it stands, and its gravest finding, if one says why. */
  get trouble() {
    const standings = this.reports.map((report) => standingOf(report))
    const index = standings.findIndex(({ isReady }) => !isReady)
    if (index < 0) return null
    const [worst] = byWeight(this.reports[index].findings)
    return { index, standing: standings[index], finding: worst && toneOf(worst) === 'error' ? worst : null }
  }
}

/** Of a paste of thousands of rows. */
const LISTED = 100
const STILL = new Set(['set', 'waived'])
const LEVELS = new Set(['level1', 'level2', 'level2_annual'])

/** Whether rows or merged cells are others after an edit. */
function changesShape(edit) {
  return !STILL.has(edit.kind) || (edit.kind === 'set' && LEVELS.has(edit.path.split('/').pop()))
}

/** The caret behind what changed between two texts. */
function caretAfter(before, after) {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let tail = 0
  while (tail < after.length - start && tail < before.length - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  return [after.length - tail, after.length - tail]
}
