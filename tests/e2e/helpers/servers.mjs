// Real servers on a folder of their own, for the tests.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { top } from './browser.mjs'

const configs = join(top, 'dist/servers')

/** Debian's servers, installed where they are missing but not started as services. */
export function needServers() {
  const missing = ['nginx', 'apache2'].filter((name) => spawnSync(`/usr/sbin/${name}`, ['-v']).error)
  if (!missing.length) return
  const install = ['apt-get', '-qq', 'install', '-y', '--no-install-recommends', ...missing.map((name) => name.replace('nginx', 'nginx-light'))]
  const command = process.getuid() === 0 ? install : ['sudo', '-E', ...install]
  const { status, stderr } = spawnSync(command[0], command.slice(1),
    { env: { ...process.env, RUNLEVEL: '1', DEBIAN_FRONTEND: 'noninteractive' } })
  if (status !== 0) throw new Error(`could not install ${missing.join(', ')}: ${stderr}`)
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

async function waitFor(url, process) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (process.exitCode !== null) throw new Error(`the server ended with ${process.exitCode}`)
    if (await fetch(url).then(() => true, () => false)) return
    await new Promise((resolve) => { setTimeout(resolve, 50) })
  }
  throw new Error(`no answer from ${url}`)
}

/** dist/site below a sub-path of a temporary folder, and a server on it. */
async function start(path, makeCommand) {
  const folder = mkdtempSync(join(tmpdir(), 'hebiao-server-'))
  const www = join(folder, 'www')
  mkdirSync(www)
  cpSync(join(top, 'dist/site'), join(www, path), { recursive: true })
  const port = await freePort()
  const [command, ...args] = makeCommand({ folder, www, port })
  const server = spawn(command, args, { stdio: ['ignore', 'inherit', 'pipe'] })
  const said = []
  server.stderr.on('data', (text) => said.push(text))
  const url = `http://127.0.0.1:${port}/${path}/`
  await waitFor(url, server).catch((error) => { throw new Error(`${error.message}\n${said.join('')}`) })
  const stop = () => new Promise((resolve) => {
    server.once('exit', () => {
      rmSync(folder, { recursive: true })
      resolve()
    })
    server.kill()
  })
  return { url, stop }
}

function nginxWith({ folder, port }, server) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')
  writeFileSync(join(folder, 'nginx.conf'), `daemon off; master_process off; pid ${folder}/pid; error_log stderr warn;
    events {} http { access_log off; ${temporary} server { listen 127.0.0.1:${port}; ${server} } }`)
  return ['/usr/sbin/nginx', '-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')]
}

/** Our configuration, its path changed as its comment says. */
export const nginx = () => start('apps/hebiao', (place) => nginxWith(place, readFileSync(join(configs, 'nginx.conf'), 'utf8')
  .replace('location /hebiao/', 'location /apps/hebiao/').replace('root /srv/www;', `root ${place.www};`)))

/** As one may find it: no type for wasm, nothing compressed, everything cached for years. */
export const carelessNginx = () => start('old/intranet/hebiao', (place) => nginxWith(place, `root ${place.www}; expires max;
  types { text/html html; text/css css; application/x-javascript js; } default_type text/plain;`))

export const apache = () => start('apps/hebiao', ({ folder, www, port }) => {
  cpSync(join(configs, '.htaccess'), join(www, 'apps/hebiao/.htaccess'))
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate']
  const conf = [`ServerRoot ${folder}`, 'ServerName localhost', `Listen 127.0.0.1:${port}`, `PidFile ${folder}/pid`, `ErrorLog ${folder}/errors`,
    `DefaultRuntimeDir ${folder}`, 'User www-data', 'Group www-data',
    ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
    'TypesConfig /dev/null', 'AddType text/html .html', 'AddType text/css .css',
    `DocumentRoot ${www}`, `<Directory ${www}>`, 'AllowOverride FileInfo Indexes', 'Require all granted', '</Directory>', '']
  writeFileSync(join(folder, 'httpd.conf'), conf.join('\n'))
  // Workers run as another user.
  spawnSync('chmod', ['-R', 'a+rX', folder])
  return ['/usr/sbin/apache2', '-DFOREGROUND', '-f', join(folder, 'httpd.conf')]
})

export const python = () => start('hebiao', ({ www, port }) => ['python3', '-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', www])
