import { isBreakdown } from '../hebiao.js'

/**
 * An empty form as the official one is printed, with the year that it's for.
 * @param {import('../hebiao.js').Checker|null} checker @param {any} template without a core, one that was kept
 * @returns {import('./edits.js').Form}
 */
export function blankForm(checker, template) {
  return { ...emptyOf(checker, template), year: template.default_year || '' }
}

function emptyOf(checker, template) {
  try {
    if (checker) return checker.blank(template.id)
  } catch (error) {
    if (!isBreakdown(error)) throw error
  }
  return template.blank ? JSON.parse(JSON.stringify(template.blank)) : { template: template.id }
}

/** Every pair of first and second level that a table knows, in the official order. */
export function levelsOf(table) {
  const pairs = table.taxonomy.map((level1) => level1.level2.map((level2) => ({ level1, level2 })))
  return [].concat(...pairs)
}
