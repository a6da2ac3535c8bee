import { CheckerError, isBreakdown } from '../hebiao.js'
import { errorNotice } from './notice.js'

/** So much of a text tells which one is meant. */
const SHOWN = 30

/** What must be said about checking: it's paused, it goes on, some text is left out. */
export class CheckNotices {
  /** @param {{words: any, notice: any, shell: any}} options */
  constructor(options) {
    Object.assign(this, options)
  }

  /** @param {import('../model/document.js').PackageDocument} doc that is shown now */
  follow(doc) {
    doc.addEventListener('paused', ({ detail }) => this.showPaused(detail.error))
    doc.addEventListener('resumed', () => this.notice.clear('paused'))
    doc.addEventListener('unread', ({ detail }) => this.showUnread(detail.places))
    if (!doc.paused) return
    this.showPaused(doc.judge.error)
    doc.resume()
  }

  showPaused(error) {
    const { words, notice } = this
    if (error instanceof CheckerError) notice.show(errorNotice('paused', words.t('core.refused'), error, words))
    // That there is no core yet is said by the notice of the core itself (core-start.js).
    else if (isBreakdown(error)) notice.show({ kind: 'paused', text: words.t('core.paused') })
  }

  /** @param {{form: number, path: string, text: string}[]} places of texts over which the core breaks */
  showUnread(places) {
    const { words, notice, shell } = this
    notice.clear('unread')
    if (!places.length) return
    const [{ form, path, text }] = places
    notice.show({ kind: 'unread', text: words.t('core.unread', { n: places.length }),
      details: [text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text],
      actions: [{ label: words.t('core.goThere'), run: () => shell.workspace.go({ form: form + 1, field: path }) }] })
  }
}
