import { h } from '../dom.js'
import { typingAids } from './typing-aids.js'
import { toneOf } from './marks.js'

/**
 * The way to let a finding stand: what is typed stays, or what is missing isn't needed. The button asks, in its own
 * place, for the reason, which an error can't do without; `waive` says so to whoever listens.
 */
export function waiveBox(finding, words, tabindex = '-1') {
  const text = words.t(buttonKey(finding))
  const box = h('span', { class: 'waive-box' })
  const button = h('button', { type: 'button', class: 'link waive', tabindex, text, title: words.t('finding.waiveTitle'),
    'aria-label': words.t('finding.waiveOf', { text, row: finding.row || '' }) })
  // The focus goes on before what has it goes away: left to nobody, the message would close.
  const show = (next, focused) => {
    const old = box.firstChild
    box.append(next)
    focused.focus()
    if (old) old.remove()
  }
  const close = () => show(button, button)
  button.addEventListener('click', () => {
    const form = reasonForm({ finding, words, tabindex, close })
    show(form, form.querySelector('input'))
  })
  box.append(button)
  return box
}

function buttonKey({ waived, text }) {
  if (waived) return 'finding.explain'
  return text ? 'finding.waive' : 'finding.waiveBlank'
}

function reasonForm({ finding, words, tabindex, close }) {
  const isNeeded = toneOf(finding) === 'error'
  const input = h('input', { type: 'text', class: 'reason', maxlength: 200, tabindex, ...typingAids, 'data-undo': 'own',
    'aria-required': String(isNeeded) })
  const send = () => {
    const reason = input.value.trim()
    input.setAttribute('aria-invalid', String(isNeeded && !reason))
    if (isNeeded && !reason) input.focus()
    else input.dispatchEvent(new CustomEvent('waive', { bubbles: true, composed: true, detail: { finding, reason } }))
  }
  const onkeydown = (event) => {
    if (event.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter') send()
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const key = isNeeded ? 'finding.reasonNeeded' : 'finding.reason'
  return h('span', { class: 'reason-form', onkeydown },
    h('label', {}, h('span', { text: words.t(key) }), input),
    h('button', { type: 'button', class: 'fix', tabindex, text: words.t('finding.keep'), onclick: send }),
    h('button', { type: 'button', class: 'link', tabindex, text: words.t('finding.cancel'), onclick: close }))
}
