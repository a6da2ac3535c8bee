import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { cell, setPackage } from './helpers/form.mjs'
import { department, project } from './helpers/forms.mjs'

let site, browser
before(async () => { [site, browser] = await Promise.all([serve(), launch()]) })
after(async () => {
  await browser.close()
  site.stop()
})

const long = '滨河绿道long-unbroken-words-and-numbers-1234567890，  两个空格，“引号”、（括号）；\n\n第三行到这里结束\n'.repeat(9)
const wide = { ...department, goal: long, tasks: [{ name: long.slice(0, 120), content: long, money: '1.00', target: long }, ...department.tasks] }

async function open(form, width) {
  const page = await browser.newPage({ viewport: { width, height: 800 } })
  await openSite(page, site.url)
  await setPackage(page, { forms: [form] })
  return page
}

for (const width of [1366, 1024, 390]) {
  test(`at ${width} px every cell shows its whole text, and the mirror breaks lines as the textarea does`, async () => {
    const page = await open(wide, width)
    const cut = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('hebiao-form')
      const heightOf = (area) => {
        const { height } = area.style
        area.style.height = '0'
        const needed = area.scrollHeight
        area.style.height = height
        return needed
      }
      return [...shadowRoot.querySelectorAll('.field > textarea')]
        .map((area) => [area.dataset.path, heightOf(area), area.previousElementSibling.offsetHeight, area.value])
        .filter(([, needed, mirror, text]) => (text.length > 400 ? needed !== mirror : needed > mirror))
        .map(([path, needed, mirror]) => `${path}: ${needed} > ${mirror}`)
    })
    assert.deepEqual(cut, [])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    assert.equal(overflow, 0, 'the page never scrolls sideways')
    await page.close()
  })
}

test('a long goal gets at least eight lines', async () => {
  const page = await open({ ...project, goal_annual: '' }, 1366)
  const height = await cell(page, 'goal_annual').evaluate((area) => area.offsetHeight)
  assert.ok(height >= 8 * 26, `${height} px`)
  await page.close()
})

test('title, first section and state line stand on a small screen without scrolling', async () => {
  const page = await open(project, 1366)
  await page.setViewportSize({ width: 1366, height: 768 })
  for (const part of ['.title', '.part', '.state']) {
    const box = await page.locator(part).first().boundingBox()
    assert.ok(box.y >= 48 && box.y + box.height <= 768, part)
  }
  await page.close()
})

test('messages show at the current cell only, and move nothing', async () => {
  const page = await open(project, 1366)
  const below = page.locator('[data-path="indicators/7/annual"]')
  const before = await below.evaluate((area) => area.offsetTop + area.closest('tr').offsetTop)
  await cell(page, 'indicators/6/annual').focus()
  assert.equal(await page.locator('.under:visible').count(), 1)
  assert.ok(await page.locator('.under .fix:visible').count())
  assert.equal(await below.evaluate((area) => area.offsetTop + area.closest('tr').offsetTop), before)
  await page.locator('.under .link:visible').first().click()
  assert.ok(await page.locator('.under .why:visible').count(), 'the reason unfolds')
  await page.close()
})

test('a link of the list leads to the cell and selects the words', async () => {
  const page = await open(project, 1366)
  await page.locator('.findings li[data-code="W-10"] .go').click()
  const selected = await cell(page, 'indicators/6/annual').evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd))
  assert.ok(selected.length > 0 && '≥48.87万元'.includes(selected), selected)
  assert.ok(await page.locator('.findings li.current').count())
  await page.close()
})

test('the cell with the focus has its ring', async () => {
  const page = await open(project, 1366)
  await cell(page, 'name').focus()
  const ring = await page.evaluate(() => {
    const { boxShadow, visibility } = getComputedStyle(document.querySelector('hebiao-form').shadowRoot.querySelector('.field.current'), '::before')
    return [boxShadow !== 'none', visibility]
  })
  assert.deepEqual(ring, [true, 'visible'])
  await page.close()
})
