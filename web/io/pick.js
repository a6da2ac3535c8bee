import { h } from '../dom.js'

/** Asks for a file. @param {string} accept endings @param {(file: File) => void} onfile */
export function pickFile(accept, onfile) {
  const picker = h('input', { type: 'file', class: 'aside', accept })
  picker.addEventListener('change', () => {
    if (picker.files[0]) onfile(picker.files[0])
    picker.remove()
  })
  // In the page while it's open: Safari forgets a picker that is nowhere.
  document.body.append(picker)
  picker.hidden = true
  picker.click()
}
