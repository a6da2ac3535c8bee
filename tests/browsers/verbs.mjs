// What the scenario says to a browser, made of the few things that each engine's driver can do:
//   open(url)  reload()  close()  click(selector, [text])  keys(text)  ask(function, ...arguments)
//   errors()   what the console and the page reported as errors
//   requests   addresses asked for, as far as the browser tells
//   downloads  the folder where downloads arrive
// A selector means an element inside the shadow root of the component, `text` the first of them that contains it.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const PATIENCE = 30000

/** A driver waits for ever for a browser that is gone. */
export function within(seconds, what, promise) {
  let timer
  const late = new Promise((resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${seconds} s`)), 1000 * seconds)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

/** Runs in the page. */
export function inShadow(selector, text) {
  const form = ((document.querySelector('iframe') || {}).contentDocument || document).querySelector('hebiao-form')
  const all = form && form.shadowRoot ? [...form.shadowRoot.querySelectorAll(selector)] : []
  return (text ? all.find((each) => each.textContent.includes(text)) : all[0]) || null
}

/** Runs in the page: the middle of the element, in view. A frame lies at the window's corner. */
export function placeInShadow(selector, text) {
  const form = ((document.querySelector('iframe') || {}).contentDocument || document).querySelector('hebiao-form')
  const all = form && form.shadowRoot ? [...form.shadowRoot.querySelectorAll(selector)] : []
  const found = text ? all.find((each) => each.textContent.includes(text)) : all[0]
  if (!found) return null
  found.scrollIntoView({ block: 'center' })
  const { x, y, width, height } = found.getBoundingClientRect()
  return [x + width / 2, y + height / 2]
}

async function until(what, read) {
  const end = Date.now() + PATIENCE
  for (;;) {
    const value = await read()
    if (value) return value
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`)
    await new Promise((resolve) => { setTimeout(resolve, 100) })
  }
}

/** A file that has arrived whole: its name is final and its JSON ends. */
function arrived(folder) {
  const name = readdirSync(folder).find((each) => each.endsWith('.json'))
  const text = name && readFileSync(join(folder, name), 'utf8')
  return text && text.endsWith('}\n') && { name, text }
}

export function withVerbs(driver) {
  const count = (selector) => driver.ask((wanted) => {
    const { shadowRoot } = ((document.querySelector('iframe') || {}).contentDocument || document).querySelector('hebiao-form') || {}
    return shadowRoot ? shadowRoot.querySelectorAll(wanted).length : 0
  }, selector)
  const read = (selector, property) => driver.ask((wanted, name) => (
    ((document.querySelector('iframe') || {}).contentDocument || document).querySelector('hebiao-form').shadowRoot.querySelector(wanted)[name]), selector, property)
  return {
    ...driver,
    until,
    count,
    textOf: (selector) => read(selector, 'textContent'),
    valueOf: (selector) => read(selector, 'value'),
    see: (selector) => until(selector, () => count(selector)),
    seeNo: (selector) => until(`the end of ${selector}`, async () => (await count(selector)) === 0),
    packageOf: () => driver.ask(() => 
      JSON.stringify(((document.querySelector('iframe') || {}).contentDocument || document).querySelector('hebiao-form').package)).then(JSON.parse),
    async type(selector, text) {
      await driver.click(selector)
      await driver.keys(text)
    },
    async download(selector, text) {
      await driver.click(selector, text)
      return until('the download', () => arrived(driver.downloads))
    },
  }
}
