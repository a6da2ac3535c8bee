// A browser's context with the page in one or two windows, and a model for each.
import { top, launch, serve } from '../e2e/helpers/browser.mjs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readFileSync } from 'node:fs'
import { installFaults } from './faults.mjs'
import { replay } from '../../web/store/replay.js'
import { installHands, look } from './probe.mjs'
import { Model, textOf } from './document.mjs'

/** What the model finds wrong. `kind` names the invariant. */
export class Violation extends Error {
  constructor(kind, text) {
    super(`${kind}: ${text}`)
    this.kind = kind
  }
}

/** The core once more, in node: the judge of reports, which no fault in the page reaches. */
export async function loadJudge() {
  const { loadChecker } = await import(pathToFileURL(join(top, 'web/hebiao.js')).href)
  const wasm = readFileSync(join(top, 'build/wasm/hebiao.wasm'))
  const judge = await loadChecker({ wasm })
  return { checker: judge, templates: judge.templates() }
}

const PATIENCE = 120000

/** The site, a browser and a judge, for many worlds. */
export async function openStage() {
  const [site, browser, judge] = await Promise.all([serve(), launch(), loadJudge()])
  return { site, browser, judge, close: async () => { await browser.close(); site.stop() } }
}

/** The text of each draft, with what its journal holds. */
function textsStored({ drafts, edits }) {
  const entriesOf = ({ id }) => edits.filter(({ draft }) => draft === id).sort((a, b) => a.number - b.number)
  return Object.fromEntries(drafts.map((draft) => [draft.id, textOf(JSON.parse(replay(draft, entriesOf(draft)).text))]))
}

export class World {
  constructor(stage) {
    this.stage = stage
    this.judge = stage.judge
    this.windows = []
    /** Texts of drafts seen saved, by id. */
    this.known = new Map()
    /** Texts that were ever seen in storage, by id: another window may have gone on from there. */
    this.seenStored = new Map()
    this.storage = 'ok'
    this.serial = 0
  }

  static async open(stage) {
    const world = new World(stage)
    world.context = await stage.browser.newContext({ viewport: { width: 1366, height: 768 },
      permissions: ['clipboard-read', 'clipboard-write'] })
    // A busy machine takes its time; nothing here is measured.
    world.context.setDefaultTimeout(PATIENCE)
    await world.context.addInitScript(installFaults)
    await world.context.addInitScript(installHands)
    await world.openWindow(stage.site.url)
    return world
  }

  async openWindow(url) {
    const page = await this.context.newPage()
    const window = { page, cdp: await this.context.newCDPSession(page), troubles: [], model: null, dialogs: 0, wasFailing: false }
    page.on('pageerror', (error) => window.troubles.push(String(error.stack || error)))
    page.on('console', (message) => { if (message.type() === 'error') window.troubles.push(message.text()) })
    page.on('dialog', (dialog) => { window.dialogs += 1; dialog.accept().catch(() => {}) })
    this.windows.push(window)
    this.window = window
    await page.goto(url)
    await this.arrive()
    return window
  }

  /** Waits until the page shows its start or a form. */
  async arrive() {
    const isThere = () => {
      const element = document.querySelector('hebiao-form')
      const root = element && element.shadowRoot
      return root && (root.querySelector('.sheet') || root.querySelector('.start'))
    }
    await this.page.waitForFunction(isThere).catch(async () => {
      const shown = await this.page.evaluate(() => `${location.href}: ${document.body ? document.body.innerText : ''}`)
      throw new Violation('blank', `neither the start nor a form at ${shown.slice(0, 300)}`)
    })
  }

  arriveInForm() {
    return this.page.waitForFunction(() => document.querySelector('hebiao-form').shadowRoot.querySelector('.sheet'), null, { timeout: PATIENCE / 4 })
      .catch(() => { throw new Violation('draft', 'a draft was not opened') })
  }

  get page() { return this.window.page }

  get cdp() { return this.window.cdp }

  /** @returns {Model} */
  get model() { return this.window.model }

  async look() {
    const seen = await this.page.evaluate(look)
    if (seen.storage) seen.stored = textsStored(seen.storage)
    this.seen = seen
    return seen
  }

  /** A new document is in the window, as the page shows it. */
  async opened() {
    await this.look()
    this.window.model = this.seen.mode === 'form' ? new Model(this.seen.package) : null
  }

  /** A change that only the page can know; the model holds it against what must be so. */
  async adopt(act, mustHold) {
    const before = this.model.now
    const { package: after } = await this.look()
    if (!after) throw new Violation('document', `no document after ${act}`)
    mustHold(before, after)
    this.model.take(after, act)
  }

  /** A name for an act that is a step of its own. */
  own(name) { return `${name}#${(this.serial += 1)}` }

  report(pkg) {
    const text = textOf(pkg)
    if (this.judged && this.judged.text === text) return this.judged.report
    const report = this.judge.checker.check(pkg)
    this.judged = { text, report }
    return report
  }

  textOf(pkg) { return textOf(pkg) }

  /** Where two documents part, in short. */
  difference(now, than = this.model.now) {
    const [wanted, got] = [textOf(than), textOf(now)]
    let start = 0
    while (start < wanted.length && wanted[start] === got[start]) start += 1
    const cut = (text) => text.slice(Math.max(0, start - 50), start + 90)
    return `\n    model …${cut(wanted)}…\n    page  …${cut(got)}…`
  }

  isOpen(id) { return this.windows.some((each) => each.draft === id) }

  /** Whether a text lies in storage as some draft, or as that of an id. */
  isStored(text, id) { return id ? this.seen.stored[id] === text : Object.values(this.seen.stored).includes(text) }

  /** After a way out: what was left must be shown still, or lie in storage, or its loss was agreed to. */
  async afterLeaving(isNew) {
    const { left, model } = this
    const { dialogs } = this.window
    this.window.dialogs = 0
    await this.look()
    for (let tries = 0; left && tries < 20 && !this.keeps(left); tries += 1) {
      await this.page.waitForTimeout(100)
      await this.look()
    }
    const isLost = left && !this.keeps(left) && !dialogs
    if (isNew || this.seen.mode !== 'form') await this.opened()
    if (isLost) throw new Violation('lost', `left without a question: …${left.slice(0, 300)}`)
    if (isNew && left && !dialogs && this.model && this.model.text !== left) {
      const opened = this.model
      this.window.model = model
      throw new Violation('reload', `came back with another document: ${this.difference(opened.now)}`)
    }
  }

  /** Whether the page says that something is not checked. */
  get isUnchecked() { return /检查已暂停|没有检查|检查程序/.test(this.seen.notices + this.seen.state) }

  keeps(text) { return (this.seen.mode === 'form' && textOf(this.seen.package) === text) || this.isStored(text) }

  template(form) { return this.judge.templates.find(({ id }) => id === form.template) }

  async close() { await this.context.close() }
}
