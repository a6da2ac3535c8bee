import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { setPackage } from './helpers/form.mjs'
import { department, project } from './helpers/forms.mjs'

let site, browser
before(async () => { [site, browser] = await Promise.all([serve(), launch()]) })
after(async () => {
  await browser.close()
  site.stop()
})

async function printed(forms, choose) {
  const page = await browser.newPage()
  await openSite(page, site.url)
  await setPackage(page, { forms })
  await page.evaluate(() => { window.print = () => { window.dispatchEvent(new Event('beforeprint')) } })
  await page.locator('.wide .menu-button', { hasText: '打印' }).click()
  await page.locator('.wide [role=menuitem]').nth(choose).click()
  await page.emulateMedia({ media: 'print' })
  return page
}

/** Width and height of the first page of a PDF, in points. */
function paperOf(pdf) {
  const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf.toString('latin1'))
  return [Math.round(Number(width)), Math.round(Number(height))]
}

test('the form is printed on A4, in full, without a trace of the checker', async () => {
  const page = await printed([project], 0)
  const paper = page.locator('.paper')
  assert.equal(await paper.count(), 1)
  const text = await paper.innerText()
  assert.match(text, /少儿阅览区图书更新项目/)
  assert.ok(text.includes(project.goal_cycle.split('\n')[2]), 'long texts are printed whole')
  assert.doesNotMatch(text, /●|▲|必填/)
  for (const part of ['.header', '.sheet', '.column']) assert.equal(await page.locator(part).first().isVisible(), false)
  assert.equal(await paper.locator('thead').last().evaluate((head) => getComputedStyle(head).display), 'table-header-group')
  assert.deepEqual(paperOf(await page.pdf({ preferCSSPageSize: true })), [595, 842])
  await page.close()
})

test('the department form is printed across', async () => {
  const page = await printed([department], 0)
  assert.deepEqual(paperOf(await page.pdf({ preferCSSPageSize: true })), [842, 595])
  await page.close()
})

test('all forms of a package, and the findings as an annex, when asked for', async () => {
  const all = await printed([project, department], 1)
  assert.equal(await all.locator('.paper').count(), 2)
  await all.close()
  const notes = await printed([project], 2)
  assert.equal(await notes.locator('.paper').count(), 2)
  assert.match(await notes.locator('.annex').innerText(), /图书验收合格率/)
  await notes.close()
})

test('a long table begins where there is room, keeps its lower border on each page, and the year is printed', async () => {
  const thrice = (rows) => [...rows, ...rows, ...rows]
  const page = await printed([{ ...department, tasks: thrice(department.tasks), indicators: thrice(department.indicators) }], 0)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length, 3, 'no half-empty pages')
  const foot = page.locator('.paper tfoot').last()
  assert.equal(await foot.evaluate((each) => getComputedStyle(each).display), 'table-footer-group')
  assert.equal(await foot.locator('td').evaluate((each) => getComputedStyle(each).borderTopStyle), 'solid')
  await page.close()
  const dated = await printed([{ ...project, year: '2026' }], 0)
  assert.match(await dated.locator('.paper .title-line').innerText(), /2026年/)
  await dated.close()
})
