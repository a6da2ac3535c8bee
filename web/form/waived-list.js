import { fill, h } from '../dom.js'

/** Findings that somebody lets stand: folded, with who said so and when, and the way back. */
export class WaivedList {
  /** @param {{words: any, readonly: boolean, ongo: (finding: any) => void, onkeep: (finding: any) => void}} options */
  constructor({ words, readonly, ongo, onkeep }) {
    Object.assign(this, { words, readonly, ongo, onkeep })
    this.root = h('details', { class: 'suggestions waived', hidden: true })
  }

  /** @param {any[]} findings */
  show(findings) {
    this.root.hidden = !findings.length
    fill(this.root, h('summary', { text: this.words.t('waived.title', { n: findings.length }) }),
      h('ul', {}, ...findings.map((finding) => this.item(finding))))
  }

  item(finding) {
    const { words } = this
    const { by, at } = finding.waived
    const said = [by, at && words.when(Date.parse(at))].filter(Boolean).join(' ')
    return h('li', { 'data-field': finding.field, 'data-code': finding.code },
      h('button', { type: 'button', class: 'go', onclick: () => this.ongo(finding) },
        h('span', { class: 'body' },
          h('span', { class: 'row-name', text: finding.row }),
          h('span', { class: 'say', text: finding.message }),
          h('span', { class: 'note', text: words.t('waived.said', { said }) }))),
      !this.readonly && h('span', { class: 'fixes' },
        h('button', { type: 'button', class: 'fix', text: words.t('waived.undo'), onclick: () => this.onkeep(finding) })))
  }
}
