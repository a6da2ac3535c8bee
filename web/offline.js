// The page without the network, where the browser offers service workers: not on plain-http intranet hosts.
import { isWasmAllowed } from './hebiao.js'

/** Nothing is lost by a reload: no form is open, nothing was typed, or the draft is on the disk. */
async function isSafe({ doc, saver }) {
  await saver.flush()
  return !doc || saver.state === 'saved' || saver.state === 'none'
}

/** The user says when: the new build takes over, then the page is loaded anew. */
async function update(element, registration) {
  if (!(await isSafe(element))) {
    tell(element, registration, 'update.unsaved')
    return
  }
  const reload = () => location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
  // Another window may have been quicker.
  if (registration.waiting) registration.waiting.postMessage('take over')
  else reload()
}

async function tell(element, registration, key = 'update.ready') {
  await element.ready
  const { notice, words } = element.shell
  const actions = [{ label: words.t('update.now'), run: () => update(element, registration) }]
  notice.show({ kind: 'update', text: words.t(key), tone: 'info', actions })
}

/** A worker that is installed while another one serves this page is a new build. */
function watch(registration, element) {
  const isNew = () => registration.waiting && navigator.serviceWorker.controller
  const follow = (worker) => worker.addEventListener('statechange', () => {
    if (worker.state === 'installed' && isNew()) tell(element, registration)
  })
  if (isNew()) tell(element, registration)
  if (registration.installing) follow(registration.installing)
  registration.addEventListener('updatefound', () => follow(registration.installing))
}

/** @param {HTMLElement} element @param {string} worker its address; a failure leaves the page as good as without */
export async function workOffline(element, worker) {
  if (!('serviceWorker' in navigator)) return
  const address = (await isWasmAllowed()) ? worker : `${worker}?core`
  const registration = await navigator.serviceWorker.register(address, { updateViaCache: 'none' }).catch(() => null)
  if (registration) watch(registration, element)
}
