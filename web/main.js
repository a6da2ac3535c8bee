import { embed } from './embed.js'
import { HebiaoForm } from './form/element.js'
import { workOffline } from './offline.js'

/** The page keeps the open draft in its address, so that a reload comes back to it. */
function keepDraftInAddress(element) {
  const inAddress = () => (/draft=([\w-]+)/.exec(location.hash) || [])[1]
  element.draft = inAddress()
  element.addEventListener('hebiao-save', ({ detail: { state, draft } }) => {
    if (!draft) return
    const isOpen = state !== 'none'
    if (isOpen && draft !== inAddress()) history.replaceState(null, '', `#draft=${draft}`)
    if (!isOpen && inAddress()) history.replaceState(null, '', location.pathname + location.search)
  })
  // Somebody went to the address of another draft.
  window.addEventListener('hashchange', async () => {
    if (inAddress() && inAddress() !== element.draft) await element.openDraft(inAddress())
    if (element.draft && inAddress() !== element.draft) history.replaceState(null, '', `#draft=${element.draft}`)
  })
}

const element = document.querySelector('hebiao-form')
if (element) {
  const wishes = new URLSearchParams(location.search)
  const locale = wishes.get('locale')
  if (locale) element.setAttribute('locale', locale)
  keepDraftInAddress(element)
  if (wishes.has('embed')) embed(element)
}
customElements.define('hebiao-form', HebiaoForm)

const { worker } = document.documentElement.dataset
if (element && worker) workOffline(element, worker)
