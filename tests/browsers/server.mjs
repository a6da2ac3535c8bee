// A plain static server that records what it is asked for, and a proxy that records what goes to any other origin.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { networkInterfaces } from 'node:os'
import { extname, join } from 'node:path'
import { top } from './modules.mjs'

const site = join(top, 'dist/site')
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.svg': 'image/svg+xml' }

/** The page lies this deep, so that an address that isn't relative shows. */
export const folder = '/a/b/hebiao/'

/** This machine as others see it: plain http from there is no secure context, as on an intranet. */
export const intranetHost = () => Object.values(networkInterfaces()).flat()
  .find(({ family, internal }) => (family === 'IPv4' || family === 4) && !internal)?.address

const listen = (server, host) => new Promise((resolve, reject) => {
  server.once('error', reject)
  server.listen(0, host, () => resolve(server.address().port))
})

function stop(server) {
  const closed = new Promise((resolve) => { server.close(resolve) })
  server.closeAllConnections()
  return closed
}

function answer(path, pages) {
  const name = path.slice(folder.length) || 'index.html'
  try {
    if (!path.startsWith(folder) || name.includes('..')) throw new Error('outside')
    const { body, policy } = pages[name] || { body: readFileSync(name.startsWith('component/') ? join(top, 'dist', name) : join(site, name)) }
    return { status: 200, headers: { 'content-type': types[extname(name)], ...(policy && { 'content-security-policy': policy }) }, body }
  } catch {
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'not found\n' }
  }
}

/**
 * The site, the component beneath it, and pages of a portal.
 * @param {string} host @param {Record<string, {body: string, policy?: string}>} [pages] by name
 * @returns {Promise<{url: string, requests: {path: string, status: number}[], stop: () => Promise<void>}>}
 */
export async function serveSite(host, pages = {}) {
  const requests = []
  const server = createServer((request, response) => {
    const path = request.url.split('?')[0]
    const { status, headers, body } = answer(path, pages)
    requests.push({ path, status })
    response.writeHead(status, { ...headers, 'cache-control': 'no-cache' }).end(body)
  })
  const port = await listen(server, host === 'localhost' ? '127.0.0.1' : host)
  return { url: `http://${host}:${port}${folder}`, requests, stop: () => stop(server) }
}

/** The browsers' way to everywhere else: refuses all and records it. */
export async function recordOthers() {
  const requests = []
  const refuse = (request) => requests.push(`${request.method} ${request.url}`)
  const server = createServer((request, response) => {
    refuse(request)
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    refuse(request)
    socket.on('error', () => {})
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  return { port: await listen(server, '127.0.0.1'), requests, stop: () => stop(server) }
}
