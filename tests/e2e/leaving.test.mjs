// Every way out of a form with something unsaved is asked about in the page, and saving comes back by itself.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { cell, newForm, packageOf, saved, setPackage, textOf } from './helpers/form.mjs'

let site, browser
before(async () => { [site, browser] = await Promise.all([serve(), launch()]) })
after(async () => {
  await browser.close()
  site.stop()
})

/** A disk that is full while `window.isFull`; where that is 'later', the browser takes the write back after it was made. */
function fullDisk() {
  for (const name of ['put', 'add']) {
    const write = IDBObjectStore.prototype[name]
    IDBObjectStore.prototype[name] = function limited(...what) {
      if (window.isFull === true) throw new DOMException('no space', 'QuotaExceededError')
      const request = write.apply(this, what)
      if (window.isFull === 'later') this.transaction.abort()
      return request
    }
  }
}

/** A form with something that can't be saved. */
async function unsaved(context) {
  const page = await context.newPage()
  await page.addInitScript(fullDisk)
  page.troubles = await openSite(page, site.url)
  await newForm(page, 'project_2026')
  await cell(page, 'name').fill('图书更新')
  await saved(page)
  await page.evaluate(() => { window.isFull = true })
  await cell(page, 'unit').fill('还没有保存的单位')
  await page.locator('.saved[data-state="failed"]').waitFor()
  return page
}

const question = (page) => page.locator('.notice', { hasText: '离开就会丢失' })

/** The ways out that are in the page. */
const ways = {
  home: (page) => page.locator('.home').click(),
  'another package of the host': (page) => page.evaluate(() => { document.querySelector('hebiao-form').package = { forms: [{ template: 'project_2026', name: '另一张表' }] } }),
  'a text that is brought': async (page) => {
    if (!(await page.locator('.open-panel').isVisible())) await page.locator('.wide button', { hasText: '打开' }).click()
    await page.locator('.open-panel textarea').fill(JSON.stringify({ forms: [{ template: 'project_2026', name: '另一张表' }] }))
    await page.locator('.open-panel button', { hasText: '读取文字' }).click()
  },
  'a dropped file': (page) => page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['{"template":"project_2026","name":"另一张表"}'], '另一张表.json'))
    document.querySelector('hebiao-form').shadowRoot.querySelector('.shell').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }),
  'another template': (page) => page.evaluate(() => document.querySelector('hebiao-form').setAttribute('template', 'department_2026')),
  'the address of another draft': async (page) => {
    await page.evaluate(async () => {
      const form = document.querySelector('hebiao-form')
      const other = { ...await form.drafts.get(form.draft), id: 'other' }
      window.isFull = false
      await form.drafts.restore(other)
      window.isFull = true
      window.location.hash = '#draft=other'
    })
  },
}

for (const [name, go] of Object.entries(ways)) {
  test(`unsaved and ${name}: asked, exported, stayed, left`, async () => {
    const context = await browser.newContext()
    const page = await unsaved(context)
    await go(page)
    await question(page).waitFor()
    assert.equal(await textOf(page, 'unit'), '还没有保存的单位')
    const [download] = await Promise.all([page.waitForEvent('download'), question(page).locator('button', { hasText: '导出' }).click()])
    assert.equal(JSON.parse(readFileSync(await download.path(), 'utf8')).forms[0].unit, '还没有保存的单位')
    await question(page).locator('button', { hasText: '留下' }).click()
    await question(page).waitFor({ state: 'detached' })
    assert.equal((await packageOf(page)).forms[0].unit, '还没有保存的单位')
    await page.evaluate(() => document.querySelector('hebiao-form').removeAttribute('template'))
    await go(page)
    await question(page).locator('button', { hasText: '仍然离开' }).click()
    await page.waitForFunction(() => {
      const { package: pkg } = document.querySelector('hebiao-form')
      return !pkg || pkg.forms[0].unit !== '还没有保存的单位'
    })
    assert.deepEqual(page.troubles, [])
    await context.close()
  })
}

test('saving comes back by itself, and that is said; a standing question answers itself', async () => {
  const context = await browser.newContext()
  const page = await unsaved(context)
  await page.evaluate(() => { window.isFull = false })
  await page.locator('.notice', { hasText: '已重新保存' }).waitFor()
  await saved(page)

  await page.evaluate(() => { window.isFull = true })
  await cell(page, 'authority').fill('市文化局')
  await page.locator('.home').click()
  await question(page).waitFor()
  await page.evaluate(() => {
    window.isFull = false
    window.dispatchEvent(new Event('online'))
  })
  await page.locator('.drafts .go').first().click()
  assert.equal(await textOf(page, 'unit'), '还没有保存的单位')
  assert.equal(await textOf(page, 'authority'), '市文化局')
  await context.close()
})

test('a write that the browser takes back is said once, in the page, and made up for', async () => {
  const context = await browser.newContext()
  const page = await unsaved(context)
  await page.evaluate(() => { window.isFull = false })
  await saved(page)
  await page.evaluate(() => { window.isFull = 'later' })
  await cell(page, 'authority').pressSequentially('市文化局')
  await page.locator('.saved[data-state="failed"]').waitFor()
  await page.evaluate(() => { window.isFull = false })
  await saved(page)
  await page.reload()
  assert.equal(await textOf(page, 'authority'), '市文化局')
  assert.deepEqual(page.troubles, [])
  await context.close()
})

test('unsaved and the window closed: the browser asks; saved, it does not', async () => {
  const context = await browser.newContext()
  const page = await unsaved(context)
  const asks = () => page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
  assert.equal(await asks(), true)
  await page.evaluate(() => { window.removed = document.querySelector('hebiao-form'); window.removed.remove() })
  await page.waitForTimeout(200)
  assert.equal(await asks(), true, 'also when the host took the form out')
  await page.evaluate(() => { window.isFull = false })
  await page.waitForFunction(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
  await page.evaluate(() => document.body.append(window.removed))
  assert.equal(await textOf(page, 'unit'), '还没有保存的单位')
  await saved(page)
  assert.equal(await asks(), false)
  await context.close()
})

test('nonsense beside the forms replaces nothing, or is shown as text', async () => {
  const page = await browser.newPage()
  const troubles = await openSite(page, site.url)
  await setPackage(page, { forms: [{ template: 'project_2026', name: '原来的表' }] })
  for (const nonsense of [{ unplaced: 5 }, { unplaced: [null] }, { unplaced: { text: [] } }, { preamble: [1] }, { previous: 7 }, { extra: null }]) {
    await page.evaluate((more) => { document.querySelector('hebiao-form').package = { forms: [{ template: 'project_2026', name: '新的表' }], ...more } }, nonsense)
    const { forms: [form] } = await packageOf(page)
    const isRefused = await page.locator('.notice', { hasText: '没有打开' }).count() > 0
    assert.equal(await textOf(page, 'name'), form.name, JSON.stringify(nonsense))
    assert.equal(form.name, isRefused ? '原来的表' : '新的表', JSON.stringify(nonsense))
    await setPackage(page, { forms: [{ template: 'project_2026', name: '原来的表' }] })
  }
  assert.deepEqual(troubles, [])
  await page.close()
})
