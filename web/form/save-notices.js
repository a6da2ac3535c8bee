/** What must be said about saving: it failed, or another window has saved the same draft. */
export class SaveNotices {
  /** @param {{element: any, words: any, notice: any, onexport: () => void}} options */
  constructor(options) {
    Object.assign(this, options)
  }

  /** @param {string} state of the saver */
  show(state) {
    if (state === 'conflict') this.showConflict()
    else if (state === 'failed') this.showFailed()
    else if (state === 'saved') this.notice.clear('failed')
  }

  showFailed() {
    const { words, notice, onexport } = this
    notice.show({ kind: 'failed', text: words.t('save.failedLong'), actions: [{ label: words.t('header.export'), run: onexport }] })
  }

  showConflict() {
    const { words, element, notice } = this
    notice.show({ kind: 'conflict', text: words.t('save.conflictLong'), actions: [
      { label: words.t('save.keepMine'), run: () => element.saver.saveAsNew() },
      { label: words.t('save.takeOther'), run: () => this.takeOther() }] })
  }

  takeOther() {
    const { saver } = this.element
    saver.giveUp()
    this.element.openDraft(saver.elsewhere.id)
  }
}
