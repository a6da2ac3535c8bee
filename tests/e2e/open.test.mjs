import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch, openSite, serve, top } from './helpers/browser.mjs'
import { openFile, packageOf, paste, reportOf, setPackage, textOf } from './helpers/form.mjs'
import { department, project } from './helpers/forms.mjs'

let site, browser
before(async () => { [site, browser] = await Promise.all([serve(), launch()]) })
after(async () => {
  await browser.close()
  site.stop()
})

const text = readFileSync(join(top, 'tests/e2e/fixtures/project.txt'), 'utf8')

async function openPage() {
  const page = await browser.newPage({ acceptDownloads: true })
  page.troubles = await openSite(page, site.url)
  return page
}

async function assertRead(page) {
  await page.locator('.sheet').waitFor()
  assert.equal(await textOf(page, 'name'), '滨河绿道灯光维护项目')
  assert.equal(await textOf(page, 'indicators/1/annual'), '12次')
  assert.equal(await textOf(page, 'budget'), '360,000.00')
  assert.deepEqual(page.troubles, [])
  await page.close()
}

test('a text is opened from a file', async () => {
  const page = await openPage()
  await openFile(page, 'project.txt', text)
  await assertRead(page)
})

test('a text is pasted on the start screen, wherever the focus is', async () => {
  const page = await openPage()
  await page.locator('.start').waitFor()
  await paste(page, text)
  await assertRead(page)
})

test('a file in the encoding of Chinese Windows is read', async () => {
  const page = await openPage()
  await openFile(page, 'project.txt', readFileSync(join(top, 'tests/e2e/fixtures/project-gb18030.txt')))
  await assertRead(page)
})

test('a file in UTF-16 is read', async () => {
  const page = await openPage()
  await openFile(page, 'project.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))
  await assertRead(page)
})

test('a text is opened by pasting it', async () => {
  const page = await openPage()
  await page.locator('.start .paste').fill(text)
  await page.locator('.start .primary').click()
  await assertRead(page)
})

test('a file is opened by dropping it on the page', async () => {
  const page = await openPage()
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([content], 'project.txt', { type: 'text/plain' }))
    const shell = document.querySelector('hebiao-form').shadowRoot.querySelector('.shell')
    shell.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, text)
  await assertRead(page)
})

test('what is exported opens again as it was', async () => {
  const page = await openPage()
  await setPackage(page, { forms: [project, department] })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.wide button', { hasText: '导出' }).click(),
  ])
  assert.equal(download.suggestedFilename(), '滨河区图书馆-2026.json', 'by the department')
  const before = { package: await packageOf(page), report: await reportOf(page) }
  const json = readFileSync(await download.path())
  await page.locator('.home').click()
  await openFile(page, 'export.json', json)
  await page.locator('.sheet').waitFor()
  assert.deepEqual({ package: await packageOf(page), report: await reportOf(page) }, before)
  assert.deepEqual(page.troubles, [])
  await page.close()
})

test('unknown fields are kept, shown and exported', async () => {
  const page = await openPage()
  await openFile(page, 'form.json', JSON.stringify({ forms: [{ ...project, colour: '第二版备注' }], source_system: '旧系统' }))
  await page.locator('.unplaced').waitFor()
  assert.match(await page.locator('.unplaced').innerText(), /colour\s+第二版备注/)
  assert.match(await page.locator('.unplaced').innerText(), /source_system\s+旧系统/)
  assert.match(JSON.stringify(await packageOf(page)), /第二版备注.*旧系统/)
  await page.close()
})

test('an unknown choice stays as it was typed', async () => {
  const page = await openPage()
  await setPackage(page, { forms: [{ ...project, level: '三级项目' }] })
  assert.equal(await textOf(page, 'level'), '三级项目')
  await page.close()
})
