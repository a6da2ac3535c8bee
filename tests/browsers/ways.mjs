// The ways in which Hebiao is used. Each brings the page to its start screen and hands back what it was asked for:
//   title     as the matrix shows it
//   host      the host that the browser may reach directly, if any
//   missing   why this machine can't offer it, if so
//   drafts    whether the browser may keep them
//   arrive    (page, scratch) opens the page as this way does and checks that it is this way;
//             gives { own, requests, close }: its own address, what the server was asked, how to end it
import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { hostWays } from './host-ways.mjs'
import { texts, top } from './modules.mjs'
import { intranetHost, serveSite } from './server.mjs'

/** As it comes from a memory stick: alone, in a folder with a name of the office. */
async function arriveByFile(page, scratch) {
  const file = join(mkdtempSync(join(scratch, texts.folder)), 'hebiao 1.html')
  copyFileSync(join(top, 'dist/hebiao.html'), file)
  await page.open(pathToFileURL(file).href)
  await page.see('.pick')
  return { own: pathToFileURL(file).href, requests: [], close: async () => {} }
}

async function arriveByHttp(page) {
  const site = await serveSite(ownAddress)
  await page.open(site.url)
  await page.see('.pick')
  assert.equal(await page.ask(() => window.isSecureContext || 'serviceWorker' in navigator), false, 'an intranet host over plain http')
  return { own: site.url, requests: site.requests, close: site.stop }
}

/** The server ends after the first visit; what follows has no network at all. */
async function arriveOffline(page) {
  const site = await serveSite('localhost')
  await page.open(site.url)
  await page.see('.pick')
  await page.ask(() => navigator.serviceWorker.ready.then(() => true))
  await site.stop()
  await assert.rejects(fetch(site.url), 'the server has ended')
  await page.reload()
  await page.see('.pick')
  assert.equal(await page.ask(() => Boolean(navigator.serviceWorker.controller)), true)
  return { own: site.url, requests: site.requests, close: async () => {} }
}

const ownAddress = intranetHost()
const missing = ownAddress ? '' : 'this machine has no address but its loopback, which is a secure context'

export const ways = [
  { id: 'file', title: 'file', drafts: true, arrive: arriveByFile },
  { id: 'file-no-drafts', title: 'file, storage forbidden: told so, exported', drafts: false, arrive: arriveByFile },
  { id: 'http', title: 'plain http, sub-path', host: ownAddress, drafts: true, arrive: arriveByHttp, missing },
  { id: 'offline', title: 'localhost, worker, server stopped', host: 'localhost', drafts: true, arrive: arriveOffline },
  ...hostWays(ownAddress, missing),
]
