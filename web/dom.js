/**
 * Builds an element. Names that begin with `on` are listeners, `text` is its text, true and false
 * switch an attribute, everything else is an attribute. There is no `style`: the page's security
 * policy forbids it.
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) put(element, name, value)
  element.append(...children.filter((child) => child || child === ''))
  return element
}

function put(element, name, value) {
  if (value === undefined || value === null || value === false) return
  if (name === 'text') element.textContent = value
  else if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
  else element.setAttribute(name, value === true ? '' : value)
}

/** Replaces all children. @param {Element} parent @param {...(Node|string)} children */
export function fill(parent, ...children) {
  parent.textContent = ''
  parent.append(...children.filter(Boolean))
}
