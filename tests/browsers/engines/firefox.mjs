import { load } from '../modules.mjs'
import { drive } from './puppeteer.mjs'

export const name = 'Firefox ESR'

/** Puppeteer silences Firefox' own services but for one, which heeds its setting only in an environment like this. */
const env = { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' }

const preferences = ({ downloads, network: { proxy, direct }, drafts }) => ({
  'browser.download.folderList': 2, 'browser.download.dir': downloads, 'browser.download.useDownloadDir': true,
  'browser.download.alwaysOpenPanel': false, 'browser.helperApps.neverAsk.saveToDisk': 'application/json',
  'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': proxy,
  'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': proxy, 'network.proxy.no_proxies_on': direct.join(','),
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'network.cookie.cookieBehavior': drafts ? 5 : 2,
})

export async function start(options) {
  const browser = await load('puppeteer-24').launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true, env,
    userDataDir: options.profile, extraPrefsFirefox: preferences(options) })
  return drive(browser, { downloads: options.downloads })
}
