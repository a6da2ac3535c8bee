// No state of the page breaks a rule of axe-core. axe is a tool of the tests, and never shipped.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { launch, openSite, serve, top } from './helpers/browser.mjs'
import { cell, newForm, setPackage } from './helpers/form.mjs'
import { approval, department, project } from './helpers/forms.mjs'

const axe = readFileSync(`${top}/node_modules/axe-core/axe.min.js`, 'utf8')

let site, browser
before(async () => { [site, browser] = await Promise.all([serve(), launch()]) })
after(async () => {
  await browser.close()
  site.stop()
})

const WIDE = { width: 1366, height: 768 }
const NARROW = { width: 390, height: 844 }

async function open(options, package_) {
  const page = await browser.newPage({ viewport: WIDE, ...options })
  await openSite(page, site.url)
  if (package_) await setPackage(page, package_)
  return page
}

/** What axe finds, a line each. The driver's evaluation is not bound by the page's policy. */
async function violations(page) {
  await page.waitForTimeout(200)
  await page.evaluate(axe)
  const { violations: found } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'],
    rules: { 'label-content-name-mismatch': { enabled: true }, 'css-orientation-lock': { enabled: true } } }))
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary}`))
}

const forms = (...list) => ({ forms: list })
const focus = (path) => async (page) => cell(page, path).click()
const value = 'indicators/2/annual'

/** Each state: how to come to it. */
const states = {
  start: () => open({}),
  'start with drafts': async () => {
    const page = await open({}, forms(project))
    await page.locator('.saved[data-state="saved"]').waitFor()
    await page.locator('.home').click()
    await page.locator('.drafts .go').first().waitFor()
    return page
  },
  filled: () => open({}, forms(project)),
  'filled department': () => open({}, forms(department)),
  'filled approval': () => open({}, forms(approval)),
  'message open': () => open({}, forms(project)).then(after1(focus(value))),
  'reason asked': () => open({}, forms(project)).then(after1(focus(value))).then(after1((page) => page.locator('.field.current .waive').first().click())),
  'row menu open': () => open({}, forms(project)).then(after1(focus(value))).then(after1((page) => page.keyboard.press('F2'))),
  'print menu open': () => open({}, forms(project)).then(after1((page) => page.locator('.wide .menu-button').first().click())),
  'open panel': () => open({}, forms(project)).then(after1((page) => page.locator('.wide button', { hasText: '打开' }).click())),
  'drawer open': () => open({ viewport: NARROW }, forms(project)).then(after1((page) => page.locator('.handle').click())),
  notice: () => open({}, forms(project)).then(after1((page) => page.evaluate(() => document.querySelector('hebiao-form').bring({ forms: [{ template: 'none' }] })))),
  readonly: () => open({}, forms(project)).then(after1((page) => page.evaluate(() => document.querySelector('hebiao-form').setAttribute('readonly', '')))),
  dark: () => open({ colorScheme: 'dark' }, forms(project)).then(after1(focus(value))),
  'forced colours': () => open({ forcedColors: 'active' }, forms(project)).then(after1(focus(value))),
  narrow: () => open({ viewport: NARROW }, forms(project)).then(after1(focus(value))),
  'package with tabs': () => open({}, forms(department, project)),
  'package with a list': () => open({}, forms(department, project, project, project, project)),
  'waived list': () => open({}, forms(project)).then(after1(waiveOne)),
  compared: () => open({}, { ...forms(project), previous: forms({ ...project, year: '2025' }) }),
  'text without a place': () => open({}, { ...forms({ ...project, unplaced: [{ text: '请领导审阅', line: 3 }] }), preamble: '附件1' }),
  'in English': () => open({}, forms(project)).then(after1((page) => page.evaluate(() => document.querySelector('hebiao-form').setAttribute('locale', 'en')))),
  help: async () => {
    const page = await browser.newPage({ viewport: WIDE })
    await page.goto(`${site.url}help.html`)
    await page.locator('.rules li').first().waitFor()
    return page
  },
}
for (const template of ['department_2026', 'township_2026', 'project_2026', 'approval_2020']) {
  states[`empty ${template}`] = () => open({}).then(after1((page) => newForm(page, template)))
}

/** Goes one step on, and gives the page on. */
function after1(step) {
  return async (page) => {
    await step(page)
    return page
  }
}

async function waiveOne(page) {
  await cell(page, value).click()
  await page.locator('.field.current .waive').first().click()
  await page.keyboard.type('按合同约定')
  await page.keyboard.press('Enter')
  await page.locator('.waived summary').click()
}

for (const [name, come] of Object.entries(states)) {
  test(`axe finds nothing: ${name}`, async () => {
    const page = await come()
    assert.deepEqual(await violations(page), [])
    await page.close()
  })
}
