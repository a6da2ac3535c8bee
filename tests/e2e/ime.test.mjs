import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { cell, finding, newForm, packageOf, textOf } from './helpers/form.mjs'

let site, browser
before(async () => { [site, browser] = await Promise.all([serve(), launch()]) })
after(async () => {
  await browser.close()
  site.stop()
})

async function openForm() {
  const page = await browser.newPage()
  await openSite(page, site.url)
  await newForm(page, 'project_2026')
  await page.evaluate(() => {
    window.reports = 0
    document.querySelector('hebiao-form').addEventListener('hebiao-report', () => { window.reports += 1 })
  })
  return { page, cdp: await page.context().newCDPSession(page) }
}

const reports = (page) => page.evaluate(() => window.reports)
const caret = (page, path) => cell(page, path).evaluate((input) => [input.selectionStart, input.selectionEnd])
const compose = (cdp, text) => cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })

test('nothing is checked while an input method composes, and the caret stays', async () => {
  const { page, cdp } = await openForm()
  await cell(page, 'name').focus()
  await page.keyboard.type('项目')
  await page.keyboard.press('ArrowLeft')
  const before = await reports(page)

  for (const text of ['t', 'tu', 'tu sh', 'tu shu']) {
    await compose(cdp, text)
    assert.deepEqual(await caret(page, 'name'), [1 + text.length, 1 + text.length])
  }
  assert.equal(await textOf(page, 'name'), '项tu shu目')
  assert.equal(await reports(page), before, 'no check while composing')
  assert.equal((await packageOf(page)).forms[0].name, '项目', 'what is composed is not the text yet')

  await cdp.send('Input.insertText', { text: '图书' })
  assert.equal(await textOf(page, 'name'), '项图书目')
  assert.deepEqual(await caret(page, 'name'), [3, 3], 'the caret stands behind what was composed')
  assert.equal(await reports(page), before + 1, 'one check for what was composed')
  assert.equal((await packageOf(page)).forms[0].name, '项图书目')
  await page.close()
})

test('a composition that is given up leaves the text as it was', async () => {
  const { page, cdp } = await openForm()
  await cell(page, 'name').focus()
  await page.keyboard.type('图书')
  await compose(cdp, 'xiang')
  await compose(cdp, '')
  assert.equal(await textOf(page, 'name'), '图书')
  assert.equal((await packageOf(page)).forms[0].name, '图书')
  await page.close()
})

test('Safari order: the input event comes after the composition has ended', async () => {
  const { page } = await openForm()
  await cell(page, 'name').focus()
  const before = await reports(page)
  await cell(page, 'name').evaluate((input) => {
    const fire = (event) => input.dispatchEvent(event)
    fire(new CompositionEvent('compositionstart', { bubbles: true, composed: true }))
    input.value = '图书'
    fire(new CompositionEvent('compositionend', { bubbles: true, composed: true, data: '图书' }))
    fire(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromComposition' }))
  })
  assert.equal(await reports(page), before + 1)
  assert.equal(await finding(page, 'C-01', 'name').count(), 0)
  await page.close()
})

test('a check never touches the value or the caret of the cell that is typed in', async () => {
  const { page } = await openForm()
  await cell(page, 'budget').focus()
  await page.keyboard.type('488700')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('1')
  assert.equal(await textOf(page, 'budget'), '4887100')
  assert.deepEqual(await caret(page, 'budget'), [5, 5])
  await page.close()
})
