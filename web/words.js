import en from './locales/en.json'
import zh from './locales/zh-CN.json'

const LOCALES = { 'zh-CN': zh, en }

/** The page's texts in one language. */
export class Words {
  /** @param {string|null} locale as `zh-CN` or `en`; anything unknown is Chinese */
  constructor(locale) {
    this.locale = /^en/i.test(locale || '') ? 'en' : 'zh-CN'
    this.texts = LOCALES[this.locale]
  }

  /** @param {string} key @param {Record<string, any>} [holes] */
  t(key, holes = {}) {
    const text = this.texts[key]
    if (text === undefined) throw new Error(`no text named ${key} in ${this.locale}`)
    return fillHoles(text, holes)
  }

  /** A text of template data: `label` or `label_en`. */
  of(data, member = 'label') {
    return (this.locale === 'en' && data[`${member}_en`]) || data[member] || ''
  }

  /** What the core says of a failure, in the page's language where a pattern knows it. */
  ofCore(text) {
    const known = this.texts['core.patterns'].find(([pattern]) => new RegExp(pattern).test(text))
    return known ? text.replace(new RegExp(known[0]), known[1]) : text
  }

  /** Date and time as a person writes them. @param {number} time */
  when(time) {
    const options = { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' }
    return new Date(time).toLocaleString(this.locale, options)
  }
}

/** A label with what is typed in its holes; what isn't typed yet leaves room for a pen. */
export function fillLabel(text, values) {
  return text.replace(/\{(\w+)\}/g, (hole, name) => values[name] || '\u3000\u3000')
}

/** `{name}` in a text becomes the value of that name; unknown holes become blanks to fill. */
function fillHoles(text, values) {
  return text.replace(/\{(\w+)\}/g, (hole, name) => (name in values ? String(values[name]) : hole))
}
