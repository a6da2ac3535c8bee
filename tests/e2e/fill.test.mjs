import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { launchOn, newProfile, openSite, serve } from './helpers/browser.mjs'
import { cell, finding, focused, packageOf, saved, textOf } from './helpers/form.mjs'
import { project } from './helpers/forms.mjs'

let site
const profile = newProfile()
before(async () => { site = await serve() })
after(() => {
  site.stop()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

/** The cells of the form in the order in which Tab visits them, with what is typed there. */
const fields = ['name', 'type', 'level', 'authority', 'unit', 'cycle_start', 'cycle_end', 'budget', 'goal_cycle', 'goal_annual']

const values = [
  ['采购图书数量', '≥60000册', '≥20000册'],
  ['图书验收合格率', '≥98%', '≥110%'],
  ['图书上架时间', '每年11月底前', '2026年11月底前'],
  ['少儿读者到馆人次', '≥36万人次', '≥12万人次'],
  ['读者满意度', '≥90%', ''],
  ['项目预算控制数', '≤146.61万元', '≤48.87万元'],
]

async function typeFields(page) {
  for (const field of fields) {
    assert.equal(await focused(page), field)
    if (field === 'type' || field === 'level') await page.keyboard.press('ArrowDown')
    else if (field === 'budget') await page.keyboard.type('488700')
    else await typeLines(page, project[field])
    await page.keyboard.press('Tab')
  }
}

async function typeLines(page, text) {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(line)
  }
}

async function typeIndicators(page) {
  for (const row of values) {
    for (const text of row) {
      await page.keyboard.type(text)
      await page.keyboard.press('Tab')
    }
  }
}

test('a whole project form is typed, checked, mended, killed and found again', async (t) => {
  const first = await launchOn(profile)
  t.after(() => first.kill())
  const { page } = first
  const troubles = await openSite(page, site.url)

  await page.locator('[data-template="project_2026"]').focus()
  await page.keyboard.press('Enter')
  await page.locator('.sheet').waitFor()
  assert.ok(await finding(page, 'C-01', 'name').count(), 'the list names the missing project name')
  assert.equal(await page.locator('.field[data-tone="error"]').count(), 0, 'nothing is red before it was visited')

  await typeFields(page)
  assert.equal(await finding(page, 'C-01', 'name').count(), 0, 'the missing name is no longer named')
  assert.equal(await textOf(page, 'budget'), '488,700.00', 'the amount takes its official form')

  await typeIndicators(page)
  assert.equal(await finding(page, 'W-09', 'indicators/1/annual').count(), 1, 'a rate over 100 % is named')
  assert.equal(await finding(page, 'C-13', 'indicators/4/annual').count(), 1, 'a missing value is named')
  assert.equal(await page.locator('.field[data-tone="error"] [data-path="indicators/4/annual"]').count(), 1)

  await cell(page, 'indicators/4/annual').focus()
  await page.keyboard.type('≥90%')
  assert.equal(await finding(page, 'C-13', 'indicators/4/annual').count(), 0, 'and then no more')

  await cell(page, 'indicators/1/annual').focus()
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.press('Enter')
  assert.match(await textOf(page, 'indicators/1/annual'), /^=?100%$/, 'the fix is applied')
  assert.equal(await finding(page, 'W-09', 'indicators/1/annual').count(), 0)
  assert.equal(await focused(page), 'indicators/1/annual', 'and leaves the focus at the cell')

  await page.keyboard.press('Control+z')
  assert.equal(await textOf(page, 'indicators/1/annual'), '≥110%', 'one undo takes it back')
  assert.equal(await finding(page, 'W-09', 'indicators/1/annual').count(), 1)

  await saved(page)
  const typed = await packageOf(page)
  assert.deepEqual(troubles, [])
  await first.kill()

  const second = await launchOn(profile)
  t.after(() => second.kill())
  await openSite(second.page, site.url)
  await second.page.locator('.drafts .go').first().click()
  await second.page.locator('.sheet').waitFor()
  assert.deepEqual(await packageOf(second.page), typed, 'every character is there')
  assert.equal(await textOf(second.page, 'goal_cycle'), project.goal_cycle)
  assert.equal(await finding(second.page, 'W-09', 'indicators/1/annual').count(), 1)
})
