// Every draft that was saved can be opened and mended: unchecked if need be, as a form or at least as text.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { cell, newForm, packageOf, reportOf, saved, textOf } from './helpers/form.mjs'
import { project } from './helpers/forms.mjs'

let site, browser
before(async () => { [site, browser] = await Promise.all([serve(), launch()]) })
after(async () => {
  await browser.close()
  site.stop()
})

/** A page on the start screen with a draft whose package is this one. */
async function withDraft(pkg) {
  const page = await browser.newPage()
  page.troubles = await openSite(page, site.url)
  await page.evaluate(async (text) => {
    const { drafts } = document.querySelector('hebiao-form')
    await drafts.put({ id: 'hard', revision: 0, sequence: 0, name: '难开的草稿', template: 'project_2026', forms: 1, text })
  }, JSON.stringify(pkg))
  await page.evaluate(() => { window.location.hash = '#draft=hard' })
  return page
}

const long = '长'.repeat(100001)

test('a cell of 100,001 characters is typed, saved, opened again and mended', async () => {
  const page = await browser.newPage()
  const troubles = await openSite(page, site.url)
  await newForm(page, 'project_2026')
  await cell(page, 'name').fill('图书更新')
  await saved(page)
  await cell(page, 'goal_annual').evaluate((area, text) => {
    area.value = text
    area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }))
  }, long)
  await saved(page)
  await page.reload()
  await page.locator('.sheet').waitFor()
  assert.equal((await textOf(page, 'goal_annual')).length, 100001)
  await cell(page, 'goal_annual').fill('目标：更新少儿阅览区图书。')
  await page.waitForFunction(() => {
    const { report } = document.querySelector('hebiao-form')
    return report && report.forms.length > 0
  })
  assert.deepEqual(troubles, [])
  await page.close()
})

test('a draft that the core refuses is opened unchecked, typed in and saved', async () => {
  let deep = {}
  for (let level = 0; level < 40; level += 1) deep = { deep }
  const page = await withDraft({ forms: [project], extra: deep })
  await page.locator('.sheet').waitFor()
  await page.locator('.notice', { hasText: '检查已暂停' }).waitFor()
  await cell(page, 'unit').fill('滨河区文化馆')
  await saved(page)
  const { forms: [form], extra } = await packageOf(page)
  assert.equal(form.unit, '滨河区文化馆')
  assert.deepEqual(extra, deep)
  assert.equal(await reportOf(page), null)
  assert.deepEqual(page.troubles, [])
  await page.close()
})

test('a draft of a template that is gone is shown as text, mended and read', async () => {
  const page = await withDraft({ forms: [{ ...project, template: 'project_1999' }] })
  await page.locator('.notice', { hasText: '画不成表' }).waitFor()
  const area = page.locator('.start textarea')
  const text = await area.inputValue()
  assert.ok(text.includes('采购图书数量'))
  await area.fill(text.replace('project_1999', 'project_2026'))
  await page.locator('.start .open-box button', { hasText: '读取文字' }).click()
  await page.locator('.sheet').waitFor()
  assert.equal(await textOf(page, 'unit'), project.unit)
  await page.close()
})
