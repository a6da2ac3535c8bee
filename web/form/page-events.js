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
    [window, 'beforeprint', () => shell.printing.prepare()],
  ]
}

/** Saving concerns the window as long as there is something to be saved, whether the form is in the page or not. */
function savingEventsOf({ saver, drafts }) {
  const comeBack = () => {
    saver.nudge()
    saver.look()
  }
  return [
    [window, 'pagehide', () => saver.flush()],
    [document, 'visibilitychange', () => (document.hidden ? saver.flush() : comeBack())],
    [window, 'focus', comeBack],
    [window, 'online', () => saver.nudge()],
    [window, 'beforeunload', (event) => {
      if (saver.isKept || !(saver.isFailing || saver.isMissing)) return
      event.preventDefault()
      event.returnValue = ''
    }],
    [drafts.database, 'lost', () => saver.lose()],
  ]
}

/** The listeners of one form, there or away as the form is. */
export class PageEvents {
  constructor(element) {
    this.element = element
    this.events = eventsOf(element)
    this.saving = savingEventsOf(element)
  }

  listen() {
    present.add(this.element)
    for (const [target, type, listener] of [...this.events, ...this.saving]) target.addEventListener(type, listener)
  }

  /** A form out of the page leaves nothing behind in it, unless something of it isn't stored yet. */
  rest() {
    this.restSaving()
    for (const [target, type, listener] of this.events) target.removeEventListener(type, listener)
    present.delete(this.element)
    if (current === this.element) current = null
    if (!present.size) clearPage()
  }

  /** The window goes on asking before it's closed until everything is stored. */
  async restSaving() {
    const { element, saving } = this
    const isKept = await element.saver.secure()
    if (element.isConnected) return
    if (!isKept) element.addEventListener('hebiao-save', () => this.restSaving(), { once: true })
    else for (const [target, type, listener] of saving) target.removeEventListener(type, listener)
  }
}
