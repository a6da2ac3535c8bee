// Keeps one build of the page for use without the network. A new build waits until the user takes it, or until the
// last window with the old one is closed; nothing is reloaded from here. What isn't the build's is never kept: a
// network's login page in place of a script would stay for ever.
const { version, digests, pages, core } = HEBIAO_BUILD

// The page asks for the core as JavaScript to be kept only where its browser refuses wasm.
const kept = [...Object.keys(pages), ...Object.keys(digests)].filter((name) => name !== core || location.search === '?core')

// The origin's other pages have caches too, perhaps another Hebiao in another folder.
const prefix = `hebiao ${registration.scope} `

const open = () => caches.open(prefix + version)

async function digestOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether these are the bytes of the build. Pages may be changed where they are hosted, but name the build's files. */
async function isRight(name, bytes) {
  if (!pages[name]) return (await digestOf(bytes)) === digests[name]
  const text = new TextDecoder().decode(bytes)
  return pages[name].every((file) => text.includes(file))
}

/** One file of the build, or null if something else came. */
async function receive(name, address) {
  // Past the browser's own cache, which may hold a file of an older build under a name that doesn't change.
  const response = await fetch(address, { cache: 'reload' })
  if (!response.ok) return null
  const bytes = await response.arrayBuffer()
  if (!(await isRight(name, bytes))) return null
  // Made anew, as it was unpacked: a response that was redirected can't answer a navigation.
  const headers = new Headers(response.headers)
  for (const packed of ['content-encoding', 'content-length']) headers.delete(packed)
  return new Response(bytes, { headers })
}

/** The second address is another one for the caches on the way. */
async function keepOne(cache, name) {
  const file = (await receive(name, name)) || (await receive(name, `${name}?${version}`))
  if (!file) throw new TypeError(`${name} is not the file of this build`)
  await cache.put(name, file.clone())
  return file
}

/** All or nothing: the browser tries again with the next visit. */
async function keep() {
  const cache = await open()
  await Promise.all(kept.map((name) => keepOne(cache, name)))
}

/** Windows that still show the build before this one may ask for its files. */
async function forget() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix))
  await Promise.all(names.slice(0, -2).map((name) => caches.delete(name)))
}

async function answer(request) {
  const path = request.url.slice(registration.scope.length).split(/[?#]/)[0]
  const name = path === '' || path === 'index.html' ? './' : path
  const cache = await open()
  const known = (await cache.match(name)) || (await caches.match(request))
  if (known) return known
  // A file of the build that the browser has thrown away is kept again.
  const mended = kept.includes(name) && await keepOne(cache, name).catch(() => null)
  return mended || fetch(request)
}

addEventListener('install', (event) => event.waitUntil(keep()))
addEventListener('activate', (event) => event.waitUntil(forget()))
addEventListener('message', ({ data }) => { if (data === 'take over') skipWaiting() })
addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method === 'GET' && request.url.startsWith(registration.scope)) event.respondWith(answer(request))
})
