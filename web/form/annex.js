import { h } from '../dom.js'
import { SIGNS, byWeight, toneOf } from './marks.js'

/** The findings of a form, with those let stand and why, as a printed annex, when it's asked for. */
export function messageParts(report, words) {
  const row = (finding) => h('tr', {},
    h('td', { text: `${SIGNS[toneOf(finding)]} ${words.t(`tone.${toneOf(finding)}`)}` }),
    h('td', { text: finding.row || '' }),
    h('td', { text: finding.message }))
  const waived = (finding) => h('tr', {},
    h('td', { text: words.t('annex.waived') }),
    h('td', { text: finding.row || '' }),
    h('td', {}, finding.message,
      finding.waived.reason && h('p', { text: words.t('waived.reason', finding.waived) }),
      finding.waived.by && h('p', { text: words.t('waived.said', { said: finding.waived.by }) })))
  const heads = ['annex.tone', 'annex.row', 'annex.message'].map((key) => h('th', { text: words.t(key) }))
  return h('article', { class: 'paper annex' },
    h('h1', { text: words.t('annex.title', { name: report.name || '' }) }),
    report.findings.length || report.waived.length
      ? h('table', {}, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...report.findings.map(row), ...report.waived.map(waived)))
      : h('p', { text: words.t('annex.nothing') }))
}
