// serve.mjs FOLDER [PORT]   serves a folder on 127.0.0.1: the given port, or the next free one from 8080.
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.ico': 'image/x-icon', '.txt': 'text/plain; charset=utf-8',
}

const [folder, givenPort] = process.argv.slice(2)
const root = resolve(folder ?? 'dist/site')

/** The file a request means, or null: outside the folder, malformed or not there. */
function fileOf(url) {
  try {
    const path = resolve(join(root, decodeURIComponent(url.split(/[?#]/)[0])))
    if (path !== root && !path.startsWith(root + sep)) return null
    const file = statSync(path).isDirectory() ? join(path, 'index.html') : path
    return statSync(file).isFile() ? file : null
  } catch {
    return null
  }
}

function answer(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  const file = fileOf(request.url)
  if (file === null) {
    response.writeHead(404, { 'content-type': types['.txt'] }).end('not found\n')
    return
  }
  const type = types[extname(file)] ?? 'application/octet-stream'
  response.writeHead(200, { 'content-type': type, 'content-length': statSync(file).size, 'cache-control': 'no-cache' })
  if (request.method === 'HEAD') response.end()
  else createReadStream(file).pipe(response)
}

function listen(port) {
  const server = createServer(answer)
  server.once('error', error => {
    if (error.code === 'EADDRINUSE' && givenPort === undefined && port < 8180) listen(port + 1)
    else {
      console.error(`error: cannot serve on 127.0.0.1:${port} (${error.code}); give another port`)
      process.exit(1)
    }
  })
  server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`))
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0))
listen(Number(givenPort ?? 8080))
