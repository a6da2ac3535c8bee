import { isBreakdown } from '../hebiao.js'
import { OpenError } from '../io/open.js'
import { PackageDocument } from '../model/document.js'

/**
 * A package as a document: checked, or unchecked where there is no core or the core breaks over it.
 * @param {any} element @param {any} pkg
 * @param {{evenRefused?: boolean}} [how] `evenRefused`: also unchecked where the core refuses it, as a draft may be
 * @returns {PackageDocument|null} null where it's refused; the element says so
 */
export function makeDocument(element, pkg, { evenRefused = false } = {}) {
  const { checker, templates } = element
  const unchecked = (error) => PackageDocument.unchecked(checker || null, pkg, templates, error)
  try {
    if (checker) return PackageDocument.checked(checker, pkg)
  } catch (error) {
    const doc = evenRefused || isBreakdown(error) ? unchecked(error) : null
    if (!doc) element.refuse(error)
    return doc
  }
  const doc = unchecked(new Error('the core is not there'))
  if (!doc) element.refuse(new OpenError('open.noCore'))
  return doc
}
