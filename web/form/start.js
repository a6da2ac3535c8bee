import { fill, h } from '../dom.js'
import { openBox } from './open-box.js'

/** Departments, townships, projects, approvals: the order of a published package. */
const KINDS = 'ZHXP'

/** More drafts than this are folded. */
const RECENT = 5

/** Where one begins: a new form, a text to open, or a draft to go on with. */
export class StartScreen {
  /** @param {{words: any, templates: any[], onnew: (template: any) => void, onfile: Function,
   *   ontext: Function, ondraft: (draft: any) => void, onexport: (draft: any) => void}} host */
  constructor(host) {
    Object.assign(this, host)
    this.list = h('ul', { class: 'drafts' })
    this.older = h('details', { class: 'older' })
    const { words } = this
    this.root = h('main', { class: 'start', part: 'start' },
      h('h1', { class: 'aside', text: words.t('app.name') }),
      h('section', { 'aria-label': words.t('start.drafts'), class: 'start-drafts', hidden: true },
        h('h2', { text: words.t('start.drafts') }), this.list, this.older),
      h('section', { 'aria-label': words.t('start.new') }, h('h2', { text: words.t('start.new') }),
        h('ul', { class: 'picks' }, ...this.sorted().map((template) => this.pick(template)))),
      h('section', { 'aria-label': words.t('start.open') }, h('h2', { text: words.t('start.open') }),
        openBox({ words, onfile: this.onfile, ontext: this.ontext })))
  }

  sorted() {
    return [...this.templates].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
  }

  pick(template) {
    const { words } = this
    return h('li', {}, h('button', { type: 'button', class: 'pick', 'data-template': template.id, onclick: () => this.onnew(template) },
      h('span', { class: 'pick-title', text: words.of(template, 'title') }),
      h('span', { class: 'note', text: words.t(`form.${template.kind}`) })))
  }

  /** @param {import('../store/drafts.js').Drafts|null} drafts */
  async show(drafts) {
    this.drafts = drafts
    const list = drafts ? await drafts.list().catch(() => []) : []
    this.list.parentElement.hidden = !list.length
    const older = list.slice(RECENT)
    fill(this.list, ...list.slice(0, RECENT).map((draft) => this.item(draft)))
    fill(this.older, h('summary', { text: this.words.t('start.older', { n: older.length }) }),
      h('ul', { class: 'drafts' }, ...older.map((draft) => this.item(draft))))
    this.older.hidden = !older.length
  }

  item(draft) {
    const { words } = this
    const li = h('li')
    const remove = async () => {
      await this.drafts.remove(draft.id)
      this.showRemoved(li, draft)
    }
    fill(li,
      h('button', { type: 'button', class: 'go', onclick: () => this.ondraft(draft) },
        h('span', { class: 'draft-name', text: draft.name }),
        h('span', { class: 'note', text: this.about(draft) })),
      button(words.t('start.export'), words.t('start.exportOf', draft), () => this.onexport(draft)),
      button(words.t('start.remove'), words.t('start.removeOf', draft), remove))
    return li
  }

  about(draft) {
    const { words } = this
    const template = this.templates.find(({ id }) => id === draft.template)
    const title = template ? words.of(template, 'title') : draft.template
    const forms = draft.forms > 1 ? words.t('start.forms', { n: draft.forms }) : title
    return `${words.when(draft.updated)} · ${forms}`
  }

  /** The line stays, with the way back, until the list is shown anew. */
  showRemoved(li, draft) {
    const { words } = this
    const undo = h('button', { type: 'button', class: 'plain', text: words.t('start.restore'), onclick: async () => {
      await this.drafts.restore(draft)
      li.replaceWith(this.item(draft))
    } })
    fill(li, h('span', { class: 'note', role: 'status', text: words.t('start.removed', draft) }), undo)
    undo.focus()
  }
}

const button = (text, label, onclick) => h('button', { type: 'button', class: 'quiet', text, 'aria-label': label, onclick })
