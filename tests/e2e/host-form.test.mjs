// The element in a form of its host: submitting, resetting, readonly and disabled at run time, and a host that stays where it is.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { cell, focused, packageOf } from './helpers/form.mjs'
import { department, project } from './helpers/forms.mjs'

let site, browser
before(async () => { [site, browser] = await Promise.all([serve(), launch()]) })
after(async () => {
  await browser.close()
  site.stop()
})

/** A host's page: a bar of its own on top, something above, the element in a fieldset of a form, a button. */
async function inHost(t, attributes, pkg) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  t.after(() => page.close())
  page.troubles = await openSite(page, site.url)
  t.after(() => assert.deepEqual(page.troubles, []))
  await page.evaluate(([names, value]) => {
    const make = (tag, props, ...children) => {
      const node = Object.assign(document.createElement(tag), props)
      node.append(...children)
      return node
    }
    const nav = make('nav', { id: 'nav', textContent: '门户导航' })
    Object.assign(nav.style, { position: 'sticky', top: '0', height: '60px', background: 'white', zIndex: '1' })
    const above = make('div', { textContent: '门户' })
    above.style.height = '300px'
    const element = document.createElement('hebiao-form')
    for (const name of Object.keys(names)) element.setAttribute(name, names[name])
    if (value) element.package = value
    const form = make('form', {}, make('fieldset', { id: 'set' }, element), make('button', { id: 'submit', textContent: '提交' }))
    window.submitted = 0
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      window.submitted += 1
    })
    document.querySelector('hebiao-form').remove()
    document.body.prepend(nav, above, form)
    document.body.style.minHeight = '3000px'
    window.scrollTo(0, 40)
  }, [attributes, pkg])
  await page.locator('.sheet').waitFor()
  return page
}

const cost = { level1: '成本指标', level2: '经济成本指标', name: '项目预算控制数', cycle: '≤146.61万元', annual: '≥48.87万元' }
const caret = (page) => cell(page, 'name').evaluate((input) => [input.value, input.selectionStart])

test('loading neither scrolls the host nor covers its navigation', async (t) => {
  const page = await inHost(t, {}, { forms: [project] })
  await page.waitForTimeout(300)
  assert.equal(await page.evaluate(() => window.scrollY), 40)
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY')
  for (const y of [40, 400, 900]) {
    await page.evaluate((top) => window.scrollTo(0, top), y)
    assert.equal(await page.evaluate(() => document.elementFromPoint(200, 30).id), 'nav', `scrolled by ${y}`)
  }
})

test('submitting with an error goes to the first error and says so', async (t) => {
  const page = await inHost(t, { name: 'goals' }, { forms: [{ ...project, indicators: [cost] }] })
  assert.equal(await page.evaluate(() => document.querySelector('form').checkValidity()), false)
  assert.equal(await focused(page), null, 'asking quietly moves nothing')
  assert.equal(await page.locator('.notice').count(), 0)
  await page.locator('#submit').click()
  await page.locator('.notice', { hasText: '还不能提交：还有' }).waitFor()
  const first = await page.evaluate(() => document.querySelector('hebiao-form').shell.workspace.trouble.finding)
  assert.equal(first.severity, 'error')
  assert.ok(await focused(page), `at ${first.field}`)
  assert.equal(await page.evaluate(() => window.submitted), 0)
})

test('an error in another form of the package is gone to as well', async (t) => {
  const page = await inHost(t, { name: 'goals' }, { forms: [project, department] })
  await page.locator('.tab').nth(1).click()
  await page.evaluate(() => {
    const { doc } = document.querySelector('hebiao-form')
    for (let rest = 300; rest > 0; rest -= 1) {
      const error = doc.report.forms[1].findings.find(({ severity }) => severity === 'error')
      if (!error) return
      doc.waive(1, error, { by: '', reason: '已核对' })
    }
  })
  await page.locator('#submit').click()
  await page.locator('.notice', { hasText: '还不能提交' }).waitFor()
  assert.equal(await page.locator('.tab').first().getAttribute('aria-current'), 'page')
  assert.ok(await focused(page))
})

test('what may be handed in is submitted', async (t) => {
  const page = await inHost(t, { name: 'goals' }, { forms: [{ ...project, indicators: [cost] }] })
  await page.evaluate(() => {
    const { doc } = document.querySelector('hebiao-form')
    for (let rest = 100; rest > 0; rest -= 1) {
      const error = doc.report.forms[0].findings.find(({ severity }) => severity === 'error')
      if (!error) return
      doc.waive(0, error, { by: '张三', reason: '已与财政核对' })
    }
  })
  await page.locator('#submit').click()
  assert.equal(await page.evaluate(() => window.submitted), 1)
  const { forms } = JSON.parse(await page.evaluate(() => new FormData(document.querySelector('form')).get('goals')))
  assert.equal(forms[0].waived[0].reason, '已与财政核对')
})

test('readonly and disabled come and go, and text, caret and focus stay', async (t) => {
  const page = await inHost(t, { name: 'goals' }, { forms: [project] })
  const ways = [
    () => document.querySelector('hebiao-form').toggleAttribute('readonly'),
    () => document.querySelector('hebiao-form').toggleAttribute('disabled'),
    () => { const set = document.querySelector('#set'); set.disabled = !set.disabled },
  ]
  await cell(page, 'name').click()
  await page.keyboard.press('Home')
  await page.keyboard.type('甲')
  for (const way of ways) {
    const before = await caret(page)
    await page.evaluate(way)
    await page.keyboard.type('乙')
    await page.keyboard.press('Control+z')
    assert.deepEqual(await caret(page), before)
    assert.equal(await page.locator('.fix:visible, .waive:visible, .tools:visible, .add-row button:visible').count(), 0, 'no change is offered')
    await page.evaluate(way)
    // A browser takes the focus from what is disabled; the caret is where it was when it comes back.
    await cell(page, 'name').focus()
    await page.keyboard.type('丙')
    assert.equal((await caret(page))[1], before[1] + 1, 'typing goes on')
  }
  assert.equal((await packageOf(page)).forms[0].name, `甲丙丙丙${project.name}`)
})

test('a reset brings back what was given first', async (t) => {
  const page = await inHost(t, { name: 'goals' }, { forms: [project] })
  const given = await packageOf(page)
  await cell(page, 'name').fill('改过的名称')
  await page.evaluate(() => document.querySelector('form').reset())
  // What was typed is stored first, as before every way out.
  await page.waitForFunction((name) => document.querySelector('hebiao-form').package.forms[0].name === name, project.name)
  assert.deepEqual(await packageOf(page), given)
  assert.equal(await cell(page, 'name').inputValue(), project.name)
})
