// What was typed is on the disk in the moment in which it was typed: a reload, a closed window, a full disk.
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

/** Types without waiting for anything, and reloads while keys are still coming. @returns {Promise<string>} what the cell held last */
async function reloadWhileTyping(page, path, keys) {
  await cell(page, path).click()
  await page.keyboard.press('End')
  const client = await page.context().newCDPSession(page)
  await page.evaluate((at) => {
    const form = document.querySelector('hebiao-form')
    window.addEventListener('pagehide', () => {
      sessionStorage.typed = form.shadowRoot.querySelector(`[data-path="${at}"]`).value
    })
  }, path)
  for (let i = 0; i < keys; i += 1) {
    client.send('Input.dispatchKeyEvent', { type: 'char', text: String(i % 10) }).catch(() => {})
    await new Promise((resolve) => { setTimeout(resolve, 15) })
  }
  await page.reload()
  await page.locator('.sheet').waitFor()
  await client.detach().catch(() => {})
  return page.evaluate(() => sessionStorage.typed)
}

test('twenty reloads while typing: no character lost', async () => {
  const page = await browser.newPage()
  await openSite(page, site.url)
  await newForm(page, 'project_2026')
  let length = 0
  for (let round = 0; round < 20; round += 1) {
    const typed = await reloadWhileTyping(page, 'goal_annual', 8 + round)
    assert.equal(await textOf(page, 'goal_annual'), typed, `reload ${round + 1}`)
    assert.ok(typed.length > length, 'something was typed')
    length = typed.length
  }
  await page.close()
})

/** What is written: the core adds blank cells to a row on reading. */
const written = (pkg) => JSON.parse(JSON.stringify(pkg, (key, value) => (value === '' ? undefined : value)))

test('rows, undo and forms come back from the journal as they were', async () => {
  const page = await browser.newPage()
  await openSite(page, site.url)
  await newForm(page, 'project_2026')
  await cell(page, 'name').fill('图书更新')
  await saved(page)
  await cell(page, 'indicators/1/name').click()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('图书数量')
  await cell(page, 'unit').fill('错的')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Alt+Delete')
  const before = written(await packageOf(page))
  await page.reload()
  await page.locator('.sheet').waitFor()
  assert.deepEqual(written(await packageOf(page)), before)
  await page.close()
})

test('an entry that has no place any more is offered as text, and the rest is there', async () => {
  const page = await browser.newPage()
  await openSite(page, site.url)
  await newForm(page, 'project_2026')
  await cell(page, 'name').fill('图书更新')
  await saved(page)
  await page.waitForTimeout(700)
  await page.evaluate(async () => {
    const { draft } = document.querySelector('hebiao-form')
    const db = await new Promise((resolve) => { indexedDB.open('hebiao-journal').onsuccess = ({ target }) => resolve(target.result) })
    const store = db.transaction('edits', 'readwrite').objectStore('edits')
    store.put({ edits: [{ kind: 'set', form: 0, path: 'indicators/77/name', to: '没有这一行' }] }, [draft, 0])
    store.put({ edits: [{ kind: 'set', form: 0, path: 'unit', to: '滨河区图书馆' }] }, [draft, 1])
    store.put({ edits: [{ kind: 'set', form: 0, path: 'authority', to: '隔了一个号' }] }, [draft, 3])
    await new Promise((resolve) => { store.transaction.oncomplete = resolve })
    db.close()
  })
  await page.reload()
  await page.locator('.sheet').waitFor()
  assert.equal(await textOf(page, 'unit'), '滨河区图书馆')
  assert.equal(await textOf(page, 'authority'), '', 'not forced into a cell')
  const beside = await page.locator('.unplaced').innerText()
  assert.ok(beside.includes('没有这一行') && beside.includes('隔了一个号'), beside)
  await page.close()
})
