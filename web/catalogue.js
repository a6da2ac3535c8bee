import { fill, h } from './dom.js'
import { loadChecker } from './hebiao.js'

/** The help page lists what is checked, from the core itself. */
async function showCatalogue(place) {
  const checker = await loadChecker()
  const lang = place.dataset.rules
  const item = (rule) => h('li', {},
    h('strong', { text: rule.title[lang] }),
    h('span', { class: 'code', text: rule.codes.join(' ') }),
    h('p', { text: rule.why[lang] }))
  fill(place, ...checker.rules().map(item))
}

document.querySelectorAll('[data-rules]').forEach(showCatalogue)
