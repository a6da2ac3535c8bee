import { CheckerError } from '../hebiao.js'
import { fill, h } from '../dom.js'
import { helpAddress } from '../files.js'
import { blankForm } from '../model/blank.js'
import { OpenError, checkText, parsePackage, readFile } from '../io/open.js'
import { download, fileName, packageText } from '../io/export.js'
import { setPage } from '../io/print.js'
import { checkSeal } from '../io/seal.js'
import { sha256 } from '../io/sha256.js'
import { Header } from './header.js'
import { Notice, errorNotice, openNotice } from './notice.js'
import { acceptDrops, openBox } from './open-box.js'
import { Printing } from './printing.js'
import { References } from './references.js'
import { CheckNotices } from './check-notices.js'
import { SaveNotices } from './save-notices.js'
import { StartScreen } from './start.js'
import { isCurrent } from './page-events.js'
import { formName, packageName } from './tabs.js'
import { Workspace } from './workspace.js'

/** Everything of the element that is seen: header, notices, start screen or open package, paper. */
export class Shell {
  constructor(element, { words }) {
    Object.assign(this, { element, words })
    this.notice = new Notice(words)
    this.references = new References({ element, words, notice: this.notice, refuse: (error) => this.refuse(error) })
    this.saves = new SaveNotices({ element, words, notice: this.notice, onexport: () => this.export() })
    this.checks = new CheckNotices({ words, notice: this.notice, shell: this })
    this.header = new Header({ words, help: helpAddress(), act: this.acts(),
      references: () => this.references.items() })
    this.bring = { onfile: (file) => this.bringFile(file), ontext: (text) => this.bringText(text) }
    this.stage = h('div', { class: 'stage' })
    this.drawer = h('section', { class: 'open-panel', hidden: true, 'aria-label': words.t('header.open') })
    this.printing = new Printing(this)
    this.root = h('div', { class: 'shell', lang: words.locale }, this.header.root, this.notice.root, this.drawer, this.stage, this.printing.root)
    this.setReadonly(element.readonly)
    acceptDrops(this.root, this.bring)
  }

  get readonly() { return this.element.readonly }

  /** Who only reads is offered no change; at any time. */
  setReadonly(readonly) {
    this.root.classList.toggle('readonly', readonly)
    if (this.workspace) this.workspace.setReadonly(readonly)
  }

  acts() {
    return {
      home: () => this.element.leaving.through(() => this.showStart()),
      undo: () => this.element.doc.undo(),
      redo: () => this.element.doc.redo(),
      open: () => this.toggleOpen(),
      export: () => this.export(),
      print: () => this.printing.print({}),
      printAll: () => this.printing.print({ all: true }),
      printNotes: () => this.printing.print({ notes: true }),
    }
  }

  get isOnStart() { return Boolean(this.start) && this.stage.contains(this.start.root) }

  /** On the start screen Ctrl+V reads a form wherever the focus is, but not while a text box has it. */
  pasteOnStart(event) {
    const isTyping = /textarea|input/i.test(event.composedPath()[0].tagName)
    const text = event.clipboardData.getData('text/plain')
    if (!this.isOnStart || isTyping || !text.trim() || !isCurrent(this.element)) return
    event.preventDefault()
    this.bringText(text)
    if (!this.isOnStart) this.goToTop()
  }

  /** Undo works wherever the focus is in here, and when redrawing has left it nowhere. */
  key(event) {
    const { doc } = this.element
    const { activeElement } = document
    const isNowhere = !activeElement || activeElement === document.body
    const isOurs = activeElement === this.element || (isNowhere && isCurrent(this.element))
    if (!doc || this.readonly || !isOurs || event.isComposing || !(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    const isUndo = key === 'z' && !event.shiftKey
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
    // The paste box and a reason have an undo of their own.
    if ((!isUndo && !isRedo) || (event.composedPath()[0].dataset || {}).undo === 'own') return
    event.preventDefault()
    if (isUndo) doc.undo()
    else doc.redo()
  }

  begin(templates) {
    this.templates = templates
    const { bring } = this
    this.start = new StartScreen({ words: this.words, templates, ...bring,
      onnew: (template) => this.openNew(template),
      ondraft: (draft) => this.element.openDraft(draft.id, draft),
      onexport: (draft) => this.exportText(draft.name, '', draft.text) })
    const close = h('button', { type: 'button', class: 'quiet', text: this.words.t('notice.close'), onclick: () => this.toggleOpen(false) })
    this.start.root.classList.toggle('no-core', !templates.length)
    fill(this.drawer, openBox({ words: this.words, ...bring }), close)
  }

  /** The start screen and the open package, after the rules have changed. */
  renew(templates) {
    const wasOnStart = this.isOnStart
    this.begin(templates)
    if (wasOnStart) this.showStart()
    else if (this.workspace) this.workspace.templates = templates
  }

  openNew(template) {
    const { element } = this
    if (element.show(element.makeDocument({ forms: [blankForm(element.checker, template)] }))) this.workspace.focusFirst()
  }

  async showStart() {
    if (!this.start) return
    const { element } = this
    await element.saver.flush()
    if (element.doc) element.doc.close()
    element.doc = null
    element.saver.begin()
    this.toggleOpen(false)
    element.host.show()
    this.header.show('', false)
    await this.start.show(element.saver.isMissing ? null : element.drafts)
    fill(this.stage, this.start.root)
    this.sayMissing()
  }

  sayMissing() {
    if (!this.element.saver.isMissing || this.readonly) return
    this.notice.show({ kind: 'missing', text: this.words.t('save.missingLong'), tone: 'info' })
  }

  /** A package drawn, but not shown yet: what can't be drawn replaces nothing. */
  draw(doc) {
    const { words, element, notice } = this
    const isShown = () => this.workspace === workspace
    // Before everything else that a change sets in motion.
    doc.addEventListener('change', ({ detail }) => element.changed(detail.edits))
    const workspace = new Workspace({ doc, templates: this.templates, words, readonly: this.readonly, user: element.getAttribute('user') || '', notice,
      onchange: () => this.showNames(),
      onreport: () => isShown() && element.reported(),
      onshow: () => isShown() && this.showNames() })
    doc.addEventListener('kept', () => element.changed())
    workspace.show()
    return workspace
  }

  showPackage(doc, workspace) {
    const isHere = this.root.contains(this.element.shadowRoot.activeElement)
    this.notice.clearForm()
    this.toggleOpen(false)
    this.workspace = workspace
    this.checks.follow(doc)
    fill(this.stage, workspace.root)
    this.showNames()
    this.element.reported()
    if (isHere) this.goToTop()
    this.sayMissing()
  }

  /** After what a person did in here; on load the host's page stays where it is. */
  goToTop() {
    if (this.root.getBoundingClientRect().top < 0) this.root.scrollIntoView()
    if (!this.element.shadowRoot.activeElement) this.workspace.sheet.root.focus({ preventScroll: true })
  }

  showNames() {
    const { doc } = this.element
    const form = doc.forms[this.workspace.active]
    this.header.show(formName(form, this.workspace.active, this.templates, this.words), true)
    this.header.showHistory(doc.history)
    // Now, not on printing: the style sheet needs its time to load.
    setPage((this.templates.find(({ id }) => id === form.template) || {}).paper)
  }

  async bringFile(file) {
    try {
      await this.bringText(await readFile(file))
    } catch (error) {
      this.element.refuse(error)
    }
  }

  async bringText(text) {
    const { element, words } = this
    try {
      checkText(text)
      const pkg = parsePackage(text)
      const opened = await element.bring(pkg || this.readText(text))
      if (opened && pkg) this.sayChanged(pkg)
      const isDamaged = opened && packageText(element.doc.package).includes('\ufffd')
      if (isDamaged) this.notice.show({ kind: 'damaged', text: words.t('open.damaged'), tone: 'info' })
    } catch (error) {
      element.refuse(error)
    }
  }

  /** A file that was changed after it was exported and sealed. */
  async sayChanged(pkg) {
    if (await checkSeal(pkg, sha256) !== 'changed') return
    this.notice.show({ kind: 'seal', text: this.words.t('open.changed'), tone: 'info' })
  }

  readText(text) {
    if (!this.element.checker) throw new OpenError('open.noCore')
    const { package: pkg, unplaced } = this.element.checker.read(text)
    return unplaced.length ? { ...pkg, unplaced } : pkg
  }

  /** Says why something wasn't opened; what was open stays. */
  refuse(error) {
    const { words } = this
    if (error instanceof OpenError) this.notice.show(openNotice(error, words))
    else if (error instanceof CheckerError) this.notice.show(errorNotice('open', words.t('open.refused'), error, words))
    else this.notice.show({ kind: 'open', text: words.t('open.broke'), details: [String(error.message || error)] })
  }

  toggleOpen(open = this.drawer.hidden) {
    this.drawer.hidden = !open || this.isOnStart
    if (!this.drawer.hidden) this.drawer.querySelector('button').focus()
  }

  async export() {
    const { doc } = this.element
    if (!doc) return
    const [first] = doc.forms
    this.exportText(packageName(doc.forms, this.templates, this.words), first.year, packageText(await this.element.sealed()))
  }

  exportText(name, year, text) { download(fileName(name, year), text, 'application/json') }

  showSaved(state) {
    this.header.showSaved(state)
    this.saves.show(state)
  }

  /** A draft whose forms can't be drawn: its text, to be copied, mended and read again. */
  async showText(draft) {
    await this.showStart()
    this.start.root.querySelector('textarea').value = draft.text
    this.notice.show({ kind: 'asText', text: this.words.t('open.asText', draft), tone: 'info', actions: [
      { label: this.words.t('header.export'), run: () => this.exportText(draft.name, '', draft.text) }] })
    return true
  }

  showUnstyled() { this.notice.show({ kind: 'style', text: this.words.t('style.missing') }) }
}
