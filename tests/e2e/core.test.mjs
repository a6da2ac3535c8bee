import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { cell, focused, packageOf, reportOf, saved, setPackage, textOf } from './helpers/form.mjs'
import { project } from './helpers/forms.mjs'

let site, browser
before(async () => { [site, browser] = await Promise.all([serve(), launch()]) })
after(async () => {
  await browser.close()
  site.stop()
})

async function open() {
  const page = await browser.newPage()
  await openSite(page, site.url)
  await setPackage(page, { forms: [project] })
  return page
}

/** Breaks the way back from the core, for so many answers or until it's mended. */
const sabotage = (page, times = Infinity) => page.evaluate((count) => {
  const { decode } = TextDecoder.prototype
  let left = count === null ? Infinity : count
  window.mend = () => { left = 0 }
  TextDecoder.prototype.decode = function broken(...bytes) {
    if (left <= 0) return decode.apply(this, bytes)
    left -= 1
    throw new Error('trap')
  }
}, times === Infinity ? null : times)

const cost = 'indicators/6/annual'

/** Whether the wrong direction of the cost indicator is found. */
const isFound = async (page) => (await reportOf(page)).forms[0].findings.some(({ code, field }) => code === 'W-10' && field === cost)

/** A page whose core has broken for good: checking pauses, and that is said. */
async function openBroken() {
  const page = await open()
  await sabotage(page)
  await cell(page, cost).fill('≤48.87万元')
  await page.locator('.notice', { hasText: '检查已暂停' }).waitFor()
  await page.locator('.state', { hasText: '没有检查' }).waitFor()
  return page
}

test('a core that breaks is started anew from the text', async () => {
  const page = await open()
  assert.ok(await isFound(page))
  await sabotage(page, 1)
  await cell(page, cost).fill('≤48.87万元')
  await page.locator('.notice').waitFor({ state: 'detached' })
  assert.equal((await packageOf(page)).forms[0].indicators[6].annual, '≤48.87万元')
  assert.equal(await isFound(page), false)
  await page.close()
})

test('forms come and go while the core is broken, and are seen at once', async () => {
  const page = await openBroken()
  const tabs = () => page.locator('.tab').count()
  await page.locator('.tabs .menu-button').click()
  await page.locator('.tabs [role=menuitem]').first().click()
  assert.equal(await tabs(), 2)
  await page.keyboard.press('Control+z')
  assert.equal(await tabs(), 0, 'a lone form has no tab')
  await page.evaluate(() => window.mend())
  await page.locator('.state:not(:has-text("没有检查"))').waitFor()
  await page.close()
})

test('a core that breaks over 保留原文 does it once it is back', async () => {
  const page = await open()
  await cell(page, cost).click()
  await page.locator('.field.current [data-code="W-10"] .waive').click()
  await page.keyboard.type('按合同约定')
  await sabotage(page, 1)
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => (document.querySelector('hebiao-form').package.forms[0].waived || []).length === 1)
  assert.equal((await packageOf(page)).forms[0].waived[0].reason, '按合同约定')
  assert.equal(await isFound(page), false)
  await page.close()
})

test('while the core stays broken, checking pauses, and everything else goes on', async () => {
  const page = await openBroken()
  assert.equal(await page.locator('.findings li').count(), 0, 'what was said before may be wrong by now')
  await saved(page)
  await cell(page, 'authority').fill('市文化局')
  await page.keyboard.press('Control+z')
  assert.equal(await textOf(page, 'authority'), project.authority)
  await page.keyboard.press('Control+y')
  await cell(page, 'indicators/6/name').click()
  await page.keyboard.press('Control+Enter')
  const typed = await packageOf(page)
  assert.equal(typed.forms[0].indicators.length, project.indicators.length + 1)
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.wide button', { hasText: '导出' }).click()])
  assert.deepEqual(JSON.parse(readFileSync(await download.path(), 'utf8')), typed, 'without a seal: nobody has checked it')
  await page.evaluate(() => window.mend())
  await cell(page, 'authority').fill('市文化和旅游局')
  await page.locator('.notice').waitFor({ state: 'detached' })
  assert.equal(await isFound(page), false, 'and it is checked again')
  await page.reload()
  await page.locator('.sheet').waitFor()
  assert.equal(await textOf(page, cost), '≤48.87万元')
  await page.close()
})

test('a core that breaks over a file once takes it at the second time', async () => {
  const page = await open()
  await sabotage(page, 1)
  await page.evaluate(() => { document.querySelector('hebiao-form').package = { forms: [{ template: 'project_2026', name: '另一张表' }] } })
  await page.locator('.notice').waitFor({ state: 'detached' })
  assert.equal((await packageOf(page)).forms[0].name, '另一张表')
  assert.ok((await reportOf(page)).forms[0].findings.length > 0)
  await page.close()
})

/** A core that breaks whenever it's shown this text. */
const allergic = (page, text) => page.evaluate((poison) => {
  const { encode } = TextEncoder.prototype
  const { decode } = TextDecoder.prototype
  let isPoisoned = false
  TextEncoder.prototype.encode = function watching(json) {
    isPoisoned = json.includes(poison)
    return encode.call(this, json)
  }
  TextDecoder.prototype.decode = function broken(...bytes) {
    if (isPoisoned) throw new Error('trap')
    return decode.apply(this, bytes)
  }
}, text)

test('a text that breaks the core each time is left unchecked, all else is checked', async () => {
  const page = await open()
  await allergic(page, '百分之一百分之一')
  await cell(page, 'authority').click()
  await page.keyboard.press('End')
  await page.keyboard.type('百分之一百分之一')
  await page.locator('.notice', { hasText: '这段文字' }).waitFor()
  assert.match(await page.locator('.notice').innerText(), /百分之一百分之一/)
  assert.equal(await focused(page), 'authority', 'the caret stays where it was')
  await cell(page, cost).fill('≤48.87万元')
  assert.equal(await isFound(page), false)
  await page.locator('.notice button', { hasText: '去那一格' }).click()
  assert.equal(await focused(page), 'authority')
  await cell(page, 'authority').fill('市文化局')
  await page.locator('.notice').waitFor({ state: 'detached' })
  assert.equal((await packageOf(page)).forms[0].authority, '市文化局')
  await page.close()
})

test('a draft with a text that breaks the core is opened, and the text found among all the others', async () => {
  const page = await browser.newPage()
  await openSite(page, site.url)
  await allergic(page, '2000册')
  await setPackage(page, { forms: [{ ...project, name: '坏在2000册上' }, project] })
  await page.locator('.notice', { hasText: '这段文字' }).waitFor()
  assert.ok(await isFound(page))
  assert.equal((await packageOf(page)).forms[0].name, '坏在2000册上')
  await page.close()
})
