// Takes the drafts out, and the page's files anew, where the page itself doesn't open: no core, no component.
import { download, fileName } from './io/export.js'
import { Drafts } from './store/drafts.js'

const byId = (id) => document.getElementById(id)

function item(draft) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = `${draft.name} · ${new Date(draft.updated).toLocaleString()}`
  button.addEventListener('click', () => download(fileName(draft.name), draft.text, 'application/json'))
  const line = document.createElement('li')
  line.append(button)
  return line
}

async function showDrafts() {
  try {
    const drafts = await Drafts.shared().list()
    byId('drafts').append(...drafts.map(item))
    byId('none').hidden = drafts.length > 0
  } catch (error) {
    byId('why').textContent = error.message
    byId('failed').hidden = false
  }
}

/** Nothing of what was received before is used again; the drafts are not among it. */
async function loadAnew() {
  const { serviceWorker } = navigator
  const workers = serviceWorker ? await serviceWorker.getRegistrations() : []
  const scope = new URL('./', location.href).href
  await Promise.all(workers.filter((worker) => worker.scope === scope).map((worker) => worker.unregister()))
  const caches = window.caches ? await window.caches.keys() : []
  await Promise.all(caches.filter((name) => name.startsWith(`hebiao ${scope} `)).map((name) => window.caches.delete(name)))
  const names = ['./', 'main.js', ...Object.values(HEBIAO_NAMES)]
  await Promise.all(names.map((name) => fetch(name, { cache: 'reload' }).catch(() => null)))
  location.replace(scope)
}

byId('again').addEventListener('click', () => loadAnew())
showDrafts()
