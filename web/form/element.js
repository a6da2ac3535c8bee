import { isBreakdown, loadChecker } from '../hebiao.js'
import { PackageDocument } from '../model/document.js'
import { blankForm } from '../model/blank.js'
import { Drafts } from '../store/drafts.js'
import { Saver } from '../store/saver.js'
import { styleSheet } from '../files.js'
import { sealed } from '../io/seal.js'
import { sha256 } from '../io/sha256.js'
import { Words } from '../words.js'
import { PageEvents } from './page-events.js'
import { Shell } from './shell.js'
import { endTrial } from '../store/packs.js'
import { HostForm } from './host-form.js'
import { sealCounts } from './standing.js'
import { packageName } from './tabs.js'

const STYLES = ['tokens', 'shell', 'sheet', 'column', 'print']

/** A broken profile may never answer; the page goes on without drafts then, and says so. */
const PATIENCE = 3000

function openDrafts() {
  const never = new Promise((resolve) => { setTimeout(() => resolve(null), PATIENCE) })
  return Promise.race([Drafts.open().catch(() => null), never])
}

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
    this.attachShadow({ mode: 'open' })
    this.host = new HostForm(this)
  }

  /** The first time, or again after it was moved: what is open in it stays open. */
  connectedCallback() {
    for (const name of ['package', 'draft']) this.takeEarly(name)
    if (!this.ready) this.ready = this.start()
    else if (this.events) this.events.listen()
    if (this.doc) this.shell.showNames()
  }

  disconnectedCallback() {
    if (this.saver) this.saver.flush()
    if (this.events) this.events.rest()
  }

  attributeChangedCallback(name) {
    if (name !== 'template') this.formDisabledCallback(this.hasAttribute('disabled'))
    else if (this.doc) this.openTemplate()
  }

  /** Also called by the browser for a `<fieldset disabled>` around the element. */
  formDisabledCallback(disabled) {
    this.isDisabled = disabled
    if (this.shell) this.shell.setReadonly(this.readonly)
  }

  get readonly() { return Boolean(this.isDisabled) || this.hasAttribute('readonly') }

  /** `form.reset()`: what was given first. The text until then stays among the drafts. */
  formResetCallback() {
    if (this.templates && this.given) this.open(JSON.parse(this.given))
  }

  async start() {
    this.words = new Words(this.getAttribute('locale'))
    const styled = this.loadStyles()
    const drafts = await openDrafts()
    this.drafts = drafts
    this.shell = new Shell(this, { words: this.words })
    this.saver = new Saver(drafts, {
      read: () => this.draftRecord(),
      onstate: (state, draft) => this.showSaved(state, draft),
    })
    this.events = new PageEvents(this)
    if (this.isConnected) this.events.listen()
    await styled
    this.shadowRoot.append(this.shell.root)
    await this.startChecker()
  }

  /** Nothing is shown before its style is there. */
  loadStyles() {
    const sheets = STYLES.map((name) => styleSheet(name))
    this.shadowRoot.append(...sheets.map(({ element }) => element))
    return Promise.all(sheets.map(({ loaded }) => loaded))
  }

  async startChecker() {
    try {
      this.checker = await loadChecker({ locale: this.words.locale })
      await this.shell.references.start()
      this.templates = this.checker.templates()
    } catch (error) {
      this.shell.showNoCore(error, this.drafts)
      return
    }
    this.shell.begin(this.templates)
    if (this.wanted) this.bring(this.wanted)
    else if (!(await this.openDraft(this.draft)) && !this.openTemplate()) await this.shell.showStart()
    endTrial()
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
    return this.open({ forms: [template ? blankForm(this.checker, template) : { template: id }] })
  }

  /** The draft to go on with, by its id; hosts may keep it in their address. */
  get draft() { return this.saver && this.saver.draft && this.doc ? this.saver.draft.id : this.wantedDraft }

  set draft(id) { this.wantedDraft = id }

  async openDraft(id) {
    const draft = id && this.drafts && await this.drafts.get(id)
    return draft ? this.open(JSON.parse(draft.text), draft) : false
  }

  get package() { return this.doc ? this.doc.package : null }

  set package(pkg) {
    this.wanted = pkg
    if (this.templates && pkg) this.bring(pkg)
  }

  /** The package as it is exported: with the tool's version, what was found, and digests (io/seal.js). */
  async sealed() {
    const { doc, checker } = this
    if (!doc) return null
    const { hebiao: version } = doc.report
    const counts = sealCounts(doc.report)
    return sealed(doc.package, { version, counts, packs: checker.packs, at: new Date().toISOString() }, sha256)
  }

  get report() { return this.doc ? JSON.parse(JSON.stringify(this.doc.report)) : null }

  /**
   * Shows a package. What was open stays open when the core refuses it.
   * @param {object} pkg @param {object} [draft] the draft it comes from
   * @returns {boolean} whether it was opened
   */
  open(pkg, draft) {
    const doc = this.makeDocument(pkg)
    if (!doc) return false
    this.saver.leave()
    if (this.doc) this.doc.close()
    this.doc = doc
    if (!this.given) this.given = JSON.stringify(doc.package)
    this.saver.begin(draft)
    this.shell.showPackage(doc)
    return true
  }

  /** Opens what comes from elsewhere, and keeps it as a draft from the start. */
  bring(pkg) {
    const opened = this.open(pkg)
    if (opened && !this.readonly) this.saver.touch()
    return opened
  }

  makeDocument(pkg) {
    try {
      return new PackageDocument(this.checker, pkg)
    } catch (error) {
      this.refuse(error)
      return null
    }
  }

  /** Says why something isn't opened. A core that broke over it is started anew for what is open. */
  refuse(error) {
    if (isBreakdown(error)) {
      if (this.doc) this.doc.fail(error)
      else this.checker.restart()
    }
    this.shell.refuse(error)
  }

  draftRecord() {
    const { forms } = this.doc
    const text = JSON.stringify(this.doc.package)
    return { name: packageName(forms, this.templates, this.words), template: forms[0].template, forms: forms.length, text }
  }

  /** Called by the shell after every change of the text. */
  changed() {
    this.saver.touch()
    this.emit('hebiao-input', {})
  }

  /** Called by the shell after every report. */
  reported() {
    if (!this.doc) return
    this.emit('hebiao-report', { report: this.doc.report })
    this.host.show()
  }

  showSaved(state, draft) {
    this.shell.showSaved(state)
    this.emit('hebiao-save', { state, draft: draft ? draft.id : null })
  }

  emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
  }
}
