import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { cell, focused, packageOf, paste, setPackage, textOf } from './helpers/form.mjs'
import { approval, department, project } from './helpers/forms.mjs'

let site, browser
before(async () => { [site, browser] = await Promise.all([serve(), launch()]) })
after(async () => {
  await browser.close()
  site.stop()
})

async function open(form) {
  const page = await browser.newPage()
  page.troubles = await openSite(page, site.url)
  await setPackage(page, { forms: [form] })
  return page
}

const names = async (page, table = 'indicators') => (await packageOf(page)).forms[0][table].map(({ name }) => name)
const undo = (page) => page.keyboard.press('Control+z')
const redo = (page) => page.keyboard.press('Control+y')

test('a row is inserted below, of the same class, and undone', async () => {
  const page = await open(project)
  const before = await packageOf(page)
  await cell(page, 'indicators/1/cycle').focus()
  await page.keyboard.press('Control+Enter')
  const [form] = (await packageOf(page)).forms
  assert.equal(form.indicators.length, 9)
  assert.equal(form.indicators[2].level2, '数量指标')
  assert.equal(await focused(page), 'indicators/2/name')
  assert.equal(await page.locator('th.level2').first().getAttribute('rowspan'), '3')
  await undo(page)
  assert.deepEqual(await packageOf(page), before)
  await redo(page)
  assert.equal((await names(page)).length, 9)
  assert.deepEqual(page.troubles, [])
  await page.close()
})

test('a row moves by keyboard, keeps the focus, and moves back', async () => {
  const page = await open(project)
  const before = await names(page)
  await cell(page, 'indicators/0/annual').focus()
  await page.keyboard.press('Alt+ArrowDown')
  assert.deepEqual((await names(page)).slice(0, 2), [before[1], before[0]])
  assert.equal(await focused(page), 'indicators/1/annual')
  await undo(page)
  assert.deepEqual(await names(page), before)
  await page.close()
})

test('a row is removed from its menu, and comes back with its text', async () => {
  const page = await open(department)
  const before = await packageOf(page)
  await cell(page, 'tasks/1/name').hover()
  await page.locator('[data-row="tasks/1"] .tools > button').click()
  await page.locator('.menu [role=menuitem]').nth(3).click()
  assert.deepEqual(await names(page, 'tasks'), ['少儿阅览区图书更新', '流动图书车进社区'])
  await page.locator('.tools-bar button').first().click()
  assert.deepEqual(await packageOf(page), before)
  await page.close()
})

test('an indicator is added in a class that the form lacks', async () => {
  const page = await open(project)
  await page.locator('.add-row .menu-button').click()
  await page.locator('.menu [role=menuitem]', { hasText: '生态效益' }).click()
  const [form] = (await packageOf(page)).forms
  const at = form.indicators.findIndex(({ level2 }) => level2 === '生态效益')
  assert.equal(at, 5, 'after the last row of its first level')
  assert.equal(await focused(page), `indicators/${at}/name`)
  await page.close()
})

test('a block from a spreadsheet fills right and down, adds rows, and is one step', async () => {
  const page = await open(project)
  const before = await packageOf(page)
  await cell(page, 'indicators/7/name').focus()
  await paste(page, '单册成本\t≤25元/册\t≤25元/册\r\n"书架更换\n费用"\t≤9万元\t≤3万元\r\n')
  const [form] = (await packageOf(page)).forms
  assert.equal(form.indicators.length, 9)
  assert.deepEqual([form.indicators[7].name, form.indicators[7].annual], ['单册成本', '≤25元/册'])
  assert.deepEqual([form.indicators[8].name, form.indicators[8].level2], ['书架更换\n费用', '经济成本指标'])
  assert.equal(await textOf(page, 'indicators/8/cycle'), '≤9万元')
  await undo(page)
  assert.deepEqual(await packageOf(page), before)
  await page.close()
})

test('a block larger than a fixed table says so', async () => {
  const page = await open(approval)
  await cell(page, 'indicators/6/name').focus()
  await paste(page, '满意度\t≥90%\n多出的一行\t1')
  assert.equal((await packageOf(page)).forms[0].indicators.length, 7)
  assert.match(await page.locator('.notice').innerText(), /放不下/)
  await page.close()
})

test('typing is undone in sensible steps, and Enter walks down a column', async () => {
  const page = await open(project)
  await cell(page, 'indicators/0/annual').focus()
  await page.keyboard.press('End')
  await page.keyboard.type('册')
  await page.keyboard.press('Enter')
  assert.equal(await focused(page), 'indicators/1/annual')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('≥24场')
  assert.equal(await textOf(page, 'indicators/1/annual'), '≥24场')
  await undo(page)
  assert.equal(await textOf(page, 'indicators/1/annual'), '大于24场')
  await undo(page)
  assert.equal(await textOf(page, 'indicators/0/annual'), '20000')
  assert.equal(await focused(page), 'indicators/0/annual')
  await page.close()
})

test('undo and redo walk through amounts without making steps of their own', async () => {
  const page = await open({ template: 'project_2026', budget: '350000' })
  for (const [path, text] of [['name', '河道保洁'], ['budget', '488700'], ['unit', '河道所']]) {
    await cell(page, path).click()
    await cell(page, path).fill(text)
  }
  const texts = async () => {
    const { name, budget, unit } = (await packageOf(page)).forms[0]
    return [name, budget, unit]
  }
  for (let time = 0; time < 3; time += 1) await undo(page)
  assert.deepEqual(await texts(), ['', '350000', ''])
  for (let time = 0; time < 3; time += 1) await redo(page)
  assert.deepEqual(await texts(), ['河道保洁', '488,700.00', '河道所'])
  assert.deepEqual(page.troubles, [])
  await page.close()
})

test('a sum whose rows are all gone is not shown, and the others are', async () => {
  const page = await open({ template: 'department_2026', project_expenditure: '300.00', special_funds: '50', city_level: '50', tasks: [{ name: '清淤', money: '100' }] })
  const sums = () => page.locator('.sums .label').allTextContents()
  await cell(page, 'tasks/0/money').click()
  assert.deepEqual(await sums(), ['部门预算支出与收入来源', '事业发展性支出与预算级次', '任务资金与项目支出', '任务资金占项目支出'])
  await page.keyboard.press('Alt+Delete')
  assert.deepEqual(await sums(), ['部门预算支出与收入来源', '事业发展性支出与预算级次'])
  assert.deepEqual(page.troubles, [])
  await page.close()
})

test('forms are added to a package and removed from it, and that is undone too', async () => {
  const page = await open(project)
  const before = await packageOf(page)
  await page.locator('.tabs .menu-button').click()
  await page.locator('.tabs [role=menuitem]').first().click()
  assert.equal((await packageOf(page)).forms.length, 2)
  assert.equal(await page.locator('.tab').count(), 2)
  await page.locator('.tabs .menu-button').click()
  await page.locator('.tabs [role=menuitem]').last().click()
  assert.deepEqual(await packageOf(page), before)
  await undo(page)
  assert.equal((await packageOf(page)).forms.length, 2)
  await page.close()
})
