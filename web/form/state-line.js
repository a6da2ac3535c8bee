import { fill, h } from '../dom.js'
import { stateText } from './standing.js'

/** The state line with its thin bar, a stretch for each section. */
export class StateLine {
  constructor(words) {
    this.words = words
    this.text = h('p', { class: 'state-text' })
    this.bar = h('div', { class: 'bar', 'aria-hidden': 'true' })
    this.root = h('div', { class: 'state' }, this.text, this.bar)
  }

  show(standing, sections) {
    this.text.textContent = stateText(standing, this.words)
    this.root.dataset.level = standing.level
    fill(this.bar, ...sections.filter(({ required }) => required > 0).map((section) => stretch(section)))
  }

  showText(text) {
    this.text.textContent = text
    this.root.dataset.level = ''
    fill(this.bar)
  }
}

function stretch({ label, filled, required }) {
  const inner = h('span')
  inner.style.width = `${(100 * filled) / required}%`
  const outer = h('span', { title: `${label} ${filled}/${required}` }, inner)
  outer.style.flexGrow = String(required)
  return outer
}
