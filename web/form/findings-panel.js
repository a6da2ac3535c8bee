import { fill, h } from '../dom.js'
import { fixButtons, sign } from './messages.js'
import { byWeight, toneOf } from './marks.js'
import { waiveBox } from './waive-box.js'

/** The list of findings: by section in the order of the form, suggestions folded at the end. */
export class FindingsPanel {
  /** @param {import('../words.js').Words} words @param {(finding: any) => void} ongo */
  constructor(words, ongo) {
    this.words = words
    this.ongo = ongo
    this.shown = ''
    /** @type {any[]} */
    this.others = []
    this.folded = h('details', { class: 'suggestions' })
    this.list = h('div', { class: 'groups' })
    this.root = h('section', { class: 'findings', 'aria-label': words.t('findings.title') }, this.list, this.folded)
  }

  /** @param {any[]} findings @param {{id: string, label: string}[]} sections @param {any[]} others of other forms */
  show(findings, sections, others = []) {
    // All of a finding: where its message stays the same, the text of its fix may be another.
    const state = JSON.stringify([findings, others])
    if (state === this.shown) return
    this.shown = state
    this.others = others
    this.root.classList.toggle('none', !findings.length && !others.length)
    const of = (tones) => findings.filter((finding) => tones.includes(toneOf(finding)))
    fill(this.list,
      ...this.groups(of(['error', 'warning']), sections),
      this.group(this.words.t('findings.unsure'), of(['unsure'])),
      this.group(this.words.t('findings.others'), others))
    this.showSuggestions(of(['suggestion']))
    this.highlight(this.current)
  }

  groups(findings, sections) {
    const known = new Set(sections.map(({ id }) => id))
    const others = findings.filter(({ section }) => !known.has(section))
    return [
      ...sections.map(({ id, label }) => this.group(label, findings.filter(({ section }) => section === id))),
      this.group(this.words.t('findings.whole'), others),
    ]
  }

  group(label, findings) {
    if (!findings.length) return null
    return h('div', { class: 'group' }, h('h2', { text: label }), h('ul', {}, ...byPlace(findings).map((finding) => this.item(finding))))
  }

  showSuggestions(findings) {
    this.folded.hidden = !findings.length
    fill(this.folded,
      h('summary', { text: this.words.t('findings.suggestions', { n: findings.length }) }),
      h('ul', {}, ...findings.map((finding) => this.item(finding))))
  }

  item(finding) {
    const { words } = this
    const go = h('button', { type: 'button', class: 'go', onclick: () => this.ongo(finding) },
      sign(toneOf(finding), words),
      h('span', { class: 'body' },
        finding.row && h('span', { class: 'row-name' }, this.formOf(finding), finding.row, this.column(finding)),
        h('span', { class: 'say', text: finding.message })))
    return h('li', { 'data-field': finding.field, 'data-code': finding.code }, go,
      h('span', { class: 'fixes' }, ...this.buttons(finding)))
  }

  /** What is missing as a whole has no cell to say in that it isn't needed. */
  buttons(finding) {
    if (this.others.includes(finding)) return []
    const waive = !finding.text && waiveBox(finding, this.words, '0')
    return [...fixButtons(finding, this.words, '0'), waive]
  }

  formOf(finding) {
    return this.others.includes(finding) && h('span', { class: 'note', text: `${this.words.t('tabs.number', { n: finding.form })} ` })
  }

  /** A row has two values: which one is meant. */
  column({ field, column }) {
    const isValue = field.includes('/') && (column === 'cycle' || column === 'annual')
    return isValue && h('span', { class: 'note', text: ` ${this.words.t(`finding.${column}`)}` })
  }

  /** Marks the lines of the current cell and brings them into view, inside the column only. */
  highlight(path) {
    this.current = path
    let first = null
    for (const item of this.root.querySelectorAll('li[data-field]')) {
      const isCurrent = item.dataset.field === path
      item.classList.toggle('current', isCurrent)
      if (isCurrent && !first && !item.closest('details:not([open])')) first = item
    }
    if (first) this.scrollTo(first)
  }

  scrollTo(item) {
    const box = this.root.closest('.scroll')
    if (!box) return
    const place = item.getBoundingClientRect()
    const frame = box.getBoundingClientRect()
    if (place.top < frame.top) box.scrollTop += place.top - frame.top - 8
    else if (place.bottom > frame.bottom) box.scrollTop += place.bottom - frame.bottom + 8
  }
}

/** In the order of the form; what stands at one cell, the gravest first. @param {any[]} findings */
function byPlace(findings) {
  const places = new Map()
  for (const finding of findings) {
    const place = `${finding.form || ''} ${finding.field}`
    places.set(place, [...(places.get(place) || []), finding])
  }
  return [].concat(...[...places.values()].map(byWeight))
}
