// WebKitGTK's MiniBrowser over classic WebDriver, on an X server of its own.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { load } from '../modules.mjs'
import { inShadow, within } from '../verbs.mjs'

export const name = 'WebKitGTK'

/** Ways of use that this engine can't be brought into. */
export const lacks = { frame: 'its driver loses the window when it goes into a frame' }

const program = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'
const options = ({ drafts }) => ({ binary: program,
  args: ['--automation', `--enable-html5-database=${drafts}`] })

/** The first lines that a program writes, until one matches. */
const firstMatch = (stream, pattern) => new Promise((resolve, reject) => {
  let text = ''
  stream.on('data', (part) => {
    text += part
    const match = pattern.exec(text)
    if (match) resolve(match)
  })
  stream.on('end', () => reject(new Error(`ended before it wrote ${pattern}`)))
})

async function startScreen() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const [, number] = await firstMatch(server.stdio[3], /(\d+)\n/)
  return { display: `:${number}`, stop: () => server.kill() }
}

/** A port that is free now: the driver can't choose one itself. */
async function freePort() {
  const server = createServer()
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.address()
  await new Promise((resolve) => { server.close(resolve) })
  return port
}

/** MiniBrowser keeps what it keeps below HOME, and downloads into it. */
async function startDriver({ profile, downloads, display }) {
  const port = await freePort()
  const env = { ...process.env, DISPLAY: display, HOME: downloads, XDG_CONFIG_HOME: profile, XDG_CACHE_HOME: profile, XDG_DATA_HOME: profile }
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' })
  await answering(port)
  return { url: `http://127.0.0.1:${port}`, stop: () => driver.kill() }
}

async function answering(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(`http://127.0.0.1:${port}/status`).then(() => true, () => false)) return
    await new Promise((resolve) => { setTimeout(resolve, 100) })
  }
  throw new Error('WebKitWebDriver does not answer')
}

/**
 * Runs in the page. No driver command tells what the console said, and MiniBrowser doesn't print it under automation:
 * a listener of our own hears what comes after the page has loaded.
 */
function listen() {
  window.heardErrors = []
  const keep = (text) => { window.heardErrors.push(String(text)) }
  const { error } = console
  console.error = (...said) => {
    keep(said.join(' '))
    error.apply(console, said)
  }
  addEventListener('error', ({ message }) => keep(message))
  addEventListener('unhandledrejection', ({ reason }) => keep(reason))
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => keep(`${violatedDirective} ${blockedURI}`))
}

const heard = () => window.heardErrors || []

/** What was heard in the pages so far, of which a new page knows nothing. */
function hearing(session) {
  const kept = []
  const inPage = () => ask(session, heard, [])
  return {
    async around(move) {
      kept.push(...await inPage())
      await move()
      await ask(session, listen, [])
    },
    all: async () => [...kept, ...await inPage()],
  }
}

function connect(url, { network: { proxy, direct }, drafts }) {
  const { Builder, Capabilities } = load('selenium-webdriver')
  const wanted = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options({ drafts }),
    proxy: { proxyType: 'manual', httpProxy: `127.0.0.1:${proxy}`, sslProxy: `127.0.0.1:${proxy}`, noProxy: direct } })
  return new Builder().usingServer(url).withCapabilities(wanted).build()
}

/** Runs a function of ours in the page and waits for what it promises. */
async function ask(session, run, given) {
  const { value, error } = await session.executeAsyncScript(`
    const given = [...arguments], done = given.pop()
    Promise.resolve().then(() => (${run})(...given)).then((value) => done({ value }), (error) => done({ error: String(error) }))`, ...given)
  if (error) throw new Error(error)
  return value
}

/** The driver's session on a screen of its own; nothing of it is left behind. */
async function openSession(options) {
  const screen = await startScreen()
  const driver = await startDriver({ ...options, display: screen.display })
  const stop = () => {
    driver.stop()
    screen.stop()
  }
  try {
    return { session: await within(30, 'the start of MiniBrowser', connect(driver.url, options)), stop }
  } catch (error) {
    stop()
    throw error
  }
}

export async function start(options) {
  const { session, stop } = await openSession(options)
  await session.manage().window().setRect({ x: 0, y: 0, width: 1300, height: 950 })
  const ears = hearing(session)
  const capabilities = await session.getCapabilities()
  return {
    errors: ears.all, downloads: options.downloads, requests: [],
    version: `WebKitGTK ${capabilities.get('browserVersion')}`,
    open: (url) => ears.around(() => session.get(url)),
    reload: () => ears.around(() => session.navigate().refresh()),
    async click(selector, text) {
      const element = await session.executeScript(`return (${inShadow})(...arguments)`, selector, text ?? null)
      if (!element) throw new Error(`nothing to click: ${selector}`)
      await session.executeScript('arguments[0].scrollIntoView({ block: "center" })', element)
      await session.actions().move({ origin: element }).click().perform()
    },
    keys: (text) => session.actions().sendKeys(text).perform(),
    ask: (run, ...given) => ask(session, run, given),
    close: () => within(10, 'the end of MiniBrowser', session.quit()).catch(() => {}).then(stop),
  }
}
