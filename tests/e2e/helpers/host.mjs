// A portal of our own: host pages with their policies, and folders of files below it.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.svg': 'image/svg+xml' }

function send(response, status, type, body = '', headers = {}) {
  response.writeHead(status, { 'content-type': type, ...headers })
  response.end(body)
}

/**
 * @param {Record<string, {html: string, csp?: string}>} pages by path
 * @param {Record<string, string>} folders by path, as `/portal/` for a folder on the disk
 * @returns {Promise<{url: string, asked: string[], stop: () => void}>}
 */
export async function host(pages, folders) {
  const asked = []
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://host')
    asked.push(pathname)
    const page = pages[pathname]
    if (page) {
      send(response, 200, types['.html'], page.html, page.csp ? { 'content-security-policy': page.csp } : {})
      return
    }
    const place = Object.keys(folders).find((path) => pathname.startsWith(path))
    try {
      const name = pathname.slice(place.length) || 'index.html'
      send(response, 200, types[extname(name)] || 'text/plain', readFileSync(join(folders[place], name)))
    } catch {
      send(response, 404, 'text/plain')
    }
  })
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return { url: `http://127.0.0.1:${server.address().port}`, asked, stop: () => server.close() }
}

/** What must never happen on a host's page; a policy's own report of refused wasm is no trouble. */
export function watch(page, url) {
  const troubles = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !/wasm|WebAssembly/i.test(message.text())) troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(String(error.stack || error)))
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(blob|data):/.test(request.url())) troubles.push(`left the host: ${request.url()}`)
  })
  return troubles
}
