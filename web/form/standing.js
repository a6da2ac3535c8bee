import { toneOf } from './marks.js'

/** How many findings of each tone stand. @param {any[]} findings */
function countTones(findings) {
  const counts = { error: 0, warning: 0, unsure: 0, suggestion: 0 }
  for (const finding of findings) counts[toneOf(finding)] += 1
  return counts
}

/**
 * The report of each form, with what is seen in it only beside the other forms.
 * @param {any} report of a package
 */
export function ownReports({ forms, package: all }) {
  const own = forms.map((form) => ({ ...form, waived: form.waived || [] }))
  const add = (member) => (finding) => {
    const form = own[finding.form - 1]
    form[member] = [...form[member], finding]
  }
  all.findings.forEach(add('findings'))
  ;(all.waived || []).forEach(add('waived'))
  return own
}

/**
 * How a form stands; whether it can be handed in is decided here and nowhere else.
 *
 * `kept`: errors that somebody lets stand, `unexplained` of them without a reason; `blank`: required cells without text.
 * A blank that is let stand is a kept error. `level`, the first that applies: `errors`, `empty`, `blank`, `unexplained`,
 * `reminders`, `kept`, `done`; from `reminders` on it's ready.
 * @param {any} own a form's report, as ownReports gives it
 */
export function standingOf({ findings, waived, completion: { filled, required, sections } }) {
  const kept = waived.filter((finding) => toneOf(finding) === 'error')
  const unexplained = kept.filter((finding) => !finding.waived.reason).length
  const facts = { ...countTones(findings), kept: kept.length, unexplained, filled, required, blank: required - filled,
    // The year over the form is given, not filled.
    isEmpty: sections.every((section) => !section.filled) }
  const level = levelOf(facts)
  return { ...facts, level, isReady: READY.has(level) }
}

const READY = new Set(['reminders', 'kept', 'done'])

function levelOf({ error, warning, kept, unexplained, blank, isEmpty }) {
  if (error) return 'errors'
  if (blank && isEmpty) return 'empty'
  if (blank && !kept) return 'blank'
  if (unexplained) return 'unexplained'
  if (warning) return 'reminders'
  return kept ? 'kept' : 'done'
}

/** What a seal says of a whole package. @param {any} report */
export function sealCounts(report) {
  const own = ownReports(report)
  const standings = own.map((form) => standingOf(form))
  const sum = (count) => standings.reduce((all, each) => all + each[count], 0)
  const waived = own.reduce((all, form) => all + form.waived.length, 0)
  return { errors: sum('error'), warnings: sum('warning'), waived, blank: sum('blank'), ready: standings.every(({ isReady }) => isReady) }
}

/** What is left to do, in a few words. */
export function levelText(standing, words) {
  const { level, error, warning, blank, kept } = standing
  const count = (key, n) => n > 0 && words.t(key, { n })
  const join = (...parts) => parts.filter(Boolean).join(words.t('state.and'))
  const reminders = count('state.warnings', warning)
  const texts = {
    errors: () => words.t('state.left', { what: join(count('state.errors', error), reminders) }),
    empty: () => words.t('state.empty'),
    blank: () => words.t('state.left', { what: join(count('state.blank', blank), reminders) }),
    unexplained: () => words.t('state.unexplained', { n: kept }),
    reminders: () => words.t('state.reminders', { what: reminders }),
    kept: () => words.t('state.kept', { n: kept }),
    done: () => words.t('state.done'),
  }
  return texts[level]()
}

/** The whole state line. */
export function stateText(standing, words) {
  const { level, error, warning, unsure, kept, filled, required } = standing
  const saysKept = level === 'unexplained' || level === 'kept'
  return [
    levelText(standing, words),
    kept > 0 && !saysKept && words.t('state.keptToo', { n: kept }),
    !error && !warning && unsure > 0 && words.t('state.unsure', { n: unsure }),
    words.t('state.filled', { filled, required }),
  ].filter(Boolean).join(' · ')
}
