import { fill, h } from '../dom.js'
import { waiveBox } from './waive-box.js'

/** Findings that somebody lets stand: folded, with who said so and when, and the way back. */
export class WaivedList {
  /** @param {{words: any, ongo: (finding: any) => void, onkeep: (finding: any) => void}} options */
  constructor({ words, ongo, onkeep }) {
    Object.assign(this, { words, ongo, onkeep })
    this.shown = ''
    this.root = h('details', { class: 'suggestions waived', hidden: true })
  }

  /** @param {any[]} findings */
  show(findings) {
    const state = JSON.stringify(findings.map(({ form, field, message, waived }) => [form, field, message, waived]))
    if (state === this.shown) return
    this.shown = state
    this.root.hidden = !findings.length
    fill(this.root, h('summary', { text: this.words.t('waived.title', { n: findings.length }) }),
      h('ul', {}, ...findings.map((finding) => this.item(finding))))
  }

  item(finding) {
    const { words } = this
    const { by, at, reason } = finding.waived
    const said = [by, at && words.when(Date.parse(at))].filter(Boolean).join(' ')
    return h('li', { 'data-field': finding.field, 'data-code': finding.code },
      h('button', { type: 'button', class: 'go', onclick: () => this.ongo(finding) },
        h('span', { class: 'body' },
          h('span', { class: 'row-name', text: finding.row }),
          h('span', { class: 'say', text: finding.message }),
          h('span', { class: 'note', text: words.t('waived.said', { said }) }),
          reason && h('span', { class: 'note why-kept', text: words.t('waived.reason', { reason }) }))),
      h('span', { class: 'fixes' },
        !reason && waiveBox(finding, words, '0'),
        h('button', { type: 'button', class: 'fix', text: words.t('waived.undo'), onclick: () => this.onkeep(finding) })))
  }
}
