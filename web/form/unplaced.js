import { h } from '../dom.js'
import { copyText } from '../io/clipboard.js'

/** Texts that found no place in the table: kept, shown, and to be copied from. */
export function unplacedSection(form, rest, words) {
  const items = [
    ...(form.unplaced || []).map(({ label, line, text }) => ({ label: label || place(line, words), text })),
    ...(rest.unplaced || []).map(({ line, text }) => ({ label: place(line, words), text })),
    ...others(rest).map(([label, text]) => ({ label, text })),
    ...(rest.preamble ? [{ label: words.t('unplaced.preamble'), text: asText(rest.preamble) }] : []),
  ]
  if (!items.length) return null
  return h('section', { class: 'unplaced', 'aria-label': words.t('unplaced.title') },
    h('h2', { text: words.t('unplaced.title') }),
    h('p', { class: 'note', text: words.t('unplaced.note') }),
    h('ul', {}, ...items.map((item) => row(item, words))))
}

const KNOWN = new Set(['unplaced', 'preamble', 'previous'])

/** Members of a package that nobody knows. */
function others(rest) {
  return Object.entries(rest).filter(([key, value]) => value !== undefined && !KNOWN.has(key))
}

const asText = (value) => (typeof value === 'string' ? value : JSON.stringify(value))

const place = (line, words) => (line ? words.t('unplaced.line', { n: line }) : words.t('unplaced.text'))

function row({ label, text }, words) {
  const said = h('span', { class: 'said', role: 'status' })
  const copy = () => {
    said.textContent = words.t(copyText(asText(text)) ? 'unplaced.copied' : 'unplaced.copyFailed')
  }
  return h('li', {},
    h('span', { class: 'label', text: label }),
    h('span', { class: 'text', text: asText(text) }),
    h('span', { class: 'do' },
      h('button', { type: 'button', class: 'quiet', text: words.t('unplaced.copy'), onclick: copy }), said))
}
