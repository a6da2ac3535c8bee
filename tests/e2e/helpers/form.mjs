// What tests do with the form on the page, in the words of a person who does it.

/** The input of a cell by its path, as `indicators/3/annual`. */
export const cell = (page, path) => page.locator(`[data-path="${path}"]`)

export const textOf = (page, path) => cell(page, path).inputValue()

/** The line of the list with a code at a field. */
export const finding = (page, code, field) => page.locator(`.findings li[data-code="${code}"]${field ? `[data-field="${field}"]` : ''}`)

export const newForm = async (page, template) => {
  await page.locator(`[data-template="${template}"]`).click()
  await page.locator('.sheet').waitFor()
}

export const saved = (page) => page.locator('.saved[data-state="saved"]').waitFor()

/** The package as the component gives it. */
export const packageOf = (page) => page.evaluate(() => document.querySelector('hebiao-form').package)

export const reportOf = (page) => page.evaluate(() => document.querySelector('hebiao-form').report)

export const setPackage = async (page, pkg) => {
  await page.evaluate((value) => { document.querySelector('hebiao-form').package = value }, pkg)
  await page.locator('.sheet').waitFor()
}

/** Pastes what the clipboard held into the element that has the focus. @returns {Promise<boolean>} whether it was left to the browser */
export const paste = (page, text, html = '') => page.evaluate(([plain, rich]) => {
  let target = document.activeElement
  while (target.shadowRoot && target.shadowRoot.activeElement) target = target.shadowRoot.activeElement
  const clipboardData = new DataTransfer()
  if (plain) clipboardData.setData('text/plain', plain)
  if (rich) clipboardData.setData('text/html', rich)
  return target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }))
}, [text, html])

/** Hands a file to the open box of the start screen. */
export const openFile = (page, name, buffer) => page.locator('.start input[type=file]').setInputFiles(
  { name, mimeType: 'text/plain', buffer: Buffer.isBuffer(buffer) ? buffer : Buffer.from(buffer) })

/** The path of the cell that has the focus. */
export const focused = (page) => page.evaluate(() => {
  const active = document.querySelector('hebiao-form').shadowRoot.activeElement
  return active && active.dataset.path
})
