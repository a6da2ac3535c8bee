import { fill, h } from '../dom.js'
import { menuButton } from './menu.js'
import { countTones } from './state-line.js'

/** More forms than this are chosen from a list instead of tabs. */
const TABS = 4

/** The forms of a package: tabs for a few, a list for many. */
export class FormTabs {
  /** @param {{words: any, readonly: boolean, templates: any[], onpick: (index: number) => void,
   *   onadd: (template: any) => void, onremove: () => void}} options */
  constructor(options) {
    Object.assign(this, options)
    this.root = h('nav', { class: 'tabs', 'aria-label': this.words.t('tabs.title') })
    this.shown = ''
  }

  /** @param {any[]} forms their names @param {any} report @param {number} active */
  show(forms, report, active) {
    const names = forms.map((form, index) => formName(form, index, this.templates, this.words))
    const counts = report.forms.map(({ findings }) => countTones(findings))
    const state = JSON.stringify([names, counts.map(({ error }) => error), active])
    if (state === this.shown) return
    this.shown = state
    this.root.classList.toggle('single', forms.length === 1)
    const picker = forms.length > TABS ? this.list(names, counts, active) : this.tabs(names, counts, active)
    fill(this.root, forms.length > 1 && picker, !this.readonly && this.tools(forms.length))
  }

  tabs(names, counts, active) {
    return h('div', { class: 'tab-row' }, ...names.map((name, index) => h('button', {
      type: 'button', class: 'tab', 'aria-current': index === active ? 'page' : null, title: name, onclick: () => this.onpick(index),
    }, h('span', { class: 'tab-name', text: name }), this.badge(counts[index]))))
  }

  badge(counts) {
    if (!counts || !counts.error) return null
    return h('span', { class: 'badge', text: this.words.t('tabs.errors', { n: counts.error }) })
  }

  list(names, counts, active) {
    const options = names.map((name, index) => h('option', { value: index, selected: index === active,
      text: this.words.t('tabs.option', { n: index + 1, name, error: counts[index] ? counts[index].error : 0 }) }))
    const step = (key, to) => h('button', { type: 'button', class: 'plain', disabled: to < 0 || to >= names.length,
      text: this.words.t(key), onclick: () => this.onpick(to) })
    return h('div', { class: 'tab-list' },
      h('label', {}, this.words.t('tabs.count', { n: names.length }), ' ',
        h('select', { onchange: (event) => this.onpick(Number(event.target.value)) }, ...options)),
      step('tabs.previous', active - 1), step('tabs.next', active + 1))
  }

  tools(count) {
    const { words } = this
    const items = () => [
      ...this.templates.map((template) => (
        { label: words.of(template, 'title'), group: words.t('tabs.add'), run: () => this.onadd(template) })),
      { label: words.t('tabs.remove'), group: words.t('tabs.this'), enabled: count > 1, run: this.onremove },
    ]
    return menuButton({ text: words.t('tabs.menu'), items, className: 'quiet' })
  }
}

/** What a person calls a form: its name, else its title. */
export function formName(form, index, templates, words) {
  const template = templates.find(({ id }) => id === form.template)
  return form.name || (template ? words.of(template, 'title') : words.t('tabs.number', { n: index + 1 }))
}
