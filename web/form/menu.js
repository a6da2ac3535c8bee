import { h } from '../dom.js'

/**
 * A button that opens a menu under it. Arrow keys walk, Escape closes, a click elsewhere closes.
 * @param {{text: string, label?: string, items: () => {label: string, run: () => void,
 *   enabled?: boolean, keys?: string, group?: string}[], className?: string, tabindex?: string}} options
 */
export function menuButton({ text, label, items, className = '', tabindex }) {
  const button = h('button', { type: 'button', class: 'menu-button', 'aria-haspopup': 'menu',
    'aria-expanded': 'false', 'aria-label': label, tabindex, text })
  const root = h('span', { class: `menu-root ${className}` }, button)
  let menu = null
  let opener = button
  const close = () => {
    const old = menu
    // First forgotten, then removed: removing what has the focus calls back in here.
    menu = null
    if (old) old.remove()
    button.setAttribute('aria-expanded', 'false')
  }
  // Removing what has the focus would leave it nowhere: first it goes back to where it came from.
  const back = () => {
    opener.focus({ preventScroll: true })
    close()
  }
  button.addEventListener('click', () => {
    if (menu) {
      back()
      return
    }
    opener = root.getRootNode().activeElement || button
    menu = open(root, button, items(), back)
  })
  root.addEventListener('focusout', (event) => {
    if (!root.contains(event.relatedTarget)) close()
  })
  root.addEventListener('keydown', (event) => walk(event, root, back))
  return root
}

function open(root, button, items, back) {
  const menu = h('div', { class: 'menu', role: 'menu' })
  let group = ''
  for (const item of items) {
    if (item.group && item.group !== group) menu.append(h('div', { class: 'menu-group', text: item.group }))
    group = item.group || ''
    menu.append(menuItem(item, back))
  }
  root.append(menu)
  button.setAttribute('aria-expanded', 'true')
  keepInView(menu, button)
  const first = menu.querySelector('button:not([disabled])')
  if (first) first.focus({ preventScroll: true })
  return menu
}

function menuItem({ label, run, enabled = true, keys }, back) {
  const choose = () => {
    back()
    run()
  }
  // Safari doesn't focus a clicked button: without this the menu would close before the click.
  return h('button', { type: 'button', role: 'menuitem', tabindex: '-1', disabled: !enabled, onclick: choose,
    onmousedown: (event) => event.preventDefault() },
  h('span', { text: label }), keys && h('kbd', { text: keys }))
}

/** Under the button or above it, where there is more room, and never larger than that. */
function keepInView(menu, button) {
  const place = button.getBoundingClientRect()
  const header = 48
  const below = window.innerHeight - place.bottom
  const above = place.top - header
  const isUp = menu.offsetHeight > below && above > below
  menu.classList.toggle('up', isUp)
  menu.style.maxHeight = `${Math.min(420, (isUp ? above : below) - 8)}px`
  const box = menu.getBoundingClientRect()
  if (box.right > document.documentElement.clientWidth) menu.classList.add('end')
  if (box.left < 0) menu.classList.add('start')
}

function walk(event, root, back) {
  const items = [...root.querySelectorAll('[role=menuitem]:not([disabled])')]
  if (!items.length) return
  const at = items.indexOf(event.target)
  const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }
  if (event.key === 'Escape') {
    back()
  } else if (event.key in steps) {
    items[(steps[event.key] + items.length) % items.length].focus()
  } else {
    return
  }
  event.preventDefault()
  event.stopPropagation()
}
