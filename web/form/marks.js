/** How a finding is shown: its severity, or `unsure`, which is never an error. */
export const toneOf = (finding) => (finding.verdict === 'unsure' ? 'unsure' : finding.severity)

const RANK = ['error', 'warning', 'unsure', 'suggestion']

/** The gravest first; those of one weight stay in their order. @param {any[]} findings */
export const byWeight = (findings) => [...findings].sort((a, b) => RANK.indexOf(toneOf(a)) - RANK.indexOf(toneOf(b)))

/** The mark of each tone; a word for screen readers goes with it. */
export const SIGNS = { error: '●', warning: '▲', unsure: '◇', suggestion: '○' }

/** The gravest tone of some findings. */
export function worst(findings) {
  const tones = findings.map(toneOf)
  return RANK.find((tone) => tones.includes(tone)) || ''
}

/**
 * Cuts a text where marks begin and end; where they overlap, the gravest shows.
 * @param {string} text @param {any[]} findings
 * @returns {{text: string, tone: string}[]}
 */
export function segments(text, findings) {
  const marks = findings.filter(({ span }) => span && span[1] > span[0] && span[1] <= text.length)
  const cuts = new Set([0, text.length])
  for (const { span } of marks) span.forEach((at) => cuts.add(at))
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1]
    const covering = marks.filter(({ span }) => span[0] <= start && span[1] >= end)
    return { text: text.slice(start, end), tone: worst(covering) }
  })
}
