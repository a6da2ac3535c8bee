import { h } from '../dom.js'
import { FindingsPanel } from './findings-panel.js'
import { stateText, standingOf } from './standing.js'
import { StateLine } from './state-line.js'
import { Totals } from './totals.js'
import { WaivedList } from './waived-list.js'

const QUIET = 1500

/** The column beside the form: state, findings, totals. On narrower screens it's a drawer. */
export class Column {
  constructor({ words, ongo, onkeep }) {
    this.words = words
    this.state = new StateLine(words)
    this.findings = new FindingsPanel(words, (finding) => {
      this.toggle(false)
      ongo(finding)
    })
    this.waived = new WaivedList({ words, ongo, onkeep })
    this.totals = new Totals(words)
    this.live = h('p', { class: 'aside', role: 'status', 'aria-live': 'polite' })
    this.close = h('button', { type: 'button', class: 'quiet close', text: words.t('column.close'), onclick: () => this.toggle(false) })
    this.root = h('aside', { class: 'column', part: 'column', id: 'column', 'aria-label': words.t('column.title') },
      h('div', { class: 'column-head' }, this.state.root, this.close),
      h('div', { class: 'scroll', role: 'group', tabindex: '0', 'aria-label': words.t('column.list') }, this.findings.root, this.waived.root, this.totals.root))
    this.handle = h('button', { type: 'button', class: 'handle', 'aria-controls': 'column', 'aria-expanded': 'false',
      onclick: () => this.toggle() })
    this.root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.toggle(false)
    })
  }

  toggle(open = !this.root.classList.contains('open')) {
    this.root.classList.toggle('open', open)
    this.handle.setAttribute('aria-expanded', String(open))
  }

  /** @param {any} report of one form @param {any[]} others findings of the package that stand in other forms */
  show(report, others, sections) {
    const standing = standingOf(report)
    const text = stateText(standing, this.words)
    this.state.show(standing, report.completion.sections)
    this.findings.show(report.findings, sections, others)
    this.waived.show(report.waived)
    this.totals.show(report.totals || [])
    this.handle.textContent = text
    this.announce(text)
  }

  /** While the core can't check: nothing is said to be right or wrong. */
  showUnchecked() {
    const text = this.words.t('state.unchecked')
    this.state.showText(text)
    this.findings.show([], [], [])
    this.waived.show([])
    this.totals.show([])
    this.handle.textContent = text
    this.announce(text)
  }

  /** Screen readers hear the state after a pause, and only when it has changed. */
  announce(text) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      if (this.live.textContent !== text) this.live.textContent = text
    }, QUIET)
  }
}
