import { checkText, parsePackage, readFile } from '../io/open.js'
import { pickFile } from '../io/pick.js'
import { isBreakdown } from '../hebiao.js'
import { beginTrial, fetchPacks, keepPacks, keptPacks } from '../store/packs.js'
import { errorNotice } from './notice.js'

/** What a form is compared with beside itself: last year's forms, and the bureau's rule packs. */
export class References {
  /** @param {{element: any, words: any, notice: any, refuse: (error: any) => void}} options */
  constructor(options) {
    Object.assign(this, options)
  }

  /** The lines of the menu, as things stand. */
  items() {
    const { element, words } = this
    const { doc, checker } = element
    const previous = doc && doc.rest.previous
    return [
      { label: words.t('compare.choose'), enabled: Boolean(doc), run: () => pickFile('.json,.txt,.tsv,.csv,.md,.html,.htm', (file) => this.compare(file)) },
      { label: words.t('compare.stop'), enabled: Boolean(previous), run: () => doc.compare(null) },
      { label: words.t('packs.choose'), enabled: Boolean(checker), run: () => pickFile('.json', (file) => this.usePack(file)) },
      { label: words.t('packs.stop'), enabled: Boolean(checker && checker.packs.length), run: () => this.use([]) },
    ]
  }

  async compare(file) {
    const { element, notice, words } = this
    try {
      const text = await readFile(file)
      checkText(text)
      element.doc.compare(parsePackage(text) || text)
      const { forms } = element.doc.rest.previous || { forms: [] }
      notice.show({ kind: 'compare', text: words.t('compare.began', { n: forms.length }), tone: 'info' })
    } catch (error) {
      this.refuse(error)
    }
  }

  async usePack(file) {
    try {
      await this.use([{ name: file.name, text: await readFile(file) }])
    } catch (error) {
      this.refuse(error)
    }
  }

  /**
   * The packs of the last time, or the host's. The page starts without them where they are wrong or stop it.
   * @param {import('../hebiao.js').Checker} checker @returns {Promise<object|null>} the notice that says so
   */
  async start(checker) {
    const { element, words } = this
    const addresses = element.getAttribute('rules')
    let packs = []
    try {
      packs = addresses === null ? keptPacks() : await fetchPacks(addresses)
      if (!packs.length) return null
      if (!beginTrial()) return this.offer(packs, { kind: 'packs', text: words.t('packs.unfinished') })
      checker.use(packs)
      checker.templates()
      return null
    } catch (error) {
      checker.packs = []
      if (isBreakdown(error)) await checker.restart()
      return this.offer(packs, errorNotice('packs', words.t('packs.refused'), error, words))
    }
  }

  /** Says why packs aren't used; those that the browser keeps may be tried again or taken away. */
  offer(packs, notice) {
    const { element, words } = this
    const mayRemove = !element.hasAttribute('rules')
    return { ...notice, actions: [
      packs.length && { label: words.t('packs.again'), run: () => this.use(packs) },
      mayRemove && { label: words.t('packs.remove'), run: () => keepPacks([]) },
    ].filter(Boolean) }
  }

  /** @param {import('../hebiao.js').Pack[]} packs */
  async use(packs) {
    const { element, notice, words } = this
    const before = element.checker.packs
    try {
      const used = element.usePacks(packs)
      const names = used.map(({ name, version }) => [name, version].filter(Boolean).join(' ')).join(words.t('state.and'))
      const texts = [used.length && words.t('packs.inUse', { names }), !keepPacks(packs) && words.t('packs.notKept')]
      notice.clear('packs')
      if (texts.some(Boolean)) notice.show({ kind: 'packs', text: texts.filter(Boolean).join(' '), tone: 'info' })
    } catch (error) {
      if (isBreakdown(error)) {
        element.checker.packs = before
        element.refuse(error)
      }
      notice.show(errorNotice('packs', words.t('packs.refused'), error, words))
    }
  }
}
