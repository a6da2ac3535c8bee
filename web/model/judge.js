import { isBreakdown } from '../hebiao.js'
import { textAt } from './edits.js'
import { findUnread, mapCells, textsOf } from './unread.js'

/** What the page shows of a package that nobody has checked. */
const nothing = () => ({ hebiao: '', forms: [], package: { findings: [] } })

/**
 * The core's view of a document, which it follows edit by edit. The core may be missing, refuse the package, or break:
 * then nothing is checked, `isPaused`, and `error` says why, until a later try succeeds. Texts over which it breaks
 * again and again are left out, `unread`; everything else is checked.
 */
export class Judge {
  /** @param {import('../hebiao.js').Checker|null} checker @param {() => any} read the package of the moment */
  constructor(checker, read) {
    Object.assign(this, { checker, read })
    this.session = null
    this.error = null
    /** @type {Set<string>} */
    this.unread = new Set()
    this.report = nothing()
  }

  get isPaused() { return !this.session }

  readable(value) { return this.unread.size ? mapCells(value, (text) => (this.unread.has(text) ? '' : text)) : value }

  readableEdit(edit) {
    return edit.kind === 'set' || edit.kind === 'insert' ? { ...edit, to: this.readable(edit.to), row: this.readable(edit.row) } : edit
  }

  /** Throws what the core throws. */
  open(pkg = this.read()) {
    this.session = this.checker.open(this.readable(pkg))
    this.error = null
    this.report = this.session.opened
    this.report.forms.forEach((form, index) => this.hush(form, (pkg.forms || [pkg])[index]))
  }

  /** What is said of a cell that the core was not shown is not true. */
  hush(report, form) {
    if (!this.unread.size || !form) return
    report.findings = report.findings.filter(({ field }) => !this.unread.has(textAt(form, field)))
  }

  /** Throws what the core throws. @param {any[]} edits @param {any[]} forms as they are after the edits */
  send(edits, forms) {
    if (edits.some((edit) => edit.content)) {
      this.session.close()
      this.open()
      return
    }
    for (const edit of edits) {
      const answer = SEND[edit.kind](this.session, this.readableEdit(edit))
      this.report.forms[answer.form] = answer.report
      this.report.package = answer.package
      this.hush(answer.report, forms[answer.form])
    }
  }

  pause(error) {
    this.close()
    this.session = null
    this.error = error
    this.report = nothing()
  }

  close() {
    try {
      if (this.session) this.session.close()
    } catch (error) {
      if (!isBreakdown(error)) throw error
    }
  }

  /**
   * Tries to check again.
   * @param {string[]} suspects texts that were brought last
   * @returns {Promise<void>} throws what keeps the core from it
   */
  async recover(suspects) {
    if (!this.checker) throw this.error
    if (isBreakdown(this.error)) await this.checker.restart()
    try {
      this.open()
    } catch (error) {
      if (!isBreakdown(error)) throw error
      await this.leaveOut(suspects, error)
    }
  }

  async leaveOut(suspects, error) {
    const known = this.unread
    const works = async (more) => {
      await this.checker.restart()
      this.unread = new Set([...known, ...more])
      try {
        this.open()
        return true
      } catch (trouble) {
        if (!isBreakdown(trouble)) throw trouble
        return false
      }
    }
    const found = await findUnread(textsOf(this.read()), works, suspects.filter(Boolean))
    if (!found) this.unread = known
    if (!found || !(await works(found))) throw error
  }
}

const SEND = {
  set: (session, edit) => session.set(edit.form, edit.path, edit.to),
  insert: (session, edit) => session.insertRow(edit.form, edit.table, edit.at, edit.row),
  remove: (session, edit) => session.removeRow(edit.form, edit.table, edit.at),
  move: (session, edit) => session.moveRow(edit.form, edit.table, edit.at, edit.to),
  waived: (session, edit) => session.setWaived(edit.form, edit.to || []),
}
