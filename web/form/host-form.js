import { levelText } from './standing.js'

/**
 * What a `<form>` of the host's page knows of the element: its value, and whether it may be submitted. Where it may not,
 * the browser goes to the cell of the first error, or to the tab of its form, and the element says what is wrong.
 */
export class HostForm {
  /** @param {any} element a HebiaoForm */
  constructor(element) {
    this.element = element
    this.internals = element.attachInternals ? element.attachInternals() : null
    this.anchor = null
    element.addEventListener('invalid', () => setTimeout(() => this.explain()))
  }

  /** Only in a form of a host that asks for the value: writing out a large package takes time. */
  get isIn() { return Boolean(this.internals && this.internals.form && this.internals.setFormValue) }

  show() {
    if (!this.isIn) return
    const { doc, shell, words } = this.element
    this.internals.setFormValue(doc ? JSON.stringify(doc.package) : null)
    const trouble = doc && shell.workspace.trouble
    this.anchor = trouble ? this.anchorOf(trouble) : null
    if (trouble) {
      this.internals.setValidity({ customError: true }, levelText(trouble.standing, words), this.anchor)
      return
    }
    this.internals.setValidity({})
    shell.notice.clear('invalid')
  }

  /** Something that can take the focus: browsers don't submit, and say nothing, when nothing can. */
  anchorOf({ index, finding }) {
    const { workspace } = this.element.shell
    if (index !== workspace.active) return workspace.tabs.root.querySelector('[data-control="form"]')
    const { sheet } = workspace
    const cell = (finding && sheet.target(finding.field, finding.section)) || sheet.firstEmpty() || sheet.cells.values().next().value
    return cell.input
  }

  /** The browser asked aloud, and not only checked, when the focus is where we sent it. */
  explain() {
    const { shell, words, shadowRoot } = this.element
    if (!this.anchor || shadowRoot.activeElement !== this.anchor) return
    const { workspace } = shell
    const { index, finding, standing } = workspace.trouble
    if (finding) workspace.go({ ...finding, form: index + 1 })
    else if (index !== workspace.active) workspace.pick(index)
    shell.notice.show({ kind: 'invalid', text: words.t('host.invalid', { state: levelText(standing, words) }) })
  }
}
