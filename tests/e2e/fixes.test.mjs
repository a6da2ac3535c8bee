import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { cell, newForm, setPackage, textOf } from './helpers/form.mjs'
import { approval } from './helpers/forms.mjs'

let site, browser
before(async () => { [site, browser] = await Promise.all([serve(), launch()]) })
after(async () => {
  await browser.close()
  site.stop()
})

/** The second name of the first row is typed; the fix that copies it to the first name is pressed where `press` says. */
async function copyTyped(press) {
  const page = await browser.newPage()
  await openSite(page, site.url)
  await newForm(page, 'approval_2020')
  await setPackage(page, { forms: [{ ...approval, indicators: [{ ...approval.indicators[0], name: '', name_annual: '' }] }] })
  await cell(page, 'indicators/0/name').focus()
  await cell(page, 'indicators/0/name_annual').pressSequentially('流动服务次数')
  await press(page)
  assert.equal(await textOf(page, 'indicators/0/name'), '流动服务次数')
  await page.close()
}

test('a fix in the list is that of the text as it stands, not of its first letter', async () => {
  await copyTyped((page) => page.locator('.findings li[data-field="indicators/0/name"] .fix').first().click())
})

test('a fix at the cell is that of the text as it stands', async () => {
  await copyTyped(async (page) => {
    await cell(page, 'indicators/0/name').focus()
    await page.locator('.field.current .under .fix').first().click()
  })
})
