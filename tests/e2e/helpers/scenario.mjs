// What every way of delivery must be good for: type, see a finding, fix it, save, reload, export.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { cell, finding, newForm, packageOf, saved } from './form.mjs'

const rate = 'indicators/1/annual'

/** Begins on the start screen. @param {any} page a page or a frame */
export async function typeAndFix(page) {
  await newForm(page, 'project_2026')
  await fixOn(page)
}

/** On an open project form. `keys` is the page where the frame has no keyboard. */
export async function fixOn(page, keys = page) {
  const texts = [['name', '图书更新'], ['indicators/1/name', '图书验收合格率'], [rate, '≥110%']]
  for (const [path, text] of texts) {
    await cell(page, path).click()
    await keys.keyboard.type(text)
  }
  const wrong = finding(page, 'W-09', rate)
  await wrong.waitFor({ state: 'attached' })
  await cell(page, rate).click()
  await cell(page, rate).fill('≥98%')
  await wrong.waitFor({ state: 'detached' })
}

/** The exported text, by the button of the page. */
export async function exportFrom(page, keys = page) {
  const [download] = await Promise.all([keys.waitForEvent('download'), page.locator('.wide button', { hasText: '导出' }).click()])
  return readFileSync(await download.path(), 'utf8')
}

/** The package of an exported text, without its seal. */
export function unsealed(text) {
  const { seal, ...pkg } = JSON.parse(text)
  assert.equal(seal.sha256.length, 64)
  return pkg
}

/** @returns {Promise<string>} the exported text */
export async function wholeScenario(page) {
  await typeAndFix(page)
  await saved(page)
  const before = await packageOf(page)
  await page.reload()
  await page.locator('.sheet').waitFor()
  assert.deepEqual(await packageOf(page), before)
  const exported = await exportFrom(page)
  assert.deepEqual(unsealed(exported), before)
  return exported
}
