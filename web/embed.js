/**
 * The page in an `<iframe>` with `?embed`: a small protocol of messages with the page around it, as README describes.
 * The page around speaks first. It's heard if its origin is ours or one that index.html names in
 * `<meta name="hebiao-embedders">`: an address could be forged by whoever builds the frame.
 */

/** What the page around may ask for. */
const asks = {
  hello: () => ({}),
  open: async (element, { package: pkg }) => ({ opened: await element.bring(pkg) }),
  get: (element) => ({ package: element.package, report: element.report }),
}

function isWelcome({ origin, source, data }) {
  const meta = document.querySelector('meta[name="hebiao-embedders"]')
  const origins = [location.origin, ...(meta ? meta.content.split(/\s+/) : [])]
  const isAsk = data && typeof data.hebiao === 'string' && Object.prototype.hasOwnProperty.call(asks, data.hebiao)
  return source === window.parent && origin !== 'null' && origins.includes(origin) && isAsk
}

/** The content's height: the frame's own doesn't count, or it would never shrink. */
const heightOf = (element) => Math.ceil(element.shadowRoot.querySelector('.stage').getBoundingClientRect().bottom + window.scrollY)

/** What happens is told, without being asked, to the one that said hello. */
function report(element, tell) {
  for (const kind of ['input', 'report', 'save']) {
    element.addEventListener(`hebiao-${kind}`, ({ detail }) => tell({ hebiao: kind, ...detail }))
  }
  const height = () => tell({ hebiao: 'height', height: heightOf(element) })
  new ResizeObserver(height).observe(element.shadowRoot.querySelector('.stage'))
}

/** @param {HTMLElement} element */
export function embed(element) {
  let isReporting = false
  window.addEventListener('message', async (event) => {
    if (!isWelcome(event)) return
    const { data, origin } = event
    const tell = (message) => window.parent.postMessage(message, origin)
    await element.ready
    tell({ hebiao: 'answer', id: data.id, ...await asks[data.hebiao](element, data) })
    if (!isReporting) report(element, tell)
    isReporting = true
  })
}
