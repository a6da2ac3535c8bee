import { fill, h } from '../dom.js'

/** One place, under the header, for what must be read: it stays until it's answered or outdated. */
export class Notice {
  constructor(words) {
    this.words = words
    this.root = h('div', { class: 'notices', part: 'notices', role: 'alert' })
    this.kind = ''
  }

  /**
   * @param {{kind: string, text: string, details?: string[], tone?: 'error'|'info', over?: boolean,
   *   actions?: {label: string, run: () => void}[]}} notice `over`: it lies over the sheet and moves nothing
   */
  show({ kind, text, details = [], tone = 'error', over = false, actions = [] }) {
    this.kind = kind
    this.root.classList.toggle('over', over)
    const buttons = actions.map(({ label, run }) => h('button', { type: 'button', class: 'plain', text: label, onclick: () => {
      this.clear(kind)
      run()
    } }))
    fill(this.root, h('div', { class: `notice ${tone}` },
      h('div', {}, h('p', { text }), ...details.map((line) => h('p', { class: 'detail', text: line }))),
      h('div', { class: 'do' }, ...buttons,
        h('button', { type: 'button', class: 'quiet', text: this.words.t('notice.close'), onclick: () => this.clear(kind) }))))
  }

  /** Takes a notice away; one of another kind stays. */
  clear(kind = this.kind) {
    if (kind !== this.kind) return
    this.kind = ''
    fill(this.root)
  }
}

/** What went wrong, where, and what was expected, in the words of the page where it has them. */
export function errorNotice(kind, text, error, words) {
  const details = [words.ofCore(error.message)]
  if (error.where) details.push(words.t('error.where', { where: words.ofCore(error.where) }))
  if (error.expected) details.push(words.t('error.expected', { expected: words.ofCore(error.expected) }))
  return { kind, text, details: details.filter(Boolean) }
}

/** Why a file or text isn't even handed to the core. @param {import('../io/open.js').OpenError} error */
export const openNotice = ({ key, holes }, words) => ({ kind: 'open', text: words.t(key, holes) })
