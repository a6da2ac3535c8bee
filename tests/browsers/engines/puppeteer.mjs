// The verbs over a page that Puppeteer drives: three of the four engines.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { placeInShadow } from '../verbs.mjs'

const viewport = { width: 1300, height: 900 }

/** Runs in each page: Firefox doesn't tell its driver what the page's policy refused. */
function tellOfRefusals() {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    console.error(`refused by the policy: ${violatedDirective} ${blockedURI}`)
  })
}

export async function drive(browser, { downloads, prepare = async () => {} }) {
  // In a window of its own: Firefox gives its first one no focus.
  const page = await browser.newPage()
  await page.setViewport(viewport)
  await prepare(page)
  await page.evaluateOnNewDocument(tellOfRefusals)
  const errors = []
  const requests = []
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()) })
  page.on('pageerror', (error) => errors.push(String(error.stack || error)))
  page.on('request', (request) => requests.push(request.url()))
  return {
    requests, downloads,
    errors: async () => errors,
    version: await browser.version(),
    open: (url) => page.goto(url),
    reload: () => page.reload(),
    async click(selector, text) {
      const place = await page.evaluate(placeInShadow, selector, text)
      if (!place) throw new Error(`nothing to click: ${selector}`)
      await page.mouse.click(...place)
    },
    keys: (text) => page.keyboard.type(text),
    ask: (run, ...given) => page.evaluate(run, ...given),
    close: () => browser.close(),
  }
}

/** Silent but for what the page asks: the browser's own services are sent nowhere. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--gaia-url=http://127.0.0.1:9/', '--component-updater=url-source=http://127.0.0.1:9/',
  '--disable-features=AutofillServerCommunication,NetworkTimeServiceQuerying,OptimizationHints,Translate,MediaRouter']

/** What Chromium is started with. @param {{proxy: number, direct: string[]}} network the proxy for all hosts but some */
export function chromiumOptions({ profile, network: { proxy, direct }, drafts }) {
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } }
  if (!drafts) {
    mkdirSync(join(profile, 'Default'))
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(settings))
  }
  return { headless: true, userDataDir: profile,
    args: [...flags, `--proxy-server=http://127.0.0.1:${proxy}`, `--proxy-bypass-list=${direct.join(';')}`] }
}

/** Chromium's own way to a folder for downloads. */
export const downloadsTo = (folder) => async (page) => {
  const session = await page.target().createCDPSession()
  await session.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
}
