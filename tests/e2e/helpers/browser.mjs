// A served site and a browser, for tests and screenshots.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

export const top = fileURLToPath(new URL('../../..', import.meta.url))
const chromiumPath = '/usr/bin/chromium'
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync']

const builtSite = process.env.HEBIAO_SITE || join(top, 'dist/site')

/** Serves the built site, or another folder. @returns {Promise<{url: string, stop: () => void}>} */
export async function serve(site = builtSite) {
  const server = spawn(process.execPath, [join(top, 'scripts/serve.mjs'), site, '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise((resolve, reject) => {
    server.stdout.once('data', (line) => resolve(String(line).trim()))
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  return { url, stop: () => server.kill() }
}

/** A fresh browser that Playwright drives. */
export function launch() {
  return chromium.launch({ executablePath: chromiumPath, args: flags })
}

/**
 * A browser process of our own on a profile, that can be killed like a crashed one.
 * @param {string} profile a folder @returns {Promise<{page: any, kill: () => Promise<void>}>}
 */
export async function launchOn(profile) {
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const process = spawn(chromiumPath, [...flags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { detached: true, stdio: 'ignore' })
  const port = await waitFor(() => existsSync(portFile) && readFileSync(portFile, 'utf8').split('\n')[0])
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const [context] = browser.contexts()
  const page = context.pages()[0] || await context.newPage()
  return { page, kill: () => killGroup(process) }
}

/** Kills the browser with all its helpers, as the system does when memory runs out. */
function killGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', resolve)
    process.kill(-child.pid, 'SIGKILL')
  })
}

async function waitFor(read) {
  for (let tries = 0; tries < 200; tries += 1) {
    const value = read()
    if (value) return value
    await new Promise((resolve) => { setTimeout(resolve, 50) })
  }
  throw new Error('the browser did not start in ten seconds')
}

export const newProfile = () => mkdtempSync(join(tmpdir(), 'hebiao-profile-'))

/**
 * Opens the site and watches for what must never happen: errors, a broken security policy, requests
 * that leave the folder.
 */
export async function openSite(page, url) {
  const troubles = []
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/i.test(message.text())) troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(String(error.stack || error)))
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(blob|data):/.test(request.url())) troubles.push(`left the folder: ${request.url()}`)
  })
  await page.goto(url)
  await page.locator('.pick').first().waitFor({ timeout: 30000 }).catch((error) => {
    throw new Error(`the start screen did not come: ${troubles.join('; ') || error.message}`)
  })
  return troubles
}
