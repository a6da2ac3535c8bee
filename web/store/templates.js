// The templates as the core gave them last, each with an empty form: what a page needs to draw forms before the core is there.
const KEY = 'templates'

/** @param {import('./drafts.js').Drafts} drafts @returns {Promise<any[]>} none where nothing is kept */
export async function keptTemplates(drafts) {
  try {
    return (await drafts.journal.recall(KEY)) || []
  } catch (error) {
    return []
  }
}

/** Keeps them; a failure leaves the page as good as without. */
export async function keepTemplates(drafts, checker, templates) {
  try {
    await drafts.journal.remember(KEY, templates.map((template) => ({ ...template, blank: checker.blank(template.id) })))
  } catch (error) {
    // The next start tries again.
  }
}
