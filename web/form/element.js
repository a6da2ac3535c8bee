import { isBreakdown } from '../hebiao.js'
import { blankForm } from '../model/blank.js'
import { Drafts } from '../store/drafts.js'
import { Saver } from '../store/saver.js'
import { styleSheet } from '../files.js'
import { sealed } from '../io/seal.js'
import { sha256 } from '../io/sha256.js'
import { Words } from '../words.js'
import { parsePackage } from '../io/open.js'
import { CoreStart } from './core-start.js'
import { Leaving } from './leaving.js'
import { makeDocument } from './opening.js'
import { PageEvents } from './page-events.js'
import { Shell } from './shell.js'
import { HostForm } from './host-form.js'
import { sealCounts } from './standing.js'
import { packageName } from './tabs.js'

const STYLES = ['tokens', 'shell', 'sheet', 'column', 'print']

/**
 * `<hebiao-form>`: an official form that is checked while it's typed.
 * Attributes `template`, `locale`, `readonly`, `disabled`, `user` (who lets findings stand), `rules` (addresses of rule packs, apart
 * by spaces; without it those that the browser keeps); properties `package`, `report`; events
 * `hebiao-input`, `hebiao-report`, `hebiao-save`, which bubble.
 */
export class HebiaoForm extends HTMLElement {
  static get formAssociated() { return true }

  static get observedAttributes() { return ['template', 'readonly', 'disabled'] }

  constructor() {
    super()
    // Until there is something to show, what the page wrote into the element is seen.
    this.attachShadow({ mode: 'open' }).append(document.createElement('slot'))
    this.host = new HostForm(this)
  }

  /** The first time, or again after it was moved: what is open in it stays open. */
  connectedCallback() {
    for (const name of ['package', 'draft']) this.takeEarly(name)
    if (!this.ready) this.ready = this.start()
    else if (this.events) this.events.listen()
    if (this.doc) this.shell.showNames()
  }

  /** What isn't stored yet goes on being saved, and the window asks before it's closed. */
  disconnectedCallback() {
    if (this.saver) this.saver.flush()
    if (this.events) this.events.rest()
  }

  attributeChangedCallback(name) {
    if (name !== 'template') this.formDisabledCallback(this.hasAttribute('disabled'))
    else if (this.doc) this.leaving.through(() => this.openTemplate())
  }

  /** Also called by the browser for a `<fieldset disabled>` around the element. */
  formDisabledCallback(disabled) {
    this.isDisabled = disabled
    if (this.shell) this.shell.setReadonly(this.readonly)
  }

  get readonly() { return Boolean(this.isDisabled) || this.hasAttribute('readonly') }

  /** `form.reset()`: what was given first. The text until then stays among the drafts. */
  formResetCallback() {
    if (this.templates && this.given) this.leaving.through(() => this.show(this.makeDocument(JSON.parse(this.given))))
  }

  async start() {
    this.words = new Words(this.getAttribute('locale'))
    this.drafts = Drafts.shared()
    const styled = this.loadStyles()
    const [areKept] = await Promise.all([this.drafts.isThere(), styled])
    this.shell = new Shell(this, { words: this.words })
    const { notice, saves } = this.shell
    this.leaving = new Leaving({ element: this, words: this.words, notice, onexport: () => this.shell.export() })
    this.saver = new Saver(this.drafts, {
      read: () => this.draftRecord(),
      onstate: (state, draft) => this.showSaved(state, draft),
      onelsewhere: (stored, isSplit) => saves.showElsewhere(stored, isSplit),
    })
    this.saver.isMissing = !areKept
    this.events = new PageEvents(this)
    if (this.isConnected) this.events.listen()
    this.shadowRoot.querySelector('slot').replaceWith(this.shell.root)
    if (!(await styled)) this.shell.showUnstyled()
    this.core = new CoreStart(this)
    await this.core.run()
  }

  /** Nothing is shown before its style is there. @returns {Promise<boolean>} whether all came */
  async loadStyles() {
    const sheets = STYLES.map((name) => styleSheet(name))
    this.shadowRoot.append(...sheets.map(({ element }) => element))
    return (await Promise.all(sheets.map(({ loaded }) => loaded))).every(Boolean)
  }

  /** What is shown first: what the host or the address asks for, else the choice. */
  async begin() {
    if (this.wanted) await this.bring(this.wanted)
    else if (!(await this.openDraft(this.draft)) && !this.openTemplate()) await this.shell.showStart()
  }

  /** Rule packs in place of those before; throws where one is wrong. @param {import('../hebiao.js').Pack[]} packs */
  usePacks(packs) {
    const used = this.checker.use(packs)
    this.templates = this.checker.templates()
    if (this.doc) this.doc.reopen()
    this.shell.renew(this.templates)
    return used
  }

  /** What a host set before this class was known lies on the element itself, and would hide the property. */
  takeEarly(name) {
    if (!Object.prototype.hasOwnProperty.call(this, name)) return
    const value = this[name]
    delete this[name]
    if (value) this[name] = value
  }

  /** The form named by the attribute. @returns {boolean} whether there is one */
  openTemplate() {
    const id = this.getAttribute('template')
    if (!id) return false
    const template = this.templates.find((each) => each.id === id)
    return this.show(this.makeDocument({ forms: [template ? blankForm(this.checker, template) : { template: id }] }))
  }

  /** The draft to go on with, by its id; hosts may keep it in their address. */
  get draft() { return this.saver && this.saver.draft && this.doc ? this.saver.draft.id : this.wantedDraft }

  set draft(id) { this.wantedDraft = id }

  /** Every draft can be opened: checked or not, or as text; one that is gone as it was `listed`, and saved anew. @returns {Promise<boolean>} */
  async openDraft(id, listed) {
    const draft = id && await this.drafts.get(id).catch(() => null)
    if (draft) return this.leaving.through(() => this.openStored(draft))
    return listed ? this.bring(parsePackage(listed.text)) : false
  }

  openStored(draft) {
    const pkg = parsePackage(draft.text)
    const doc = pkg && this.makeDocument(pkg, { evenRefused: true })
    return doc ? this.show(doc, draft) : this.shell.showText(draft)
  }

  get package() { return this.doc ? this.doc.package : null }

  set package(pkg) {
    this.wanted = pkg
    if (this.templates && pkg) this.bring(pkg)
  }

  /** The package as it is exported: with the tool's version, what was found, and digests (io/seal.js). */
  async sealed() {
    const { doc, checker } = this
    if (!doc || doc.paused) return doc && doc.package
    const { hebiao: version } = doc.report
    const counts = sealCounts(doc.report)
    return sealed(doc.package, { version, counts, packs: checker.packs, at: new Date().toISOString() }, sha256)
  }

  /** What the core found; null while it can't check. */
  get report() { return this.doc && !this.doc.paused ? JSON.parse(JSON.stringify(this.doc.report)) : null }

  /**
   * Shows a document in place of what is open, which may be left. It's drawn first: if that fails, nothing has changed.
   * @param {import('../model/document.js').PackageDocument|null} doc @param {object} [draft] the draft it comes from
   * @returns {boolean} whether it is shown
   */
  show(doc, draft) {
    const workspace = doc && this.draw(doc)
    if (!workspace) return false
    this.saver.flush()
    if (this.doc) this.doc.close()
    this.doc = doc
    if (!this.given) this.given = JSON.stringify(doc.package)
    this.saver.begin(draft)
    this.shell.showPackage(doc, workspace)
    return true
  }

  draw(doc) {
    try {
      return this.shell.draw(doc)
    } catch (error) {
      doc.close()
      this.shell.refuse(error)
      return null
    }
  }

  /**
   * Opens what comes from elsewhere, and keeps it as a draft from the start.
   * @returns {Promise<boolean>} whether it was opened; at once, if nothing unsaved is open
   */
  bring(pkg) {
    const doc = this.makeDocument(pkg)
    if (!doc) return Promise.resolve(false)
    return this.leaving.through(() => {
      const opened = this.show(doc)
      if (opened && !this.readonly) this.saver.touch()
      return opened
    })
  }

  /** @returns {import('../model/document.js').PackageDocument|null} null where it's refused, and that is said; see opening.js */
  makeDocument(pkg, how) { return makeDocument(this, pkg, how) }

  /** Says why something isn't opened. A core that broke over it is started anew for what is open. */
  refuse(error) {
    if (isBreakdown(error)) {
      if (this.doc) this.doc.fail(error)
      else this.checker.restart().catch(() => {})
    }
    this.shell.refuse(error)
  }

  draftRecord() {
    const { forms } = this.doc
    const text = JSON.stringify(this.doc.package)
    return { name: packageName(forms, this.templates, this.words), template: forms[0].template, forms: forms.length, text }
  }

  /** Called by the shell after every change of the text. @param {import('../model/edits.js').Edit[]} [edits] */
  changed(edits) {
    this.saver.touch(edits)
    this.emit('hebiao-input', {})
    if (this.doc.paused) this.host.show()  // no report will come
  }

  /** Called by the shell after every report. */
  reported() {
    if (!this.doc) return
    if (!this.doc.paused) this.emit('hebiao-report', { report: this.doc.report })
    this.host.show()
  }

  showSaved(state, draft) {
    this.shell.showSaved(state)
    if (state === 'saved') this.leaving.saved()
    this.emit('hebiao-save', { state, draft: draft ? draft.id : null })
  }

  emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
  }
}
