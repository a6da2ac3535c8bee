import { fill, h } from '../dom.js'
import { toneOf } from './marks.js'

/** How many findings of each tone stand. @param {any[]} findings */
export function countTones(findings) {
  const counts = { error: 0, warning: 0, unsure: 0, suggestion: 0 }
  for (const finding of findings) counts[toneOf(finding)] += 1
  return counts
}

/** What is left to do, in one line. */
export function stateText(report, findings, words) {
  const { error, warning, unsure } = countTones(findings)
  const { filled, required } = report.completion
  const parts = []
  if (error) parts.push(words.t('state.errors', { n: error }))
  if (warning) parts.push(words.t('state.warnings', { n: warning }))
  const left = parts.length ? words.t('state.left', { what: parts.join(words.t('state.and')) }) : words.t('state.done')
  const human = !parts.length && unsure ? [words.t('state.unsure', { n: unsure })] : []
  return [left, ...human, words.t('state.filled', { filled, required })].join(' · ')
}

/** The state line with its thin bar, a stretch for each section. */
export class StateLine {
  constructor(words) {
    this.words = words
    this.text = h('p', { class: 'state-text' })
    this.bar = h('div', { class: 'bar', 'aria-hidden': 'true' })
    this.root = h('div', { class: 'state' }, this.text, this.bar)
  }

  show(report, findings) {
    const counts = countTones(findings)
    this.text.textContent = stateText(report, findings, this.words)
    this.root.classList.toggle('done', !counts.error && !counts.warning)
    fill(this.bar, ...report.completion.sections.filter(({ required }) => required > 0).map((section) => stretch(section)))
  }
}

function stretch({ label, filled, required }) {
  const inner = h('span')
  inner.style.width = `${(100 * filled) / required}%`
  const outer = h('span', { title: `${label} ${filled}/${required}` }, inner)
  outer.style.flexGrow = String(required)
  return outer
}
