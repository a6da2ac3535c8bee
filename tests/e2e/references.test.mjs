// What stands beside the form: findings let stand, last year's forms, rule packs, the other forms of the package.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { checkSeal } from '../../web/io/seal.js'
import { cell, finding, openFile, packageOf, saved, setPackage } from './helpers/form.mjs'
import { project } from './helpers/forms.mjs'

let site
let browser
before(async () => {
  site = await serve()
  browser = await launch()
})
after(async () => {
  await browser.close()
  site.stop()
})

async function open(t, forms) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  t.after(() => context.close())
  const page = await context.newPage()
  const troubles = await openSite(page, site.url)
  t.after(() => assert.deepEqual(troubles, []))
  await setPackage(page, { forms })
  return page
}

const withValue = (annual) => ({ ...project, indicators: [{ level1: '成本指标', level2: '经济成本指标', name: '项目预算控制数', cycle: '≤146.61万元', annual }] })

/** Chooses a line of the 对照 menu, and a file where it asks for one. */
async function choose(page, line, file) {
  await page.locator('.tools-bar .menu-button', { hasText: '对照' }).click()
  const item = page.locator('.menu [role=menuitem]', { hasText: line })
  if (!file) return item.click()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), item.click()])
  return chooser.setFiles(file)
}

const asFile = (name, value) => ({ name, mimeType: 'application/json', buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)) })

test('a finding is let stand, survives a reload, and is checked again', async (t) => {
  const page = await open(t, [withValue('≥48.87万元')])
  const path = 'indicators/0/annual'
  await cell(page, path).click()
  await page.locator(`.field.current [data-code="W-10"] .waive`).click()
  await page.keyboard.type('按上级下达的控制数')
  await page.keyboard.press('Enter')
  assert.equal(await finding(page, 'W-10', path).count(), 0)
  const kept = page.locator('.waived li[data-code="W-10"]')
  assert.equal(await kept.count(), 1)
  await page.keyboard.press('Control+z')
  assert.equal(await finding(page, 'W-10', path).count(), 1, 'undo takes it back')
  await page.keyboard.press('Control+y')
  await saved(page)
  assert.equal((await packageOf(page)).forms[0].waived[0].rule, 'cost_direction', 'it is exported with the form')
  await page.reload()
  await page.locator('.sheet').waitFor()
  assert.equal(await kept.count(), 1, 'the draft remembers it')
  await page.locator('.waived summary').click()
  await page.locator('.waived .fix').click()
  assert.equal(await finding(page, 'W-10', path).count(), 1)
})

test('last year’s form lies beside this year’s', async (t) => {
  const page = await open(t, [{ ...project, budget: '488700.00' }])
  const before = { ...project, year: '2025', budget: '400000.00' }
  await choose(page, '与去年的表对照', asFile('2025.json', { forms: [before] }))
  await page.locator('.notice', { hasText: '正在与去年的 1 张表对照' }).waitFor()
  assert.ok(await finding(page, 'Y-01').count(), 'a goal carried over is named')
  await saved(page)
  await page.reload()
  await page.locator('.sheet').waitFor()
  assert.ok(await finding(page, 'Y-01').count(), 'the draft remembers the comparison')
  await choose(page, '不再与去年对照')
  assert.equal(await finding(page, 'Y-01').count(), 0)
})

test('a rule pack changes the rules until it is taken away; a wrong one is refused', async (t) => {
  const page = await open(t, [withValue('≥48.87万元')])
  const pack = { hebiaoRules: 1, name: '示例市规则包', version: '1', rules: { 'W-10': { off: true } } }
  await choose(page, '使用规则包', asFile('rules.json', pack))
  await page.locator('.notice', { hasText: '示例市规则包 1' }).waitFor()
  assert.equal(await finding(page, 'W-10').count(), 0)
  await saved(page)
  await page.reload()
  await page.locator('.sheet').waitFor()
  assert.equal(await finding(page, 'W-10').count(), 0, 'the browser remembers the pack')
  await choose(page, '使用规则包', asFile('wrong.json', { ...pack, rules: { 'W-99': { off: true } } }))
  const notice = page.locator('.notice', { hasText: '规则包没有使用' })
  await notice.waitFor()
  assert.match(await notice.textContent(), /wrong\.json#\/rules\/W-99/)
  assert.equal(await finding(page, 'W-10').count(), 0, 'the pack before stays in use')
  await choose(page, '不用规则包')
  assert.ok(await finding(page, 'W-10').count())
})

test('the sample pack for rule keepers is taken by the page', async (t) => {
  const page = await open(t, [withValue('≤48.87万元')])
  const sample = readFileSync(new URL('../json/packs/sample.json', import.meta.url), 'utf8')
  await choose(page, '使用规则包', asFile('sample.json', sample))
  await page.locator('.notice', { hasText: '示例市规则包 2027.1' }).waitFor()
})

test('what is seen with all forms side by side stands at its form', async (t) => {
  const page = await open(t, [project, { ...project, budget: '500000.00' }])
  assert.equal(await finding(page, 'K-19', 'name').count(), 1)
  await page.locator('.tab').nth(1).click()
  const elsewhere = finding(page, 'K-19', 'name')
  assert.match(await elsewhere.textContent(), /第 1 张表/)
  await elsewhere.locator('.go').click()
  assert.equal(await page.locator('.tab[aria-current="page"]').textContent(), await page.locator('.tab').first().textContent())
})

const digest = async (text) => createHash('sha256').update(text).digest('hex')

test('an exported file is sealed; one that was changed afterwards is told apart', async (t) => {
  const page = await open(t, [withValue('≥48.87万元')])
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.wide button', { hasText: '导出' }).click()])
  const text = readFileSync(await download.path(), 'utf8')
  const { seal } = JSON.parse(text)
  assert.equal(seal.errors, (await page.evaluate(() => document.querySelector('hebiao-form').report)).forms[0].findings
    .filter(({ severity, verdict }) => severity === 'error' && verdict === 'fail').length)
  assert.equal(await checkSeal(JSON.parse(text), digest), 'whole')
  const changed = text.replace('48.87', '46.87')
  assert.equal(await checkSeal(JSON.parse(changed), digest), 'changed')
  const notice = page.locator('.notice', { hasText: '导出以后被改过' })
  const bring = async (name, content) => {
    await page.locator('.home').click()
    await openFile(page, name, content)
    await page.locator('.sheet').waitFor()
  }
  await bring('changed.json', changed)
  await notice.waitFor()
  await bring('whole.json', text)
  await page.waitForTimeout(300)
  assert.equal(await notice.count(), 0)
  assert.equal((await packageOf(page)).seal, undefined, 'the next export makes its own')
})
