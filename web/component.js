// The component for other pages: one module, with its files beside it.
import { HebiaoForm } from './form/element.js'

export { HebiaoForm }

/**
 * Makes the element known under a name. Two versions live side by side under two names: the one that comes first
 * takes `hebiao-form`, the other is defined by its host.
 * @param {string} [name]
 */
export function define(name = 'hebiao-form') {
  // A class serves one name only.
  customElements.define(name, class extends HebiaoForm {})
}

const wanted = new URL(import.meta.url).searchParams.get('as') || 'hebiao-form'
if (!customElements.get(wanted)) define(wanted)
