import { CheckerError, isBreakdown } from '../hebiao.js'
import { apply, changesNothing, editsOfFix, invert, textAt } from './edits.js'
import { History } from './history.js'
import { mapTexts, plainLines } from './texts.js'

/**
 * An open package: its text, its history, and the core's report on it. The text is the page's own;
 * the core gets every edit and can be restarted from the text at any time.
 *
 * Events: `change` ({ edits, origin, focus }), `kept` (something beside the forms), `report`, `refused` ({ error }), `paused`, `resumed`.
 */
export class PackageDocument extends EventTarget {
  /** @param {import('../hebiao.js').Checker} checker */
  constructor(checker, given) {
    super()
    // A seal is the file's, not the form's: the next export makes its own.
    const { seal, ...pkg } = mapTexts(given, plainLines)
    this.checker = checker
    this.history = new History()
    this.paused = false
    this.openSession(pkg)
    // The core says where every text of the package belongs, or that it found no place.
    this.forms = this.session.package().forms
    if (!this.forms.length) throw new CheckerError({ message: 'no form found' })
    /** What a package carries beside its forms: preamble, texts of no form. */
    this.rest = pkg.forms ? { ...pkg, forms: undefined } : {}
  }

  /** What the reader marked is the core's to know: rows move, and a mark goes when its cell is typed in. */
  get package() {
    const forms = this.forms.map((form, index) => ({ ...form, repairs: (this.report.forms[index] || {}).repairs }))
    return JSON.parse(JSON.stringify({ ...this.rest, forms }))
  }

  /** Throws what the core throws: a package that it refuses is never opened. */
  openSession(pkg) {
    this.session = this.checker.open(pkg)
    this.report = this.session.opened
  }

  /**
   * Carries out edits as one step.
   * @param {import('./edits.js').Edit[]} edits
   * @param {{key?: string, join?: boolean, origin?: string, focus?: object, goThere?: boolean}} [how]
   *   `goThere`: the focus follows the last edit
   */
  change(edits, how = {}) {
    const done = edits.map((edit) => apply(this.forms, edit)).filter((edit) => !changesNothing(edit))
    if (!done.length) return
    this.history.push(done, how)
    const focus = how.goThere ? placeOf(done[done.length - 1]) : how.focus
    this.follow(done, how.origin || 'edit', focus)
  }

  /** Takes the reader's mark from a cell whose text is right: the same text once more, which is no step to undo. */
  confirm(form, path) {
    this.follow([{ kind: 'set', form, path, to: textAt(this.forms[form], path) }], 'edit')
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

  /** What counts as the same finding is the core's to know. @param {(session: any) => any[]} listOf */
  keep(form, listOf) {
    try {
      const list = listOf(this.session)
      this.change([{ kind: 'waived', form, to: list.length ? list : undefined }])
    } catch (error) {
      this.fail(error)
    }
  }

  /** Compares with last year's forms from now on; kept with the package. @param {object|string|null} previous */
  compare(previous) {
    const answer = this.session.setPrevious(previous)
    this.rest = { ...this.rest, previous: answer.previous || undefined }
    this.report = answer.report
    this.dispatchEvent(new CustomEvent('kept'))
    this.dispatchEvent(new CustomEvent('report'))
  }

  /** After the core has got other rules, which closed the session. */
  reopen() {
    this.openSession(this.package)
    this.dispatchEvent(new CustomEvent('report'))
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
    this.dispatchEvent(new CustomEvent('change', { detail: { edits, origin, focus } }))
    this.judge(edits)
  }

  judge(edits) {
    if (this.paused) {
      this.resume()
      return
    }
    try {
      this.send(edits)
    } catch (error) {
      this.fail(error)
    }
    this.dispatchEvent(new CustomEvent('report'))
  }

  send(edits) {
    if (edits.some((edit) => edit.content)) {
      this.session.close()
      this.openSession(this.package)
      return
    }
    for (const edit of edits) {
      const answer = SEND[edit.kind](this.session, edit)
      this.report.forms[answer.form] = answer.report
      this.report.package = answer.package
    }
  }

  fail(error) {
    if (error instanceof CheckerError) {
      this.dispatchEvent(new CustomEvent('refused', { detail: { error } }))
      return
    }
    if (!isBreakdown(error)) throw error
    this.paused = true
    this.dispatchEvent(new CustomEvent('paused', { detail: { error } }))
    this.resume()
  }

  /** Starts a fresh core on the text; when that breaks again, waits for the next edit. */
  async resume() {
    if (this.resuming) return
    this.resuming = true
    try {
      await this.checker.restart()
      this.openSession(this.package)
      this.paused = false
      this.dispatchEvent(new CustomEvent('resumed'))
      this.dispatchEvent(new CustomEvent('report'))
    } catch (error) {
      this.dispatchEvent(new CustomEvent('paused', { detail: { error } }))
    }
    this.resuming = false
  }

  close() {
    if (!this.paused) this.session.close()
  }
}

const SEND = {
  set: (session, edit) => session.set(edit.form, edit.path, edit.to),
  insert: (session, edit) => session.insertRow(edit.form, edit.table, edit.at, edit.row),
  remove: (session, edit) => session.removeRow(edit.form, edit.table, edit.at),
  move: (session, edit) => session.moveRow(edit.form, edit.table, edit.at, edit.to),
  waived: (session, edit) => session.setWaived(edit.form, edit.to || []),
}

/** Where an edit leaves the reader: a cell, or the first cell of a row. */
function placeOf(edit) {
  if (edit.kind === 'set') return { form: edit.form, path: edit.path, changed: [edit.from, edit.to] }
  if (edit.kind === 'waived') return undefined
  if (edit.kind === 'move') return { form: edit.form, path: `${edit.table}/${edit.to}` }
  if (edit.table) return { form: edit.form, path: `${edit.table}/${edit.at}` }
  return { form: edit.at, path: '' }
}
