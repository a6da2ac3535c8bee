import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { cell, packageOf, reportOf, saved, setPackage, textOf } from './helpers/form.mjs'
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

/** Breaks the way back from the core, for so many answers. */
const sabotage = (page, times) => page.evaluate((count) => {
  const { decode } = TextDecoder.prototype
  let left = count
  TextDecoder.prototype.decode = function broken(...bytes) {
    if (left <= 0) return decode.apply(this, bytes)
    left -= 1
    throw new Error('trap')
  }
}, times)

const cost = 'indicators/6/annual'

/** Whether the wrong direction of the cost indicator is found. */
const isFound = async (page) => (await reportOf(page)).forms[0].findings.some(({ code, field }) => code === 'W-10' && field === cost)

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

test('while the core stays broken, checking pauses and the text is typed and saved', async () => {
  const page = await open()
  await sabotage(page, 3)
  await cell(page, cost).fill('≤48.87万元')
  assert.match(await page.locator('.notice').innerText(), /检查已暂停/)
  await saved(page)
  assert.equal(await textOf(page, cost), '≤48.87万元')
  for (const text of ['一', '二']) {
    await cell(page, 'authority').fill(text)
    await page.waitForTimeout(200)
  }
  await page.locator('.notice').waitFor({ state: 'detached' })
  assert.equal(await isFound(page), false, 'and it is checked again')
  await page.close()
})

test('a core that breaks over a file leaves what was open as it was', async () => {
  const page = await open()
  const before = await packageOf(page)
  await sabotage(page, 1)
  await page.evaluate(() => { document.querySelector('hebiao-form').package = { forms: [{ template: 'project_2026' }] } })
  assert.match(await page.locator('.notice').innerText(), /没有打开/)
  assert.deepEqual(await packageOf(page), before)
  await page.waitForTimeout(300)
  await cell(page, cost).fill('≤48.87万元')
  assert.equal(await isFound(page), false, 'and it is still checked')
  await page.close()
})
