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

/** A second window on the draft of the first. */
async function beside(context, first) {
  const second = await context.newPage()
  await second.goto(first.url())
  await second.locator('.sheet').waitFor()
  return second
}

const deleteDatabases = (page) => page.evaluate(() => Promise.all(['hebiao', 'hebiao-journal'].map((name) => new Promise((resolve) => {
  indexedDB.deleteDatabase(name).onsuccess = resolve
}))))

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

test('two windows with one draft: the later one goes on in a draft of its own, saved at once', async () => {
  const context = await browser.newContext()
  const first = await typed(context, '图书更新')
  const second = await beside(context, first)
  await cell(second, 'unit').fill('第二个窗口')
  await saved(second)

  await cell(first, 'unit').fill('第一个窗口')
  await first.locator('.notice', { hasText: '另存为一份新草稿' }).waitFor()
  await saved(first)
  assert.notEqual(first.url(), second.url())
  await cell(first, 'authority').pressSequentially('市文化局')
  await first.reload()
  await first.locator('.sheet').waitFor()
  assert.equal(await textOf(first, 'unit'), '第一个窗口')
  assert.equal(await textOf(first, 'authority'), '市文化局')
  await second.reload()
  await second.locator('.sheet').waitFor()
  assert.equal(await textOf(second, 'unit'), '第二个窗口')

  await first.locator('.home').click()
  await first.locator('.drafts .go').first().waitFor()
  assert.equal(await first.locator('.drafts .go').count(), 2, 'both texts are there')
  await context.close()
})

test('two windows that type at the same time: each text is in a draft', async () => {
  const context = await browser.newContext()
  const first = await typed(context, '图书更新')
  const second = await beside(context, first)
  await Promise.all([cell(first, 'unit').pressSequentially('甲乙丙丁戊己庚辛'), cell(second, 'unit').pressSequentially('子丑寅卯辰巳午未')])
  await Promise.all([saved(first), saved(second)])
  await first.locator('.home').click()
  await first.locator('.drafts .go').first().waitFor()
  const units = []
  for (const index of [0, 1]) {
    await first.locator('.drafts .go').nth(index).click()
    units.push(await textOf(first, 'unit'))
    await first.locator('.home').click()
  }
  assert.ok(units.includes('甲乙丙丁戊己庚辛') && units.includes('子丑寅卯辰巳午未'), units.join(' '))
  await context.close()
})

test('a window that is behind by a save hears of it at its first change', async () => {
  const context = await browser.newContext()
  const first = await typed(context, '图书更新')
  const second = await beside(context, first)
  const revision = () => second.evaluate(() => document.querySelector('hebiao-form').saver.draft.revision)
  const before = await revision()
  await cell(second, 'unit').fill('第二个窗口')
  while (await revision() === before) await second.waitForTimeout(50)

  const id = await first.evaluate(() => {
    const form = document.querySelector('hebiao-form')
    // Only the journal is left to tell it.
    form.saver.flush = () => Promise.resolve()
    return form.draft
  })
  await cell(first, 'unit').fill('第一个窗口')
  await first.waitForFunction((old) => document.querySelector('hebiao-form').draft !== old, id)
  await context.close()
})

test('a window that only looks is told of what another one saved', async () => {
  const context = await browser.newContext()
  const first = await typed(context, '图书更新')
  const second = await beside(context, first)
  await cell(second, 'unit').fill('第二个窗口')
  await saved(second)
  await second.waitForTimeout(1000)
  await first.evaluate(() => window.dispatchEvent(new Event('focus')))
  await first.locator('.notice button', { hasText: '改用那个窗口的内容' }).click()
  await first.waitForFunction(() => document.querySelector('hebiao-form').package.forms[0].unit === '第二个窗口')
  await context.close()
})

test('a draft of the list is opened as it is by now; one that is gone as it was, and saved anew', async () => {
  const context = await browser.newContext()
  const first = await typed(context, '图书更新')
  const second = await context.newPage()
  await openSite(second, site.url)
  await second.locator('.drafts .go').first().waitFor()
  await cell(first, 'unit').fill('改过的单位')
  await saved(first)
  await second.locator('.drafts .go').first().click()
  assert.equal(await textOf(second, 'unit'), '改过的单位')

  await first.close()
  await second.locator('.home').click()
  await second.locator('.drafts .go').first().waitFor()
  await deleteDatabases(second)
  await second.locator('.drafts .go').first().click()
  assert.equal(await textOf(second, 'unit'), '改过的单位')
  await saved(second)
  await second.reload()
  assert.equal(await textOf(second, 'unit'), '改过的单位')
  await context.close()
})

test('after the database was deleted, what is open is saved again', async () => {
  const context = await browser.newContext()
  const page = await typed(context, '图书更新')
  await deleteDatabases(page)
  await cell(page, 'unit').pressSequentially('滨河区图书馆')
  await saved(page)
  await page.waitForTimeout(700)
  await page.reload()
  await page.locator('.sheet').waitFor()
  assert.equal(await textOf(page, 'name'), '图书更新')
  assert.equal(await textOf(page, 'unit'), '滨河区图书馆')
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
  await page.locator('.saved', { hasText: '不能保存，请导出' }).waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.wide button', { hasText: '导出' }).click()])
  assert.equal(download.suggestedFilename(), '图书更新-2026.json')
  await context.close()
})
