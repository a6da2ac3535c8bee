import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch, openSite, serve, top } from './helpers/browser.mjs'
import { openFile, packageOf, setPackage } from './helpers/form.mjs'
import { project } from './helpers/forms.mjs'

let site, browser
before(async () => { [site, browser] = await Promise.all([serve(), launch()]) })
after(async () => {
  await browser.close()
  site.stop()
})

const text = readFileSync(join(top, 'tests/e2e/fixtures/project.txt'), 'utf8')

/** With a form open, hands a file to the open panel; gives what the notice says. */
async function offer(name, content) {
  const page = await browser.newPage()
  const troubles = await openSite(page, site.url)
  await setPackage(page, { forms: [project] })
  const before = await packageOf(page)
  await page.locator('.wide button', { hasText: '打开' }).click()
  await page.locator('.open-panel input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
  await page.locator('.notice').waitFor({ timeout: 60000 })
  const notice = await page.locator('.notice').innerText()
  return { page, notice, before, troubles }
}

async function assertRefused(name, content, expected) {
  const { page, notice, before, troubles } = await offer(name, content)
  assert.match(notice, expected)
  assert.deepEqual(await packageOf(page), before, 'what was open stays open')
  assert.ok(await page.locator('.sheet').isVisible())
  assert.deepEqual(troubles, [])
  await page.close()
}

// The test driver carries no more than 50 MB.
const huge = Buffer.alloc(50 * 1024 * 1024 - 1024, '项目绩效目标表\n')

test('a text that is no form', () => assertRefused('letter.txt', '各位同事：\n请于周五前交材料。\n', /没有找到可以识别的表格/))
test('an empty file', () => assertRefused('empty.txt', '', /没有找到可以识别的表格/))
test('broken JSON is refused with its place', () => assertRefused('a.json', '{\n  "forms": [\n    { "template": "project_2026", }\n  ]\n}', /第 3 行第 \d+ 列/))
test('JSON that ends too early', () => assertRefused('a.json', '{ "forms": [ { "template": "project_2026"', /JSON/))
test('JSON that is no package', () => assertRefused('a.json', '{ "name": "x" }', /不是绩效目标表/))
test('an empty package', () => assertRefused('a.json', '{ "forms": [] }', /没有找到可以识别的表格/))
test('a template that does not exist', () => assertRefused('a.json', '{ "forms": [ { "template": "project_1999" } ] }', /没有“project_1999”这种表格/))
test('a file of 50 MB is refused before it is read', () => assertRefused('huge.txt', huge, /50 MB.*32 MB/))
test('a text of 5 MB is refused with the limit', () => assertRefused('large.txt', huge.subarray(0, 5 << 20), /内容太大.*最多 4 MB/s))
test('a text with 1,000 forms', () => assertRefused('many.txt', text.repeat(1000), /表格太多/))
test('NUL bytes', () => assertRefused('word.doc', `PK\0\0${text}`, /不是文字文件/))

test('lone surrogates are shown as what they are, and said', async () => {
  const json = JSON.stringify({ forms: [{ ...project, name: '图书\ud800更新' }] })
  const { page, notice } = await offer('a.json', json)
  assert.match(notice, /�/)
  assert.equal((await packageOf(page)).forms[0].name, '图书\ufffd更新')
  await page.close()
})
