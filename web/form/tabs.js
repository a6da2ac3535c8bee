import { fill, h } from '../dom.js'
import { menuButton } from './menu.js'
import { levelText, standingOf } from './standing.js'

/** More forms than this are chosen from a list instead of tabs. */
const TABS = 4

/** The forms of a package: tabs for a few, a list for many. */
export class FormTabs {
  /** @param {{words: any, templates: any[], onpick: (index: number) => void,
   *   onadd: (template: any) => void, onremove: () => void}} options */
  constructor(options) {
    Object.assign(this, options)
    this.root = h('nav', { class: 'tabs', 'aria-label': this.words.t('tabs.title') })
    this.shown = ''
  }

  /** @param {any[]} forms their names @param {any[]} reports of each form, as ownReports gives them @param {number} active */
  show(forms, reports, active) {
    const names = forms.map((form, index) => formName(form, index, this.templates, this.words))
    const states = reports.map((report) => standingOf(report))
    const state = JSON.stringify([names, states.map((each) => levelText(each, this.words)), active])
    if (state === this.shown) return
    this.shown = state
    this.root.classList.toggle('single', forms.length === 1)
    const focused = this.root.getRootNode().activeElement
    const control = this.root.contains(focused) && focused.closest('[data-control]').dataset.control
    const picker = forms.length > TABS ? this.list(names, states, active) : this.tabs(names, states, active)
    fill(this.root, forms.length > 1 && picker, this.tools(forms.length))
    if (control) this.focus(control)
  }

  /** The focus stays at what it was at; what can't be pressed any more hands it to the form that is shown. */
  focus(control = 'form') {
    const at = (name) => this.root.querySelector(`[data-control="${name}"]:not(:disabled)`)
    const target = at(control) || at('form') || at('menu')
    const button = target.querySelector('.menu-button')
    ;(button || target).focus({ preventScroll: true })
  }

  tabs(names, states, active) {
    return h('div', { class: 'tab-row' }, ...names.map((name, index) => h('button', {
      type: 'button', class: 'tab', 'data-control': index === active ? 'form' : 'other',
      'aria-current': index === active ? 'page' : null, title: name, onclick: () => this.go(index),
    }, h('span', { class: 'tab-name', text: name }), this.badge(states[index]))))
  }

  /** What is picked is the form of the moment, and has the focus. */
  go(index) {
    this.onpick(index)
    this.focus()
  }

  badge(standing) {
    if (!standing || standing.level === 'done') return null
    return h('span', { class: `badge ${standing.level}`, text: this.short(standing) })
  }

  /** The first thing that is left, as short as it can be said. */
  short({ level, error, warning, blank, kept }) {
    const n = { errors: error, blank, unexplained: kept, reminders: warning, kept }[level]
    return this.words.t(`tabs.${level}`, { n })
  }

  list(names, states, active) {
    const options = names.map((name, index) => h('option', { value: index, selected: index === active,
      text: this.words.t('tabs.option', { n: index + 1, name, state: states[index] ? this.short(states[index]) : '' }) }))
    const step = (key, to) => h('button', { type: 'button', class: 'plain', disabled: to < 0 || to >= names.length,
      'data-control': key, text: this.words.t(key), onclick: () => this.onpick(to) })
    return h('div', { class: 'tab-list' },
      h('label', {}, this.words.t('tabs.count', { n: names.length }), ' ',
        h('select', { 'data-control': 'form', onchange: (event) => this.onpick(Number(event.target.value)) }, ...options)),
      step('tabs.previous', active - 1), step('tabs.next', active + 1))
  }

  tools(count) {
    const { words } = this
    const items = () => [
      ...this.templates.map((template) => (
        { label: words.of(template, 'title'), group: words.t('tabs.add'), run: () => this.onadd(template) })),
      { label: words.t('tabs.remove'), group: words.t('tabs.this'), enabled: count > 1, run: this.onremove },
    ]
    const menu = menuButton({ text: words.t('tabs.menu'), items, className: 'quiet' })
    menu.dataset.control = 'menu'
    return menu
  }
}

/** What a person calls a form: its name, else its title. */
export function formName(form, index, templates, words) {
  const template = templates.find(({ id }) => id === form.template)
  return form.name || (template ? words.of(template, 'title') : words.t('tabs.number', { n: index + 1 }))
}

/** What a package is called: by its department's form, else by its first form and how many there are. */
export function packageName(forms, templates, words) {
  const ofDepartment = (form) => templates.some(({ id, kind }) => id === form.template && kind !== 'X' && kind !== 'P')
  const department = forms.findIndex(ofDepartment)
  const at = Math.max(department, 0)
  const name = formName(forms[at], at, templates, words)
  return department >= 0 || forms.length === 1 ? name : words.t('tabs.several', { name, n: forms.length })
}
