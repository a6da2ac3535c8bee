/** What must be said about saving: it fails, it works again, another window went on with the same draft. */
export class SaveNotices {
  /** @param {{element: any, words: any, notice: any, onexport: () => void}} options */
  constructor(options) {
    Object.assign(this, options)
    this.isFailing = false
  }

  /** @param {string} state of the saver */
  show(state) {
    if (state === 'failed') this.showFailed()
    else if (state === 'saved' && this.isFailing) this.showAgain()
    this.isFailing = state === 'failed' || (this.isFailing && state === 'saving')
  }

  showFailed() {
    const { words, notice, onexport } = this
    notice.show({ kind: 'failed', text: words.t('save.failedLong'), actions: [
      { label: words.t('header.export'), run: onexport },
      { label: words.t('save.tryAgain'), run: () => this.element.saver.nudge() }] })
  }

  showAgain() {
    const { words, notice } = this
    notice.clear('failed')
    if (notice.isEmpty) notice.show({ kind: 'again', text: words.t('save.again'), tone: 'info' })
  }

  /** @param {{id: string}} stored the other window's draft @param {boolean} isSplit whether this window's text became another draft */
  showElsewhere(stored, isSplit) {
    const { words, element, notice } = this
    const key = isSplit ? 'save.splitLong' : 'save.newerLong'
    notice.show({ kind: 'conflict', text: words.t(key), tone: 'info', actions: [
      { label: words.t('save.takeOther'), run: () => element.openDraft(stored.id) }] })
  }
}
