// Acts around the form: drafts, the way out and back, a second window.
import { oneOf } from './random.mjs'
import { press } from './acts-rows.mjs'
import { sheets } from './words.mjs'
import { textOf } from './document.mjs'
import { approval, department, project } from '../e2e/helpers/forms.mjs'

const packages = [{ forms: [project] }, { forms: [department] }, { forms: [approval] }, { forms: [department, project] },
  { forms: [project], unplaced: [{ line: 3, text: '没有位置的一句' }], preamble: '表前的话' }]

/** Waits until saving has come to an end, well or not. */
export const settle = (world) => world.page.waitForFunction(() => {
  const saved = document.querySelector('hebiao-form').shadowRoot.querySelector('.saved')
  return !saved || saved.dataset.state !== 'saving'
}, null, { timeout: 30000 }).catch(() => {})

/** What is open is remembered: it must be found again. */
async function leaving(world, { waits = true } = {}) {
  if (waits) await settle(world)
  const { model, window } = world
  const seen = await world.look()
  // Its last words may be on their way still; whether they arrive is looked at after leaving.
  world.known.delete(seen.draft)
  // What another window has gone on from isn't looked for any more.
  const before = window.hadOther && world.seenStored.get(seen.draft)
  const isPast = Boolean(before && model) && before.has(model.text)
  world.left = model && model.touched && !isPast ? model.text : null
  window.dialogs = 0
}

/** The page's question before what is unsaved is left. @returns {Promise<boolean>} whether the loss was agreed to */
async function answer(world, label) {
  await world.page.waitForTimeout(30)
  const { asks } = await world.look()
  if (!asks.includes('仍然离开')) return false
  await pressAsk(world, label)
  await world.page.waitForTimeout(30)
  return label === '仍然离开'
}

/** A button of the notice. @returns {Promise<boolean>} whether it's there */
const pressAsk = (world, label) => world.page.evaluate((name) => {
  const all = [...document.querySelector('hebiao-form').shadowRoot.querySelectorAll('.notices button')]
  const button = all.find(({ textContent }) => textContent === name)
  if (button) button.click()
  return Boolean(button)
}, label)

const answers = ['仍然离开', '留下']

export const drafts = {
  newForm: {
    weight: 8, needs: 'start', make: (random) => ({ pick: random() }),
    async run(world, act) {
      await press(world, '.pick', act.pick)
      await world.opened()
    },
  },
  readText: {
    weight: 4, needs: 'start', make: (random) => ({ text: oneOf(sheets, random()) }),
    async run(world, act) {
      await world.page.locator('.start .paste').fill(act.text)
      await press(world, '.start .open-box .primary', 0)
      await world.opened()
      if (world.model) world.model.touched = true
    },
  },
  openDraft: {
    weight: 8, needs: 'start', make: (random) => ({ draft: random() }),
    async run(world, act) {
      const { drafts: list } = await world.look()
      if (!list.length) return
      await press(world, '.drafts .go', act.draft)
      await world.page.waitForTimeout(30)
      await world.arriveInForm()
      await world.opened()
    },
  },
  removeDraft: {
    weight: 2, needs: 'start', make: (random) => ({ draft: random(), back: random() < 0.5 }),
    async run(world, act) {
      if (world.storage !== 'ok') return
      await press(world, '.drafts li button:nth-of-type(3)', act.draft)
      await world.page.waitForTimeout(60)
      if (act.back) await press(world, '.drafts li > button.plain', 0)
      await world.page.waitForTimeout(60)
      await world.look()
      for (const id of world.known.keys()) if (!world.seen.stored[id] && !world.isOpen(id)) world.known.delete(id)
    },
  },
  bring: {
    weight: 2, needs: 'any', make: (random) => ({ package: Math.floor(random() * packages.length), answer: oneOf(answers, random()) }),
    async run(world, act) {
      await leaving(world)
      const { left } = world
      await world.page.evaluate((pkg) => { document.querySelector('hebiao-form').package = pkg }, packages[act.package])
      const isGiven = await answer(world, act.answer)
      await world.look()
      if (left && textOf(world.seen.package) === left) return
      if (left && !isGiven) await world.afterLeaving()
      await world.opened()
      if (world.model) world.model.touched = true
    },
  },
  home: {
    weight: 3, needs: 'form', make: (random) => ({ answer: oneOf(answers, random()), waits: random() < 0.5 }),
    async run(world, act) {
      await leaving(world, act)
      await press(world, '.home', 0)
      const isThere = () => document.querySelector('hebiao-form').shadowRoot.querySelector('.start, .notices button')
      await world.page.waitForFunction(isThere, null, { timeout: 30000 }).catch(() => {})
      if (await answer(world, act.answer)) world.left = null
      await world.page.waitForTimeout(30)
      await world.afterLeaving()
    },
  },
  reload: {
    weight: 3, needs: 'any', make: (random) => ({ waits: random() < 0.5 }),
    async run(world, act) {
      await leaving(world, act)
      await world.page.reload({ waitUntil: 'commit' })
      await world.arrive()
      await world.afterLeaving(true)
    },
  },
  backAndForth: {
    weight: 2, needs: 'any', make: (random) => ({ waits: random() < 0.5 }),
    async run(world, act) {
      // Whoever goes on before a page is loaded has it replaced, and there is no way back to it.
      await world.page.waitForLoadState('load')
      await leaving(world, act)
      await world.page.goto(`${world.stage.site.url}help.html`, { waitUntil: 'load' })
      await world.page.goBack({ waitUntil: 'commit' })
      await world.arrive()
      await world.afterLeaving(true)
    },
  },
}

/** A window gets the focus: it looks at what the others have done. */
async function comeBack({ page }) {
  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await page.waitForTimeout(60)
}

export const windows = {
  secondWindow: {
    weight: 1, needs: 'form', make: () => ({}),
    async run(world) {
      if (world.windows.length > 1) return
      await settle(world)
      await world.look()
      await world.openWindow(world.page.url())
      await world.opened()
    },
  },
  otherWindow: {
    weight: 3, needs: 'any', make: () => ({}),
    async run(world) {
      if (world.windows.length < 2) return
      await settle(world)
      world.window = world.windows.find((each) => each !== world.window)
      await comeBack(world)
    },
  },
  closeWindow: {
    weight: 1, needs: 'any', make: () => ({}),
    async run(world) {
      if (world.windows.length < 2) return
      await leaving(world)
      const gone = world.window
      world.window = world.windows.find((each) => each !== gone)
      world.windows = [world.window]
      await gone.page.close({ runBeforeUnload: false })
      await comeBack(world)
    },
  },
  takeOther: {
    weight: 2, needs: 'form', make: () => ({}),
    async run(world) {
      await leaving(world)
      const { draft } = world.seen
      if (!(await pressAsk(world, '改用那个窗口的内容'))) return
      await world.page.waitForFunction((old) => document.querySelector('hebiao-form').draft !== old, draft, { timeout: 10000 }).catch(() => {})
      await world.afterLeaving(false)
      await world.opened()
    },
  },
}
