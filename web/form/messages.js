import { h } from '../dom.js'
import { SIGNS, byWeight, toneOf } from './marks.js'
import { waiveBox } from './waive-box.js'

/**
 * Findings at a cell, the gravest first: one line each, the reason on request, each fix as a button. The buttons stay
 * out of the Tab order, which belongs to the cells; Alt+Enter leads to them.
 */
export function messageList(findings, words) {
  return h('ul', { class: 'messages' }, ...byWeight(findings).map((finding) => messageItem(finding, words)))
}

function messageItem(finding, words) {
  const tone = toneOf(finding)
  const why = finding.why && h('p', { class: 'why', hidden: true, text: finding.why })
  return h('li', { class: tone, 'data-code': finding.code },
    sign(tone, words),
    h('div', {},
      h('span', { class: 'say', text: finding.message }),
      ' ',
      why && whyButton(why, words),
      why,
      h('div', { class: 'fixes' }, ...fixButtons(finding, words), waiveBox(finding, words))))
}

/** The mark and, for those who don't see it, its word. */
export function sign(tone, words) {
  return h('span', { class: `sign ${tone}` },
    h('span', { 'aria-hidden': 'true', text: SIGNS[tone] }),
    h('span', { class: 'aside', text: words.t(`tone.${tone}`) }))
}

function whyButton(why, words) {
  const button = h('button', { type: 'button', class: 'link', tabindex: '-1', 'aria-expanded': 'false', text: words.t('finding.why') })
  button.addEventListener('click', () => {
    why.hidden = !why.hidden
    button.setAttribute('aria-expanded', String(!why.hidden))
  })
  return button
}

/** Buttons announce the fix by an event; who shows them need not know how it's applied. */
export function fixButtons(finding, words, tabindex = '-1') {
  return (finding.fixes || []).map((fix) => h('button', {
    type: 'button', class: 'fix', tabindex, text: fix.title,
    'aria-label': words.t('finding.fix', { title: fix.title, row: finding.row || '' }),
    onclick: (event) => event.target.dispatchEvent(
      new CustomEvent('fix', { bubbles: true, composed: true, detail: { fix, finding } })),
  }))
}
