// What is let stand: with a reason, as one step, undone and taken back; and what the page then says of the form.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { cell, finding, focused, newForm, packageOf, setPackage } from './helpers/form.mjs'
import { department, project } from './helpers/forms.mjs'
import { exportFrom } from './helpers/scenario.mjs'

let site, browser
before(async () => { [site, browser] = await Promise.all([serve(), launch()]) })
after(async () => {
  await browser.close()
  site.stop()
})

async function open(t, pkg) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  t.after(() => page.close())
  const troubles = await openSite(page, site.url)
  t.after(() => assert.deepEqual(troubles, []))
  if (pkg) await setPackage(page, pkg)
  return page
}

const state = (page) => page.locator('.state-text').innerText()
const level = (page) => page.locator('.state').getAttribute('data-level')
const waivedOf = async (page) => (await packageOf(page)).forms[0].waived || []
const steps = (page) => page.evaluate(() => document.querySelector('hebiao-form').doc.history.done.length)
const cost = { level1: '成本指标', level2: '经济成本指标', name: '项目预算控制数', cycle: '≤146.61万元', annual: '≥48.87万元' }
const one = { forms: [{ ...project, indicators: [cost] }] }

/** Lets the finding in the message at the current cell stand. */
async function waive(page, code, reason) {
  await page.locator(`.field.current [data-code="${code}"] .waive`).click()
  await page.keyboard.type(reason)
  await page.keyboard.press('Enter')
}

test('an error is let stand only with a reason, which goes with the form', async (t) => {
  const page = await open(t, one)
  const path = 'indicators/0/annual'
  await cell(page, path).click()
  await page.locator('.field.current [data-code="W-10"] .waive').click()
  await page.keyboard.press('Enter')
  assert.equal(await page.locator('.reason[aria-invalid="true"]').count(), 1, 'not without a reason')
  await page.keyboard.press('Escape')
  assert.equal(await page.locator('.reason').count(), 0)
  await waive(page, 'W-10', '按上级下达的控制数')
  assert.equal(await focused(page), path, 'the focus is back in the cell')
  assert.equal(await finding(page, 'W-10', path).count(), 0)
  const [waiver] = await waivedOf(page)
  assert.equal(waiver.reason, '按上级下达的控制数')
  await page.locator('.waived summary').click()
  assert.match(await page.locator('.waived .why-kept').innerText(), /按上级下达的控制数/)
  assert.match(await exportFrom(page), /按上级下达的控制数/)
  await page.evaluate(() => { window.print = () => window.dispatchEvent(new Event('beforeprint')) })
  await page.locator('.wide .menu-button', { hasText: '打印' }).click()
  await page.locator('.wide [role=menuitem]').nth(2).click()
  assert.match(await page.locator('.annex').evaluate((annex) => annex.textContent), /保留原文.*原因：按上级下达的控制数/)
})

test('checked again is one step, and a step that changes nothing is none', async (t) => {
  const page = await open(t, one)
  const path = 'indicators/0/annual'
  await cell(page, path).click()
  await waive(page, 'W-10', '按上级下达的控制数')
  assert.equal(await steps(page), 1)
  await page.locator('.waived summary').click()
  await page.locator('.waived .fix', { hasText: '恢复检查' }).click()
  assert.equal(await finding(page, 'W-10', path).count(), 1, 'checked again')
  assert.deepEqual(await waivedOf(page), [])
  assert.equal(await steps(page), 2)
  await page.keyboard.press('Control+z')
  assert.equal((await waivedOf(page)).length, 1, 'undo takes back one waiver, and adds none')
  await page.keyboard.press('Control+z')
  assert.deepEqual(await waivedOf(page), [])
  const whole = await packageOf(page)
  assert.equal('waived' in whole.forms[0], false, 'undone to the exact document')
  await page.evaluate(() => {
    const { doc } = document.querySelector('hebiao-form')
    doc.change([{ kind: 'set', form: 0, path: 'name', to: doc.forms[0].name }])
  })
  assert.equal(await steps(page), 0)
})

test('an empty form with all its blanks let stand is not ready, whatever the reason', async (t) => {
  const page = await open(t)
  await newForm(page, 'project_2026')
  assert.equal(await level(page), 'errors')
  // Each by the page's own way, as sixteen clicks would.
  await page.evaluate(() => {
    const { doc } = document.querySelector('hebiao-form')
    for (let rest = 200; rest > 0; rest -= 1) {
      const error = doc.report.forms[0].findings.find(({ severity }) => severity === 'error')
      if (!error) return
      doc.waive(0, error, { by: '', reason: '本年度没有' })
    }
  })
  assert.match(await state(page), /^还没有填写 · \d+ 处保留/)
  assert.equal(await level(page), 'empty')
  await cell(page, 'name').fill('图书更新')
  assert.match(await state(page), /^(可以提交，有 \d+ 处保留，已说明原因|没有错误，还有)/)
  assert.notEqual(await level(page), 'done')
})

test('a waiver of an older file asks for its reason', async (t) => {
  const page = await open(t, one)
  await page.evaluate(() => {
    const { doc } = document.querySelector('hebiao-form')
    for (const error of doc.report.forms[0].findings.filter(({ severity }) => severity === 'error')) doc.waive(0, error, { by: '', reason: '' })
  })
  assert.match(await state(page), /^有 \d+ 处保留，请说明原因/)
  await page.locator('.waived summary').click()
  const count = await page.locator('.waived .waive').count()
  for (let i = 0; i < count; i += 1) {
    await page.locator('.waived .waive').first().click()
    await page.keyboard.type('已与财政核对')
    await page.keyboard.press('Enter')
  }
  assert.equal((await waivedOf(page)).length, count, 'the reason is added to the same waiver')
  assert.match(await state(page), /可以提交，有 \d+ 处保留，已说明原因|没有错误，还有/)
})

test('what rounding explains is not said to be exact', async (t) => {
  const tasks = [{ name: '甲', content: '甲', money: '1359014', target: '甲' }]
  const page = await open(t, { forms: [{ ...department, project_expenditure: '135.90', tasks, other_tasks: [] }] })
  const sum = page.locator('.sum', { hasText: '135.9014' }).first()
  const text = await sum.innerText()
  assert.match(text, />/, text)
  assert.match(text, /四舍五入后没有超过（多 0\.0014 万元）/)
  assert.doesNotMatch(text, /✓|≤/)
})

test('tabs say what is left, not only errors; a package is called by its department', async (t) => {
  const page = await open(t, { forms: [{ ...project, indicators: [] }, department, project, project, project] })
  const options = await page.locator('.tab-list option').allInnerTexts()
  for (const option of options) assert.match(option, /（.*(错误|提醒|未填|保留|可以提交).*）$/)
  const download = page.waitForEvent('download')
  await page.locator('.wide button', { hasText: '导出' }).click()
  assert.match((await download).suggestedFilename(), /^滨河区图书馆/)
  const { seal } = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
  assert.equal(seal.ready, false)
  assert.ok(seal.blank > 0)
  await setPackage(page, { forms: [project, project] })
  const second = page.waitForEvent('download')
  await page.locator('.wide button', { hasText: '导出' }).click()
  assert.match((await second).suggestedFilename(), /等 2 张/)
})

test('a message lists the gravest first, and a fix shows the words around its change', async (t) => {
  const long = '三年内更新少儿阅览区图书6万册，使人均藏书达到1.5册，每年举办亲子阅读活动24场，形成固定的阅读推广品牌，读者满意度保持在90%以上,并做好宣传'
  const page = await open(t, { forms: [{ ...project, goal_annual: long }] })
  for (const path of ['goal_annual', 'indicators/2/annual', 'indicators/6/annual']) {
    await cell(page, path).click()
    const tones = await page.locator('.field.current .messages > li').evaluateAll((items) => items.map((item) => item.className))
    const ranks = tones.map((tone) => ['error', 'warning', 'unsure', 'suggestion'].indexOf(tone))
    assert.deepEqual(ranks, [...ranks].sort(), path)
  }
})
