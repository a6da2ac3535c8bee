import { h } from '../dom.js'
import { menuButton } from './menu.js'

/** States that can't wait. */
const AT_ONCE = new Set(['failed', 'missing'])
const QUIET = 2000

/** The bar on top: what is open, whether it's saved, and what can be done with the whole. */
export class Header {
  /** @param {{words: any, help: string, act: Record<string, () => void>,
   *   references: () => any[]}} options */
  constructor({ words, help, act, references }) {
    this.words = words
    this.name = h('span', { class: 'name' })
    this.saved = h('span', { class: 'saved' })
    this.heard = h('span', { class: 'aside', role: 'status' })
    this.undo = this.button('header.undo', act.undo, 'Ctrl+Z', 'plain editing')
    this.redo = this.button('header.redo', act.redo, 'Ctrl+Y', 'plain editing')
    const rest = [['header.open', act.open], ['header.export', act.export], ['header.print', act.print], ['header.printNotes', act.printNotes]]
    const more = () => rest.map(([key, run]) => ({ label: words.t(key), run })).concat(references(), [
      { label: words.t('header.help'), run: () => window.open(help, '_blank', 'noopener') }])
    this.root = h('header', { class: 'header', part: 'header' },
      h('button', { type: 'button', class: 'home', text: words.t('app.name'), title: words.t('header.home'), onclick: act.home,
        'aria-label': `${words.t('app.name')} ${words.t('header.home')}` }),
      h('div', { class: 'what' }, this.name, this.saved, this.heard),
      h('nav', { class: 'tools-bar', 'aria-label': words.t('header.tools') },
        this.undo, this.redo,
        h('span', { class: 'wide' },
          this.button('header.open', act.open), this.button('header.export', act.export),
          menuButton({ text: words.t('header.print'), items: () => [
            { label: words.t('header.printForm'), run: act.print, keys: 'Ctrl+P' },
            { label: words.t('header.printAll'), run: act.printAll },
            { label: words.t('header.printNotes'), run: act.printNotes }] }),
          menuButton({ text: words.t('header.compare'), items: references }),
          h('a', { class: 'plain', href: help, target: '_blank', rel: 'noopener', text: words.t('header.help') })),
        menuButton({ text: words.t('header.more'), items: more, className: 'narrow end' })))
  }

  button(key, run, keys, className = 'plain') {
    const text = this.words.t(key)
    return h('button', { type: 'button', class: className, text, title: keys ? `${text} ${keys}` : null, onclick: run })
  }

  /** @param {string} name @param {boolean} isOpen whether a form is open */
  show(name, isOpen) {
    this.name.textContent = name
    this.root.classList.toggle('started', isOpen)
  }

  /** @param {'saved'|'saving'|'failed'|'missing'|'none'} state */
  showSaved(state) {
    this.saved.dataset.state = state
    this.saved.textContent = this.words.t(`save.${state}`)
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.say(this.saved.textContent), AT_ONCE.has(state) ? 0 : QUIET)
  }

  /** Not at every key: a screen reader hears trouble at once, that all is saved after a pause, and nothing twice. */
  say(text) {
    if (this.heard.textContent !== text) this.heard.textContent = text
  }

  showHistory({ done, undone }) {
    this.undo.disabled = !done.length
    this.redo.disabled = !undone.length
  }
}
