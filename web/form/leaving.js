/**
 * Every way out of the open form: home, another file or draft, a new build, a host's own package. It's free as long as
 * everything is stored; else saving is tried once more, and then the person is asked, in the page.
 */
export class Leaving {
  /** @param {{element: any, words: any, notice: any, onexport: () => void}} options */
  constructor(options) {
    Object.assign(this, options)
    this.answer = null
  }

  get isFree() { return !this.element.doc || this.element.saver.isKept }

  /**
   * @template T @param {() => T} go what is done when the form may be left: at once, where nothing is unsaved
   * @returns {Promise<T|false>}
   */
  through(go) {
    return this.isFree ? Promise.resolve(go()) : this.ask().then((may) => may && go())
  }

  /** @returns {Promise<boolean>} whether the form may be left */
  async ask() {
    if (this.isFree || await this.element.saver.secure()) return true
    this.settle(false)
    return new Promise((resolve) => {
      this.answer = resolve
      this.show()
    })
  }

  show() {
    const { words, notice } = this
    notice.show({ kind: 'leaving', text: words.t('leave.unsaved'), actions: [
      { label: words.t('header.export'), run: () => this.export() },
      { label: words.t('leave.anyway'), run: () => this.settle(true) },
      { label: words.t('leave.stay'), run: () => this.settle(false) }] })
  }

  /** The question stays: whether the file arrived only the person knows. */
  export() {
    this.onexport()
    this.show()
  }

  /** @param {boolean} may */
  settle(may) {
    const { answer } = this
    this.answer = null
    this.notice.clear('leaving')
    if (answer) answer(may)
  }

  /** Saving has worked after all while the question stood there. */
  saved() {
    if (this.answer) this.settle(true)
  }
}
