// The page without the network, where the browser offers service workers: not on plain-http intranet hosts.
import { isWasmAllowed } from './hebiao.js'

/** The user says when: the new build takes over, then the page is loaded anew. */
async function update(element, registration) {
  if (!(await element.leaving.ask())) return
  const reload = () => location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
  // Another window may have been quicker.
  if (registration.waiting) registration.waiting.postMessage('take over')
  else reload()
}

async function tell(element, registration) {
  await element.ready
  const { notice, words } = element.shell
  const actions = [{ label: words.t('update.now'), run: () => update(element, registration) }]
  notice.show({ kind: 'update', text: words.t('update.ready'), tone: 'info', actions })
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

/** A page may forbid all addresses of scripts that no policy has made; of ours only the worker's is one. */
function trusted(address) {
  const { trustedTypes } = window
  if (!trustedTypes) return address
  const createScriptURL = (url) => {
    if (url !== address) throw new TypeError(`${url} is not the worker`)
    return url
  }
  return trustedTypes.createPolicy('hebiao', { createScriptURL }).createScriptURL(address)
}

async function register(address) {
  try {
    return await navigator.serviceWorker.register(trusted(address), { updateViaCache: 'none' })
  } catch (error) {
    return null
  }
}

/** @param {HTMLElement} element @param {string} worker its address; a failure leaves the page as good as without */
export async function workOffline(element, worker) {
  if (!('serviceWorker' in navigator)) return
  const address = (await isWasmAllowed()) ? worker : `${worker}?core`
  const registration = await register(address)
  if (registration) watch(registration, element)
}
