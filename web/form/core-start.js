import { loadChecker } from '../hebiao.js'
import { endTrial } from '../store/packs.js'
import { keepTemplates, keptTemplates } from '../store/templates.js'

/** Who waits longer than this begins without the core. */
const LATE = 4000

/**
 * Brings the core to a form. A form needs its templates to be drawn; those of the last time are kept, so that drafts
 * are opened, typed in and saved while the core is late or doesn't come at all. It checks when it's there.
 */
export class CoreStart {
  constructor(element) {
    this.element = element
    this.isWithout = false
  }

  /** Resolves when something is shown. */
  run() {
    return new Promise((resolve) => {
      this.late = setTimeout(() => this.goWithout('core.late').then(resolve), LATE)
      this.load().then(resolve)
    })
  }

  async load(how) {
    const { element } = this
    try {
      const checker = await loadChecker({ locale: element.words.locale, ...how })
      const trouble = await element.shell.references.start(checker)
      const templates = checker.templates()
      clearTimeout(this.late)
      await this.arrive(checker, templates)
      endTrial()
      if (trouble) element.shell.notice.show(trouble)
    } catch (error) {
      clearTimeout(this.late)
      await this.goWithout('core.missing', error)
    }
  }

  async arrive(checker, templates) {
    const { element } = this
    Object.assign(element, { checker, templates })
    if (this.isWithout) {
      this.isWithout = false
      element.shell.notice.clear('core')
      element.shell.renew(templates)
      if (element.doc) element.doc.reopen(checker)
      else if (!element.shell.isOnStart || element.wanted) await element.begin()
    } else {
      element.shell.begin(templates)
      await element.begin()
    }
    keepTemplates(element.drafts, checker, templates)
  }

  /** @param {string} key of what is said @param {Error} [error] why there is no core */
  async goWithout(key, error) {
    const { element } = this
    const { shell, words } = element
    if (!this.isWithout) {
      this.isWithout = true
      element.templates = await keptTemplates(element.drafts)
      if (element.checker) return
      shell.begin(element.templates)
      await element.begin()
    }
    const text = [words.t(key), words.t(element.templates.length ? 'core.without' : 'core.withoutTemplates')].join('')
    shell.notice.show({ kind: 'core', text, details: error ? [String(error.message || error)] : [], tone: error ? 'error' : 'info',
      actions: [{ label: words.t('core.tryAgain'), run: () => this.load({ isAnew: true }) }] })
  }
}
