// A rule pack that stops the core or the page never keeps the page from starting.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { finding, setPackage } from './helpers/form.mjs'
import { project } from './helpers/forms.mjs'

let site
let browser
before(async () => {
  site = await serve()
  browser = await launch()
})
after(async () => {
  await browser.close()
  site.stop()
})

const pack = { hebiaoRules: 1, name: '示例市规则包', version: '1', rules: { 'W-10': { off: true } } }
const form = { ...project, indicators: [{ level1: '成本指标', level2: '经济成本指标', name: '项目预算控制数', annual: '≥48.87万元' }] }

/** A page whose browser keeps `kept`; `prepare` runs in it before anything of ours. */
async function open(t, { kept = {}, prepare } = {}) {
  const context = await browser.newContext()
  t.after(() => context.close())
  await context.addInitScript((values) => {
    if (sessionStorage.getItem('prepared')) return
    sessionStorage.setItem('prepared', '1')
    for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value)
  }, kept)
  if (prepare) await context.addInitScript(prepare)
  const page = await context.newPage()
  const troubles = await openSite(page, site.url)
  t.after(() => assert.deepEqual(troubles, []))
  return page
}

const keptPack = (text = JSON.stringify(pack)) => ({ 'hebiao-packs': JSON.stringify([{ name: 'rules.json', text }]) })
const stored = (page, key) => page.evaluate((name) => localStorage.getItem(name), key)
const notice = (page, text) => page.locator('.notice', { hasText: text })

/** A core that traps as soon as it is to use a pack that says TRAP. */
function trap() {
  const { instantiate } = WebAssembly
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given)
    if (!made.exports || !made.exports.hb_call) return made
    const call = (pointer, size) => {
      const request = new TextDecoder().decode(new Uint8Array(made.exports.memory.buffer, pointer, size))
      if (/"op":"use".*TRAP/.test(request)) throw new WebAssembly.RuntimeError('unreachable')
      return made.exports.hb_call(pointer, size)
    }
    return { exports: { ...made.exports, hb_call: call } }
  }
}

test('a pack with which the last start did not finish is left out, and can be tried again', async (t) => {
  const page = await open(t, { kept: { ...keptPack(), 'hebiao-packs-trial': '1' } })
  await notice(page, '上次带着规则包打开时没有完成').waitFor()
  await setPackage(page, { forms: [form] })
  assert.equal(await finding(page, 'W-10').count(), 1, 'the built-in rules judge')
  await page.reload()
  await notice(page, '没有完成').waitFor()
  await page.locator('.notice button', { hasText: '再试一次' }).click()
  await notice(page, '正在使用规则包：示例市规则包 1').waitFor()
  assert.equal(await stored(page, 'hebiao-packs-trial'), null)
  await page.reload()
  await setPackage(page, { forms: [form] })
  assert.equal(await finding(page, 'W-10').count(), 0, 'the pack is in use again')
  assert.equal(await stored(page, 'hebiao-packs-trial'), null, 'a start that finished leaves no mark')
})

test('a pack with which the last start did not finish can be removed', async (t) => {
  const page = await open(t, { kept: { ...keptPack(), 'hebiao-packs-trial': '1' } })
  await page.locator('.notice button', { hasText: '去掉规则包' }).click()
  assert.equal(await stored(page, 'hebiao-packs'), null)
  await page.reload()
  await page.locator('.pick').first().waitFor()
  assert.equal(await page.locator('.notice').count(), 0)
})

test('a core that a kept pack traps starts again without it', async (t) => {
  const page = await open(t, { kept: keptPack(JSON.stringify({ ...pack, name: 'TRAP' })), prepare: trap })
  await notice(page, '规则包没有使用').waitFor()
  await setPackage(page, { forms: [form] })
  assert.equal(await finding(page, 'W-10').count(), 1)
  await page.locator('.notice button', { hasText: '再试一次' }).click()
  await notice(page, '规则包没有使用').waitFor()
  assert.equal(await finding(page, 'W-10').count(), 1, 'the form is still there and judged')
})

test('what the browser keeps in place of packs is ignored', async (t) => {
  for (const kept of ['{', '5', '{"a":1}', '[5,null,{"name":1}]', '[[]]']) {
    const page = await open(t, { kept: { 'hebiao-packs': kept } })
    await page.locator('.pick').first().waitFor()
    assert.equal(await page.locator('.notice').count(), 0, kept)
  }
})

test('a wrong kept pack says why in Chinese and can be removed', async (t) => {
  const page = await open(t, { kept: keptPack(JSON.stringify({ ...pack, lexicons: { units: { add: ['垧'] } } })) })
  const refused = notice(page, '规则包没有使用')
  await refused.waitFor()
  assert.match(await refused.textContent(), /词→意思，如/)
  assert.match(await refused.textContent(), /rules\.json#\/lexicons\/units\/add\/0/)
  await page.locator('.notice button', { hasText: '去掉规则包' }).click()
  assert.equal(await stored(page, 'hebiao-packs'), null)
})

test('a browser without localStorage starts', async (t) => {
  const page = await open(t, { prepare: () => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })
  } })
  await page.locator('.pick').first().waitFor()
})
