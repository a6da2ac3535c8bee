// Rows that came in damaged: the page says what was done, asks what nothing decides, and takes the answer.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { cell, finding, packageOf, paste, reportOf, textOf } from './helpers/form.mjs'

let site, browser
before(async () => { [site, browser] = await Promise.all([serve(), launch()]) })
after(async () => {
  await browser.close()
  site.stop()
})

const damaged = [
  '项目绩效目标表', '项目名称\t河道清淤', '实施周期\t起始年度\t2026\t到期年度\t2028',
  '绩效指标\t一级指标\t二级指标\t三级指标\t实施周期指标值\t年度指标值',
  '\t产出指标\t数量指标\t清淤河道\t≥3条\t≥1条',
  '清运泥方\t\t\t\t≥9万方\t≥3万方',
  '\t\t清淤长度\t≥30公里',
].join('\n')

async function openDamaged() {
  const page = await browser.newPage()
  page.troubles = await openSite(page, site.url)
  await page.locator('.start').waitFor()
  await paste(page, damaged)
  await page.locator('.sheet').waitFor()
  return page
}

const box = (page, path) => page.locator('.field', { has: cell(page, path) })

test('a mended row says what was done and where it stood, until somebody agrees', async () => {
  const page = await openDamaged()
  const path = 'indicators/1/name'
  assert.equal(await textOf(page, path), '清运泥方')
  assert.equal(await box(page, path).getAttribute('data-repair'), 'name_first')
  await cell(page, path).click()
  const note = box(page, path).locator('.repair-note')
  assert.match(await note.innerText(), /第一列.*第 6 行/s)
  await page.screenshot({ path: 'build/screens/repair.png' })
  await note.getByRole('button').click()
  await page.locator('.field[data-repair="name_first"]').waitFor({ state: 'detached' })
  const { repairs } = (await packageOf(page)).forms[0]
  assert.ok(!repairs.some((repair) => repair.path === path), 'the mark is gone from what is exported')
  assert.equal(await textOf(page, path), '清运泥方')
  assert.deepEqual(page.troubles, [])
  await page.close()
})

test('one value where two belong is asked, and moved by the answer', async () => {
  const page = await openDamaged()
  assert.equal(await textOf(page, 'indicators/2/cycle'), '≥30公里')
  const question = finding(page, 'L-05', 'indicators/2/cycle')
  await question.waitFor()
  await cell(page, 'indicators/2/cycle').click()
  await box(page, 'indicators/2/cycle').getByRole('button', { name: /移过去/ }).click()
  await question.waitFor({ state: 'detached' })
  assert.equal(await textOf(page, 'indicators/2/cycle'), '')
  assert.equal(await textOf(page, 'indicators/2/annual'), '≥30公里')
  await page.close()
})

test('one value where two belong may stay', async () => {
  const page = await openDamaged()
  await cell(page, 'indicators/2/cycle').click()
  await box(page, 'indicators/2/cycle').getByRole('button', { name: /不动/ }).click()
  await finding(page, 'L-05').waitFor({ state: 'detached' })
  assert.equal(await textOf(page, 'indicators/2/cycle'), '≥30公里')
  await page.close()
})

test('marks follow their rows and are exported where they stand', async () => {
  const page = await openDamaged()
  await cell(page, 'indicators/1/name').click()
  await page.keyboard.press('Alt+ArrowUp')
  await page.locator('.field[data-repair="name_first"]', { has: cell(page, 'indicators/0/name') }).waitFor()
  const pkg = await packageOf(page)
  assert.ok(pkg.forms[0].repairs.some(({ path, how }) => path === 'indicators/0/name' && how === 'name_first'))
  assert.deepEqual((await reportOf(page)).forms[0].repairs, pkg.forms[0].repairs)
  await page.close()
})
