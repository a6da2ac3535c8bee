import { CheckerError, isBreakdown } from '../hebiao.js'
import { plainPackage, requireForms, restOf, uncheckedForms } from './content.js'
import { apply, changesNothing, editsOfFix, invert, placeOf, textAt } from './edits.js'
import { History } from './history.js'
import { Judge } from './judge.js'
import { broughtBy, placesOf } from './unread.js'

/** A core that refused or broke is asked again when typing pauses. */
const PAUSE = 300

/**
 * An open package: its text, its history, and the core's report on it. The text is the page's own; the core gets every
 * edit and can be restarted from the text at any time. While nothing is checked, `paused`, everything else goes on.
 *
 * Events: `change` ({ edits, origin, focus }), `kept` (something beside the forms), `report`, `paused` ({ error }),
 * `resumed`, `unread` ({ texts }: the core breaks over them).
 */
export class PackageDocument extends EventTarget {
  /**
   * Throws what the core throws over it, and then changes nothing.
   * @param {import('../hebiao.js').Checker} checker @param {any} given @returns {PackageDocument}
   */
  static checked(checker, given) {
    const pkg = plainPackage(given)
    const judge = new Judge(checker, () => pkg)
    judge.open()
    // The core says where every text of the package belongs, or that it found no place.
    return new PackageDocument(judge, requireForms(judge.session.package().forms), restOf(pkg))
  }

  /**
   * A package that the core doesn't take, or before there is a core.
   * @param {import('../hebiao.js').Checker|null} checker @param {any} given @param {any[]} templates
   * @param {Error} error why @returns {PackageDocument|null} null where it can't be drawn
   */
  static unchecked(checker, given, templates, error) {
    const pkg = plainPackage(given)
    const forms = uncheckedForms(pkg, templates)
    if (!forms) return null
    const judge = new Judge(checker, () => pkg)
    judge.pause(error)
    return new PackageDocument(judge, forms, restOf(pkg))
  }

  constructor(judge, forms, rest) {
    super()
    this.judge = judge
    judge.read = () => this.package
    this.history = new History()
    this.forms = forms
    /** What a package carries beside its forms: preamble, texts of no form. */
    this.rest = rest
    /** Changes made so far. */
    this.edits = 0
    this.suspects = []
  }

  get checker() { return this.judge.checker }

  get report() { return this.judge.report }

  /** Whether nothing is checked just now: typing, undo, rows, saving and exporting go on. */
  get paused() { return this.judge.isPaused }

  /** What the reader marked is the core's to know: rows move, and a mark goes when its cell is typed in. */
  get package() {
    const { forms: reports } = this.report
    const forms = this.forms.map((form, index) => (reports[index] ? { ...form, repairs: reports[index].repairs } : form))
    return JSON.parse(JSON.stringify({ forms, ...this.rest }))
  }

  /**
   * Carries out edits as one step.
   * @param {import('./edits.js').Edit[]} edits
   * @param {{key?: string, join?: boolean, origin?: string, focus?: object, goThere?: boolean}} [how]
   *   `goThere`: the focus follows the last edit
   */
  change(edits, how = {}) {
    const done = edits.map((edit) => apply(this.forms, edit))
    // The same text once more says to the core that it's right, but is no step to undo.
    const steps = done.filter((edit) => !changesNothing(edit))
    if (steps.length) this.history.push(steps, how)
    const focus = how.goThere ? placeOf(done[done.length - 1]) : how.focus
    this.follow(done, how.origin || 'edit', focus)
  }

  /** Takes the reader's mark from a cell whose text is right: the same text once more, which is no step to undo. */
  confirm(form, path) {
    this.follow([{ kind: 'set', form, path, to: textAt(this.forms[form], path) }], 'edit')
  }

  /** Asks the core without changing anything; undefined while nothing is checked. Throws when it refuses. @param {(session: any) => any} question */
  ask(question) {
    if (this.paused) return undefined
    try {
      return question(this.judge.session)
    } catch (error) {
      if (error instanceof CheckerError) throw error
      this.fail(error)
      return undefined
    }
  }

  /** @param {number} form @param {object} fix of a finding */
  applyFix(form, fix) {
    this.change(editsOfFix(this.forms, form, fix), { goThere: true })
  }

  /**
   * Lets a finding stand (保留原文); it is listed as such wherever the form goes. One that already stands gets another reason.
   * @param {any} finding @param {{by: string, reason: string}} said who says so and why
   */
  waive(form, finding, { by, reason }) {
    this.keep(form, (session) => {
      const waiver = finding.waived || session.waiver(form, finding.rule, finding.field)
      return session.waivedWith(form, { ...waiver, by, reason, at: new Date().toISOString() })
    })
  }

  /** @param {any} finding one of the report's waived */
  unwaive(form, finding) {
    this.keep(form, (session) => session.waivedWithout(form, finding.waived))
  }

  /** What counts as the same finding is the core's to know; one that broke is asked once more. @param {(session: any) => any[]} listOf */
  async keep(form, listOf, isAgain = false) {
    if (this.paused) return
    const { edits } = this
    try {
      const list = listOf(this.judge.session)
      this.change([{ kind: 'waived', form, to: list.length ? list : undefined }])
    } catch (error) {
      await this.fail(error)
      if (!isAgain && !this.isClosed && edits === this.edits) this.keep(form, listOf, true)
    }
  }

  /** Compares with last year's forms from now on; kept with the package. @param {object|string|null} previous */
  compare(previous) {
    if (this.paused && previous) throw new CheckerError({ message: 'checking is paused' })
    const answer = this.paused ? { previous: null, report: this.report } : this.judge.session.setPrevious(previous)
    this.rest = { ...this.rest, previous: answer.previous || undefined }
    this.judge.report = answer.report
    this.dispatchEvent(new CustomEvent('kept'))
    this.dispatchEvent(new CustomEvent('report'))
  }

  /** After the core has got other rules, which closed the session, or after it has arrived. */
  reopen(checker = this.checker) {
    this.judge.checker = checker
    this.judge.unread = new Set()
    try {
      this.judge.open()
    } catch (error) {
      this.fail(error)
      return
    }
    this.tell('resumed')
  }

  undo() {
    const step = this.history.back()
    if (!step) return
    const edits = step.edits.slice().reverse().map((edit) => apply(this.forms, invert(edit)))
    this.follow(edits, 'undo', placeOf(edits[edits.length - 1]))
  }

  redo() {
    const step = this.history.forward()
    if (!step) return
    const edits = step.edits.map((edit) => apply(this.forms, edit))
    this.follow(edits, 'redo', placeOf(edits[edits.length - 1]))
  }

  /** Tells the page and the core what was changed. */
  follow(edits, origin, focus) {
    this.edits += edits.length
    this.dispatchEvent(new CustomEvent('change', { detail: { edits, origin, focus } }))
    this.check(edits)
  }

  check(edits) {
    this.suspects = [].concat(...edits.map(broughtBy))
    if (this.paused) {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.resume(), PAUSE)
      this.dispatchEvent(new CustomEvent('report'))
      return
    }
    try {
      this.judge.send(edits, this.forms)
    } catch (error) {
      this.fail(error)
      return
    }
    this.dispatchEvent(new CustomEvent('report'))
    this.tellUnread()
  }

  /** The core broke or refused: nothing is checked until it takes the text again. @returns {Promise<void>} when that was tried */
  fail(error) {
    if (!isBreakdown(error) && !(error instanceof CheckerError)) throw error
    this.forms.forEach((form, index) => Object.assign(form, this.report.forms[index] && { repairs: this.report.forms[index].repairs }))
    this.judge.pause(error)
    this.tell('paused')
    return this.resume()
  }

  /** Tries to check again; when that fails, waits for the next edit. */
  async resume() {
    clearTimeout(this.timer)
    if (this.isResuming || !this.paused || !this.checker) return
    this.isResuming = true
    try {
      await this.judge.recover(this.suspects)
      if (!this.isClosed) this.tell('resumed')
    } catch (error) {
      this.judge.pause(error)
      if (!this.isClosed) this.tell('paused')
    }
    this.isResuming = false
    if (this.isClosed) this.judge.close()
  }

  /** @param {'paused'|'resumed'} type */
  tell(type) {
    this.dispatchEvent(new CustomEvent(type, { detail: { error: this.judge.error } }))
    this.dispatchEvent(new CustomEvent('report'))
    this.tellUnread()
  }

  /** Says which texts are left out of the checking, as often as that changes. */
  tellUnread() {
    const places = this.judge.unread.size ? placesOf(this.forms, this.judge.unread) : []
    const state = JSON.stringify(places)
    if (state === (this.saidUnread || '[]')) return
    this.saidUnread = state
    this.dispatchEvent(new CustomEvent('unread', { detail: { places } }))
  }

  close() {
    this.isClosed = true
    clearTimeout(this.timer)
    if (!this.isResuming) this.judge.close()
  }
}
