import { h } from '../dom.js'

/**
 * What the reader of a damaged text did so that a row found its place, and a button to say that it's right.
 * The button sends a `seen` event with the cell's path.
 * @param {{how: string, line?: number}} repair @param {import('../words.js').Words} words @param {string} path
 */
export function repairNote({ how, line }, words, path) {
  const seen = ({ target }) => target.dispatchEvent(new CustomEvent('seen', { bubbles: true, detail: { path } }))
  return h('div', { class: 'repair-note' },
    h('p', { text: words.t(`repair.${how}`) + (line ? words.t('repair.line', { n: line }) : '') }),
    h('button', { type: 'button', class: 'quiet', text: words.t('repair.seen'), onclick: seen }))
}
