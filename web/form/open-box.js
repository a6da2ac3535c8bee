import { h } from '../dom.js'
import { typingAids } from './typing-aids.js'

/** Ways to bring a text in: a file, a paste, a drop. What happens with it is the host's business. */
export function openBox({ words, onfile, ontext }) {
  const accept = '.json,.txt,.tsv,.csv,.md,.html,.htm'
  const picker = h('input', { type: 'file', class: 'aside', tabindex: '-1', 'aria-hidden': 'true', accept })
  picker.addEventListener('change', () => {
    const [file] = picker.files
    picker.value = ''
    if (file) onfile(file)
  })
  const area = h('textarea', { class: 'paste', rows: 5, 'data-undo': 'own', ...typingAids, 'aria-label': words.t('open.paste') })
  const read = h('button', { type: 'button', class: 'primary', text: words.t('open.read'), onclick: () => {
    if (area.value.trim()) ontext(area.value)
    else area.focus()
  } })
  area.addEventListener('paste', (event) => {
    const text = event.clipboardData.getData('text/plain')
    // A long paste goes straight on: laying out megabytes in a text box takes seconds.
    if (area.value.trim() || text.length < 200) return
    event.preventDefault()
    ontext(text)
  })
  return h('div', { class: 'open-box' },
    h('p', {}, h('button', { type: 'button', class: 'plain', text: words.t('open.file'), onclick: () => picker.click() }),
      h('span', { class: 'note', text: words.t('open.kinds') })),
    h('label', { class: 'paste-label' }, h('span', { text: words.t('open.paste') }), area),
    h('p', {}, read), picker)
}

/** Files dropped anywhere on the element. @param {HTMLElement} root */
export function acceptDrops(root, { onfile, ontext }) {
  root.addEventListener('dragover', (event) => {
    if (isText(event)) return
    event.preventDefault()
    root.classList.add('dropping')
  })
  root.addEventListener('dragleave', () => root.classList.remove('dropping'))
  root.addEventListener('drop', (event) => {
    root.classList.remove('dropping')
    const [file] = event.dataTransfer.files
    if (!file && isText(event)) return
    event.preventDefault()
    if (file) onfile(file)
    else ontext(event.dataTransfer.getData('text/plain'))
  })
}

/** Words dragged inside a cell stay the browser's own affair. */
const isText = (event) => !event.dataTransfer.types.includes('Files') && /textarea|input/i.test(event.target.tagName)
