// A portal's page around the form: the component under a strict policy, and the page in a frame. The portal keeps the
// draft in its own address.
import { serveSite } from './server.mjs'

const page = (body, script) => `<!DOCTYPE html><meta charset="utf-8"><title>portal</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="portal.css">${body}<script src="${script}"></script>`

// Firefox counts a download in a frame as a page of the frame: blob:.
const strict = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; frame-src 'self' blob:"

const pages = {
  'component.html': { body: page('<script type="module" src="component/hebiao-form.js"></script><hebiao-form></hebiao-form>', 'component-page.js'),
    policy: `${strict}; require-trusted-types-for 'script'; trusted-types 'none'` },
  'component-page.js': { body: `const form = document.querySelector('hebiao-form')
    if (location.hash) form.draft = location.hash.slice(1)
    form.addEventListener('hebiao-save', ({ detail }) => { if (detail.draft) history.replaceState(null, '', '#' + detail.draft) })` },
  'frame.html': { body: page('<iframe title="form"></iframe>', 'frame-page.js'), policy: strict },
  'frame-page.js': { body: `const frame = document.querySelector('iframe')
    frame.addEventListener('load', () => frame.contentWindow.postMessage({ hebiao: 'hello', id: 1 }, location.origin))
    addEventListener('message', ({ data, origin }) => {
      if (origin === location.origin && data.hebiao === 'save' && data.draft) history.replaceState(null, '', '#' + data.draft)
    })
    frame.src = 'index.html?embed' + (location.hash && '#draft=' + location.hash.slice(1))` },
  // At the corner, so that places in the frame are places in the window.
  'portal.css': { body: 'body { margin: 0 } iframe { display: block; width: 100vw; height: 100vh; border: 0 }' },
}

const arriveAt = (name, host) => async (page) => {
  const site = await serveSite(host, pages)
  await page.open(site.url + name)
  await page.see('.pick')
  return { own: site.url, requests: site.requests, close: site.stop }
}

/** @param {string} host */
export const hostWays = (host, missing) => [
  { id: 'component', title: 'component, strict CSP, Trusted Types', host, missing, drafts: true, arrive: arriveAt('component.html', host),
    expected: [/wasm|WebAssembly/i, /^refused by the policy: script-src (eval|wasm-eval)/, /^script-src/, /Unrecognized Content-Security-Policy directive/] },
  { id: 'frame', title: 'iframe, strict CSP', host, missing, drafts: true, arrive: arriveAt('frame.html', host) },
]
