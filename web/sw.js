// Keeps one build of the page for use without the network. A new build waits until the user takes it, or until the
// last window with the old one is closed; nothing is reloaded from here.
const { version, files, core } = HEBIAO_BUILD

// The page asks for the core as JavaScript to be kept only where its browser refuses wasm.
const kept = location.search === '?core' ? [...files, core] : files

// The origin's other pages have caches too, perhaps another Hebiao in another folder.
const prefix = `hebiao ${registration.scope} `

const open = () => caches.open(prefix + version)

/** Past the browser's own cache, which may hold a file of an older build under a name that doesn't change. */
async function keep() {
  const cache = await open()
  await cache.addAll(kept.map((name) => new Request(name, { cache: 'reload' })))
}

/** Windows that still show the build before this one may ask for its files. */
async function forget() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix))
  await Promise.all(names.slice(0, -2).map((name) => caches.delete(name)))
}

async function answer(request) {
  const name = request.url.slice(registration.scope.length).split(/[?#]/)[0]
  const known = await (await open()).match(name === '' || name === 'index.html' ? './' : name)
  return known || (await caches.match(request)) || fetch(request)
}

addEventListener('install', (event) => event.waitUntil(keep()))
addEventListener('activate', (event) => event.waitUntil(forget()))
addEventListener('message', ({ data }) => { if (data === 'take over') skipWaiting() })
addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method === 'GET' && request.url.startsWith(registration.scope)) event.respondWith(answer(request))
})
