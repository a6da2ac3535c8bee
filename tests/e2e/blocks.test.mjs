// What is copied in Excel, WPS and Word and pasted onto a cell; where it goes is tested in tests/form/block_test.cpp.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openSite, serve } from './helpers/browser.mjs'
import { cell, focused, packageOf, paste, setPackage, textOf } from './helpers/form.mjs'
import { approval, project } from './helpers/forms.mjs'

let site, browser
before(async () => { [site, browser] = await Promise.all([serve(), launch()]) })
after(async () => {
  await browser.close()
  site.stop()
})

async function open(form, path) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  page.troubles = await openSite(page, site.url)
  await setPackage(page, { forms: [form] })
  await cell(page, path).focus()
  return page
}

const rowsOf = async (page) => (await packageOf(page)).forms[0].indicators.map(({ level2, name, annual }) => [level2, name, annual].join('|'))
const undo = (page) => page.keyboard.press('Control+z')

const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><!--StartFragment-->
<tr><td rowspan=3>产出指标</td><td rowspan=2>数量指标</td><td>摸排管网长度</td><td>30公里</td><td>10公里</td></tr>
<tr><td>检查井数量</td><td>600座</td><td>200座</td></tr>
<tr><td>质量指标</td><td>成果<br>验收合格率</td><td>100%</td><td>100%</td></tr><!--EndFragment--></table></body></html>`
const excelText = '产出指标\t数量指标\t摸排管网长度\t30公里\t10公里\r\n\t\t检查井数量\t600座\t200座\r\n\t质量指标\t"成果\n验收合格率"\t100%\t100%\r\n'
const wpsCell = '<html><body><table width="72"><!--StartFragment--><tr><td x:str>≥95%</td></tr><!--EndFragment--></table></body></html>'

test('merged levels bring their rows into their classes, in one step', async () => {
  const before = { ...project, indicators: project.indicators.slice(3) }
  for (const [text, html] of [[excelText, excel], [excelText, ''], ['', excel]]) {
    const page = await open(before, 'indicators/0/name')
    const given = await packageOf(page)
    assert.equal(await paste(page, text, html), false)
    assert.deepEqual((await rowsOf(page)).slice(0, 4),
      ['数量指标|摸排管网长度|10公里', '数量指标|检查井数量|200座', '质量指标|成果\n验收合格率|100%', '时效指标|图书上架时间|全年'])
    assert.equal(await page.locator('th.level2').first().getAttribute('rowspan'), '2')
    assert.equal(await focused(page), 'indicators/0/name')
    await undo(page)
    assert.deepEqual(await packageOf(page), given)
    assert.deepEqual(page.troubles, [])
    await page.close()
  }
})

test('a single cell is inserted at the caret, and the cell stays as high as it was', async () => {
  const page = await open(project, 'indicators/0/annual')
  const height = () => cell(page, 'indicators/0/annual').evaluate((area) => area.offsetHeight)
  const before = await height()
  await page.keyboard.press('Control+a')
  assert.equal(await paste(page, '≥95%\r\n', wpsCell), false)
  assert.equal(await textOf(page, 'indicators/0/annual'), '≥95%')
  assert.equal(await height(), before)
  await page.keyboard.press('Home')
  await paste(page, '年均\r\n')
  assert.equal(await textOf(page, 'indicators/0/annual'), '年均≥95%')
  assert.equal((await packageOf(page)).forms[0].indicators[0].annual, '年均≥95%')
  await undo(page)
  assert.equal(await textOf(page, 'indicators/0/annual'), '≥95%')
  assert.equal(await paste(page, '≥95%'), true, 'plain words are the browser’s own')
  await page.close()
})

test('rows of one class push the others down, and a row of the class can be edited on', async () => {
  const page = await open(project, 'indicators/1/name')
  await paste(page, '甲\t1\t1\r\n乙\t2\t2\r\n丙\t3\t3\r\n')
  assert.deepEqual((await rowsOf(page)).slice(0, 5),
    ['数量指标|采购图书数量|20000', '数量指标|甲|1', '数量指标|乙|2', '数量指标|丙|3', '质量指标|图书验收合格率|≥110%'])
  await page.close()
})

test('what found no place is listed over the sheet, which does not move, and the notice goes with its paste', async () => {
  const page = await open(approval, 'indicators/6/name')
  const top = () => page.locator('.sheet').evaluate((sheet) => sheet.getBoundingClientRect().top)
  const before = await top()
  const block = '满意度\t≥90%\n多出的一行\t1'
  await paste(page, block)
  assert.match(await page.locator('.notice').innerText(), /放不下的 1 处没有粘贴[^]*多出的一行 1/)
  assert.equal(await top(), before)
  const [notice, header] = [await page.locator('.notice').boundingBox(), await page.locator('.header').boundingBox()]
  assert.ok(notice.y >= header.y + header.height - 1, 'below the header, also when the page is scrolled')
  await undo(page)
  assert.equal(await page.locator('.notice').count(), 0)
  await paste(page, block)
  assert.equal(await page.locator('.notice').count(), 1)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('好')
  assert.equal(await page.locator('.notice').count(), 0, 'the next edit')
  await paste(page, block)
  await paste(page, '满意度\t≥90%')
  assert.equal(await page.locator('.notice').count(), 0, 'the next paste')
  await page.close()
})

test('a block onto a field of the head fills what it names, else becomes words', async () => {
  const page = await open(project, 'name')
  await page.keyboard.press('Control+a')
  await paste(page, '管网\t摸排\r\n')
  assert.equal(await textOf(page, 'name'), '管网 摸排')
  const given = await packageOf(page)
  await paste(page, '项目名称\t管网摸排项目\r\n主管部门\t某市住建局\r\n', '')
  const [form] = (await packageOf(page)).forms
  assert.deepEqual([form.name, form.authority], ['管网摸排项目', '某市住建局'])
  await undo(page)
  assert.deepEqual(await packageOf(page), given)
  await page.close()
})

test('the menu adds an indicator below those whose level is printed with a bracket', async () => {
  const rows = project.indicators.map((row) => (row.level2 === '数量指标' ? { ...row, level2: '数量指标（或建筑规模指标）' } : row))
  const page = await open({ ...project, indicators: rows }, 'indicators/1/name')
  await page.locator('.add-row .menu-button').click()
  await page.locator('.menu [role=menuitem]', { hasText: '数量指标' }).click()
  assert.equal((await rowsOf(page))[2], '数量指标（或建筑规模指标）||')
  assert.equal(await focused(page), 'indicators/2/name')
  await undo(page)
  await cell(page, 'indicators/1/name').focus()
  await page.keyboard.press('Control+Enter')
  assert.equal((await rowsOf(page))[2], '数量指标（或建筑规模指标）||')
  await page.close()
})
