// What a form hears from the page around it: only while it's in the page.
import { clearPage } from '../io/print.js'

/** The forms that are in the page now. */
const present = new Set()

/** The one that was used last. */
let current = null

/** Of several forms on a page one hears the keys that are pressed nowhere. */
export const isCurrent = (element) => (current || present.values().next().value) === element

function eventsOf(element) {
  const { saver, shell } = element
  return [
    [element, 'focusin', () => { current = element }],
    [document, 'keydown', (event) => shell.key(event)],
    [document, 'paste', (event) => shell.pasteOnStart(event)],
    [window, 'pagehide', () => saver.leave()],
    [document, 'visibilitychange', () => (document.hidden ? saver.flush() : saver.look())],
    [window, 'focus', () => saver.look()],
    [window, 'beforeprint', () => shell.printing.prepare()],
    [window, 'beforeunload', (event) => {
      if (saver.state !== 'failed') return
      event.preventDefault()
      event.returnValue = ''
    }],
  ]
}

/** The listeners of one form, there or away as the form is. */
export class PageEvents {
  constructor(element) {
    this.element = element
    this.events = eventsOf(element)
  }

  listen() {
    present.add(this.element)
    for (const [target, type, listener] of this.events) target.addEventListener(type, listener)
  }

  /** A form out of the page leaves nothing behind in it. */
  rest() {
    for (const [target, type, listener] of this.events) target.removeEventListener(type, listener)
    present.delete(this.element)
    if (current === this.element) current = null
    if (!present.size) clearPage()
  }
}
