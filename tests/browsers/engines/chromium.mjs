import { load } from '../modules.mjs'
import { chromiumOptions, downloadsTo, drive } from './puppeteer.mjs'

export const name = 'Chromium, Debian'

export async function start(options) {
  const browser = await load('puppeteer-24').launch({ ...chromiumOptions(options), executablePath: '/usr/bin/chromium' })
  return drive(browser, { downloads: options.downloads, prepare: downloadsTo(options.downloads) })
}
