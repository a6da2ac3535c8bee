// One person's way through the page, the same on every engine and in every way of use.
import assert from 'node:assert/strict'
import { texts, words } from './modules.mjs'

const annual = `${texts.row}/annual`
const cell = (path) => `[data-path="${path}"]`
const inList = `.findings li[data-code="${texts.code}"][data-field="${annual}"]`
const atCell = `${cell(annual)} ~ .under li[data-code="${texts.code}"]`

/** A new form; a name, and a cost target that is turned the wrong way round. */
async function typeMistake(page) {
  await page.click(`[data-template="${texts.template}"]`)
  await page.see('.sheet')
  await page.type(cell('name'), texts.name)
  await page.type(cell(`${texts.row}/name`), texts.indicator)
  await page.type(cell(annual), texts.wrong)
  assert.equal(await page.valueOf(cell(annual)), texts.wrong)
}

async function seeAndFix(page) {
  await page.see(inList)
  await page.see(atCell)
  assert.ok((await page.textOf(`${inList} .say`)).includes(texts.wrong), 'the list quotes what was typed')
  await page.click(`${atCell} .fix`)
  await page.seeNo(inList)
  await page.seeNo(atCell)
  assert.equal(await page.valueOf(cell(annual)), texts.right)
}

async function reloadAndFind(page) {
  await page.see('.saved[data-state="saved"]')
  const before = await page.packageOf()
  await page.reload()
  await page.see('.sheet')
  assert.equal(await page.valueOf(cell('name')), texts.name)
  assert.equal(await page.valueOf(cell(annual)), texts.right)
  assert.deepEqual(await page.packageOf(), before, 'the draft is what was saved')
}

/** Where the browser keeps no drafts: that is said from the start, and nothing claims to be saved. */
async function beToldOfNoDrafts(page) {
  assert.equal(await page.textOf('.saved'), words['save.missing'])
  assert.ok((await page.textOf('.notice')).includes(words['save.missingLong']))
}

async function exportAll(page) {
  const { name, text } = await page.download('.wide button', words['header.export'])
  assert.ok(name.startsWith(texts.name), `the file is named after the form: ${name}`)
  const { seal, ...pkg } = JSON.parse(text)
  assert.deepEqual(pkg, await page.packageOf())
  assert.equal(seal.sha256.length, 64)
  assert.ok(text.includes(texts.name) && text.includes(texts.right))
}

/** @param {any} page a driver with the verbs, on the start screen @param {{drafts: boolean}} offered */
export async function fillForm(page, { drafts }) {
  await page.see('.pick')
  assert.equal(await page.count('.notice'), drafts ? 0 : 1, 'a notice is there exactly where drafts are not')
  await typeMistake(page)
  await seeAndFix(page)
  if (drafts) await reloadAndFind(page)
  else await beToldOfNoDrafts(page)
  await exportAll(page)
}
