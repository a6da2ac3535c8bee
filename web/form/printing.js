import { h } from '../dom.js'
import { fillPaper } from '../io/print.js'

/** What is printed of an open package: the form of the moment, unless more is asked for. */
export class Printing {
  /** @param {any} shell */
  constructor(shell) {
    this.shell = shell
    this.root = h('div', { class: 'print' })
  }

  /** @param {{all?: boolean, notes?: boolean}} how all forms; with the findings as an annex */
  print(how) {
    this.how = how
    this.prepare()
    window.print()
    this.how = null
  }

  /** Also when the browser's own command prints. */
  prepare() {
    const { element, workspace, templates, words } = this.shell
    const { doc } = element
    if (!doc) return
    const { all, notes } = this.how || {}
    const { active, reports } = workspace
    fillPaper(this.root, { forms: all ? doc.forms : [doc.forms[active]], templates, reports: notes && reports[active] ? [reports[active]] : [], words })
  }
}
