import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { cell } from './helpers/form.mjs'
import { project } from './helpers/forms.mjs'

let site, browser
before(async () => { [site, browser] = await Promise.all([serve(), launch()]) })
after(async () => {
  await browser.close()
  site.stop()
})

/** Puts an element of one's own in place of the page's, as a portal would. */
async function embed(attributes, pkg) {
  const page = await browser.newPage()
  page.troubles = await openSite(page, site.url)
  await page.evaluate(([names, value]) => {
    const form = document.createElement('form')
    const element = document.createElement('hebiao-form')
    for (const name of Object.keys(names)) element.setAttribute(name, names[name])
    if (value) element.package = value
    window.events = []
    for (const type of ['hebiao-input', 'hebiao-report', 'hebiao-save']) form.addEventListener(type, () => window.events.push(type))
    form.append(element)
    document.querySelector('hebiao-form').replaceWith(form)
  }, [attributes, pkg])
  await page.locator('.sheet').waitFor()
  return page
}

test('an element with a template shows that form, and belongs to the form around it', async () => {
  const page = await embed({ template: 'township_2026', name: 'goals' })
  assert.equal(await page.locator('.sheet.township_2026').count(), 1)
  await cell(page, 'name').fill('滨河镇图书馆')
  const { valid, value } = await page.evaluate(() => ({
    valid: document.querySelector('form').checkValidity(),
    value: JSON.parse(new FormData(document.querySelector('form')).get('goals')),
  }))
  assert.equal(valid, false, 'a form with errors is not valid')
  assert.equal(value.forms[0].name, '滨河镇图书馆')
  const events = await page.evaluate(() => window.events)
  for (const type of ['hebiao-input', 'hebiao-report', 'hebiao-save']) assert.ok(events.includes(type), type)
  assert.deepEqual(page.troubles, [])
  await page.close()
})

test('a readonly element shows, and changes nothing', async () => {
  const page = await embed({ readonly: '' }, { forms: [{ ...project, indicators: [{ level2: '经济成本指标', name: '项目预算控制数', cycle: '≥48.87万元', annual: '≥48.87万元' }] }] })
  assert.ok(await page.locator('.findings .fix').count() > 0)
  assert.equal(await page.locator('.fix:visible, .waive:visible').count(), 0, 'no change is offered')
  await cell(page, 'name').focus()
  await page.keyboard.type('x')
  await cell(page, 'indicators/0/name').focus()
  await page.keyboard.press('Control+Enter')
  const [form] = await page.evaluate(() => document.querySelector('hebiao-form').package.forms)
  assert.equal(form.name, project.name)
  assert.equal(form.indicators.length, 1)
  assert.equal(await page.locator('.tools:visible').count(), 0)
  await page.close()
})

test('in English the page speaks English', async () => {
  const page = await embed({ locale: 'en' }, { forms: [project] })
  assert.equal(await page.locator('.title').innerText(), 'Project performance goal form')
  assert.match(await page.locator('.state-text').innerText(), /filled/)
  await page.close()
})
