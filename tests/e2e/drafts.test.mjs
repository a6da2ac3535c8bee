import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { cell, newForm, packageOf, saved, textOf } from './helpers/form.mjs'

let site, browser
before(async () => { [site, browser] = await Promise.all([serve(), launch()]) })
after(async () => {
  await browser.close()
  site.stop()
})

async function typed(context, name) {
  const page = await context.newPage()
  page.troubles = await openSite(page, site.url)
  await newForm(page, 'project_2026')
  await cell(page, 'name').fill(name)
  await saved(page)
  return page
}

test('a reload comes back to the same draft', async () => {
  const context = await browser.newContext()
  const page = await typed(context, '图书更新')
  const before = await packageOf(page)
  await page.reload()
  await page.locator('.sheet').waitFor()
  assert.deepEqual(await packageOf(page), before)
  await context.close()
})

test('a draft is deleted, and the deletion undone', async () => {
  const context = await browser.newContext()
  const page = await typed(context, '图书更新')
  await page.locator('.home').click()
  await page.locator('.drafts li button', { hasText: '删除' }).click()
  await page.locator('.drafts .go').waitFor({ state: 'detached' })
  await page.locator('.drafts button', { hasText: '撤销删除' }).click()
  await page.locator('.drafts .go').click()
  assert.equal(await textOf(page, 'name'), '图书更新')
  assert.deepEqual(page.troubles, [])
  await context.close()
})

test('two windows with one draft: the later one is told, nothing is overwritten', async () => {
  const context = await browser.newContext()
  const first = await typed(context, '图书更新')
  const second = await context.newPage()
  await second.goto(first.url())
  await second.locator('.sheet').waitFor()
  await cell(second, 'unit').fill('第二个窗口')
  await saved(second)

  await cell(first, 'unit').fill('第一个窗口')
  await first.locator('.saved[data-state="conflict"]').waitFor()
  assert.match(await first.locator('.notice').innerText(), /另一个窗口/)
  await first.locator('.notice button', { hasText: '另存' }).click()
  await saved(first)
  assert.equal(await textOf(first, 'unit'), '第一个窗口')

  await first.locator('.home').click()
  await first.locator('.drafts .go').first().waitFor()
  assert.equal(await first.locator('.drafts .go').count(), 2, 'both texts are there')
  await context.close()
})

test('without IndexedDB the page says so, works, and exports', async () => {
  const context = await browser.newContext()
  await context.addInitScript(() => { Object.defineProperty(window, 'indexedDB', { value: undefined }) })
  const page = await context.newPage()
  await openSite(page, site.url)
  assert.match(await page.locator('.notice').innerText(), /不能保存草稿/)
  await newForm(page, 'project_2026')
  await cell(page, 'name').fill('图书更新')
  assert.equal(await page.locator('.saved').innerText(), '不能保存，请导出')
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.wide button', { hasText: '导出' }).click()])
  assert.equal(download.suggestedFilename(), '图书更新-2026.json')
  await context.close()
})
