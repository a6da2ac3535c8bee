import { fill, h } from '../dom.js'

const MANY = 3

/** Totals as small sums, as one writes them in the margin. */
export class Totals {
  constructor(words) {
    this.words = words
    this.list = h('div', { class: 'sums' })
    this.root = h('section', { class: 'totals', hidden: true }, h('h2', { text: words.t('totals.title') }), this.list)
  }

  show(totals) {
    const isKnown = ({ value }) => value !== null
    // Where no row is left that could be summed there is nothing to compare.
    const shown = totals.filter(({ parts, total }) => parts.length && [...parts, ...(total || [])].some(isKnown))
    this.root.hidden = !shown.length
    fill(this.list, ...shown.map((total) => this.sum(total)))
  }

  sum(total) {
    const { words } = this
    const tone = total.holds === false ? 'differs' : ''
    return h('div', { class: `sum ${tone}` },
      h('p', { class: 'label', text: total.label }),
      side(total.parts, total.value, total.unit),
      total.value !== null && total.converted && h('p', { class: 'other-unit', text: `= ${total.converted}` }),
      total.total && total.total.length > 0 && side(total.total, total.total_value, total.unit, signBetween(total)),
      verdict(total, words))
  }
}

/** -1, 0 or 1, of an exact decimal as text. */
const signOf = (value) => (/^-?[0.]*$/.test(value) ? 0 : value.startsWith('-') ? -1 : 1)

/** What the exact figures are to each other, whatever rounding explains. */
function signBetween({ relation, difference, holds }) {
  const sign = difference === null ? 0 : signOf(difference)
  if (relation === 'le') return sign > 0 ? '>' : '≤'
  if (relation !== 'eq') return ''
  if (sign === 0) return '='
  return holds ? '≈' : '≠'
}

function verdict({ relation, difference, unit, holds }, words) {
  if (holds === null || difference === null) return null
  const isEqual = relation === 'eq'
  const value = grouped(difference.replace(/^-/, ''))
  if (!holds) return h('p', { class: 'difference', text: words.t(isEqual ? 'totals.difference' : 'totals.over', { value, unit }) })
  const isExact = isEqual ? signOf(difference) === 0 : signOf(difference) <= 0
  if (isExact) return h('p', { class: 'holds', text: words.t(isEqual ? 'totals.holds' : 'totals.within') })
  return h('p', { class: 'rounded', text: words.t(isEqual ? 'totals.rounded' : 'totals.roundedWithin', { value, unit }) })
}

/** An exact amount for the eye: digits in threes, two decimals at least. @param {string|null} value */
function grouped(value) {
  if (value === null || value === undefined) return '–'
  const [whole, decimals = ''] = value.split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals.padEnd(2, '0')}`
}

/** The unit stands behind the numbers; what a label says of it may be another one. */
const withoutUnit = (label) => label.replace(/\s*[(（][^()（）]*[)）]$/, '')

/** One side: its parts with plus signs, and what they come to; many parts are counted, not listed. */
function side(parts, value, unit, sign = '') {
  const number = (text) => h('span', { class: 'number', text: grouped(text) })
  const isSum = parts.length > 1
  const label = withoutUnit(parts[0].label)
  const listed = parts.length <= MANY
    ? parts.map((part, index) => h('span', { class: 'term' },
      index > 0 && '+ ', withoutUnit(part.label), ' ', number(part.value), !isSum && ` ${unit}`))
    : [h('span', { class: 'term' }, `${label} × ${parts.length}`)]
  return h('p', { class: 'side' },
    sign && h('span', { class: 'relation', text: sign }),
    ...listed,
    isSum && h('span', { class: 'term total' }, '= ', number(value), ' ', unit))
}
