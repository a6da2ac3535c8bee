import { h } from '../dom.js'

/** These are about the page, whatever form is open in it. */
const OF_PAGE = new Set(['packs', 'core', 'update', 'missing'])

/** One place, under the header, for what must be read: each notice stays until it's answered or outdated. */
export class Notice {
  constructor(words) {
    this.words = words
    this.root = h('div', { class: 'notices', part: 'notices', role: 'alert' })
    /** What is shown, by kind: of each the last one. @type {Map<string, HTMLElement>} */
    this.shown = new Map()
  }

  get isEmpty() { return this.shown.size === 0 }

  /**
   * @param {{kind: string, text: string, details?: string[], tone?: 'error'|'info', over?: boolean,
   *   actions?: {label: string, run: () => void}[]}} notice `over`: it lies over the sheet and moves nothing
   */
  show({ kind, text, details = [], tone = 'error', over = false, actions = [] }) {
    this.clear(kind)
    const buttons = actions.map(({ label, run }) => h('button', { type: 'button', class: 'plain', text: label, onclick: () => {
      this.clear(kind)
      run()
    } }))
    const line = h('div', { class: `notice ${tone}${over ? ' over' : ''}` },
      h('div', {}, h('p', { text }), ...details.map((each) => h('p', { class: 'detail', text: each }))),
      h('div', { class: 'do' }, ...buttons,
        h('button', { type: 'button', class: 'quiet', text: this.words.t('notice.close'), onclick: () => this.clear(kind) })))
    this.shown.set(kind, line)
    this.root.append(line)
    this.lay()
  }

  /** Takes a notice away; those of other kinds stay. */
  clear(kind) {
    const line = this.shown.get(kind)
    if (!line) return
    this.shown.delete(kind)
    line.remove()
    this.lay()
  }

  /** What lies over the sheet moves nothing; beside another notice it stands in its line. */
  lay() {
    this.root.classList.toggle('over', [...this.shown.values()].every((line) => line.classList.contains('over')))
  }

  /** Another form is opened: what was said of the one before is outdated. */
  clearForm() {
    for (const kind of this.shown.keys()) if (!OF_PAGE.has(kind)) this.clear(kind)
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
