// Acts in cells: keys, input methods, the system's own putting in.
import { at, put } from './document.mjs'
import { oneOf } from './random.mjs'
import { blocks, composed, passages, put as texts, typed } from './words.mjs'
import { Violation } from './world.mjs'

const plain = (text) => text.replace(/\r\n?/g, '\n')

/** Focus to a cell with a selection between characters, as by mouse or keys. */
export async function enter(world, { cell, from = 1, to = from }, wants = () => true) {
  const cells = world.seen.cells.filter((each) => !each[2] && wants(each))
  if (!cells.length) return null
  const [path] = oneOf(cells, cell)
  const place = await world.page.evaluate(([name, a, b]) => {
    const { shadowRoot } = document.querySelector('hebiao-form')
    const input = shadowRoot.querySelector(`[data-path="${name}"]`)
    input.focus()
    const stops = [0]
    for (const { segment } of new Intl.Segmenter('zh').segment(input.value)) stops.push(stops[stops.length - 1] + segment.length)
    const start = stops[Math.floor(Math.min(a, b) * (stops.length - 0.001))]
    const end = stops[Math.floor(Math.max(a, b) * (stops.length - 0.001))]
    input.setSelectionRange(start, end)
    return { start, end, value: input.value }
  }, [path, from, to])
  await settleFormat(world)
  return { path, form: world.seen.active, ...place }
}

/** Leaving an amount that was put in just now gives it its official form, which the core says, as part of that step. */
export async function settleFormat(world) {
  const { package: now, active } = await world.look()
  if (!now || !world.model) return
  const before = world.model.now
  const report = world.report(before)
  for (const [index, form] of before.forms.entries()) {
    const { amounts = [] } = report.forms[index] || {}
    for (const { field, text } of amounts) {
      const [old, fresh] = [at(form, field), now.forms[index] ? at(now.forms[index], field) : '']
      const { past, future } = world.model
      if (old === fresh || fresh !== text || index !== active || future.length || !past.length) continue
      world.model.step((forms) => put(forms[index], field, text), past[past.length - 1].act)
    }
  }
}

/** Text in place of the selection, at once. */
function replace(world, { path, form, start, end, value }, text) {
  const next = value.slice(0, start) + text + value.slice(end)
  world.model.step((forms) => put(forms[form], path, next), `cell:${form}:${path}`)
}

const isLong = (world, path) => {
  const template = world.template(world.seen.package.forms[world.seen.active])
  const [table, , column] = path.split('/')
  const specs = column === undefined ? template.fields : template.tables.find(({ id }) => id === table).columns
  const spec = specs.find(({ id }) => id === (column || path))
  return Boolean(spec) && spec.type === 'long_text'
}

const somewhere = (random) => ({ cell: random(), from: random() < 0.5 ? 1 : random(), to: random() < 0.6 ? 1 : random() })

export const typing = {
  type: {
    weight: 22, needs: 'form', make: (random) => ({ ...somewhere(random), text: oneOf(typed, random()) }),
    async run(world, act) {
      const place = await enter(world, { ...act, to: act.from })
      if (!place) return
      let { start, value } = place
      for (const character of act.text) {
        await world.page.keyboard.press(character)
        replace(world, { ...place, start, end: start, value }, character)
        value = value.slice(0, start) + character + value.slice(start)
        start += character.length
      }
    },
  },
  compose: {
    weight: 10, needs: 'form', make: (random) => ({ ...somewhere(random), text: oneOf(composed, random()), end: random() }),
    async run(world, act) {
      const place = await enter(world, act)
      if (!place) return
      for (let length = 1; length <= Math.min(3, act.text.length); length += 1) {
        await world.cdp.send('Input.imeSetComposition', { text: act.text.slice(0, length), selectionStart: length, selectionEnd: length })
      }
      if (act.end < 0.7) {
        await world.cdp.send('Input.insertText', { text: act.text })
        replace(world, place, act.text)
      } else if (act.end < 0.85) {
        // Taken back: what was selected is gone, as the browser has it.
        await world.cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
        await fromScreen(world, place)
      } else {
        // Left in the middle: the browser ends it.
        await world.page.keyboard.press('Tab')
        await fromScreen(world, place)
      }
    },
  },
  insert: {
    weight: 8, needs: 'form', make: (random) => ({ ...somewhere(random), text: oneOf(texts, random()) }),
    async run(world, act) {
      const place = await enter(world, act)
      if (!place) return
      await world.cdp.send('Input.insertText', { text: act.text })
      replace(world, place, act.text)
    },
  },
  pasteText: {
    weight: 8, needs: 'form', make: (random) => ({ ...somewhere(random), text: oneOf(texts, random()) }),
    async run(world, act) {
      const place = await enter(world, act)
      if (!place) return
      await pasteReally(world, act.text)
      if (/[\t\n]/.test(act.text)) return
      replace(world, place, act.text)
    },
  },
  pastePassage: {
    weight: 3, needs: 'form', make: (random) => ({ ...somewhere(random), text: oneOf(passages, random()) }),
    async run(world, act) {
      const place = await enter(world, act, ([path]) => isLong(world, path))
      if (!place) return
      await pasteReally(world, act.text)
      replace(world, place, plain(act.text))
    },
  },
  pasteBlock: {
    weight: 6, needs: 'form', make: (random) => ({ ...somewhere(random), text: oneOf(blocks, random()) }),
    async run(world, act) {
      const place = await enter(world, act)
      if (!place) return
      await pasteReally(world, act.text)
      await world.adopt(world.own('block'), (before, after) => everyWordOf(act.text, after, world.seen))
    },
  },
  erase: {
    weight: 8, needs: 'form', make: (random) => ({ ...somewhere(random), key: oneOf(['Backspace', 'Delete', 'Control+Backspace'], random()), times: 1 + Math.floor(random() * 3) }),
    async run(world, act) {
      const place = await enter(world, act)
      if (!place) return
      for (let time = 0; time < act.times; time += 1) {
        await world.page.keyboard.press(act.key)
        await fromScreen(world, place)
      }
    },
  },
  clear: {
    weight: 2, needs: 'form', make: (random) => ({ cell: random() }),
    async run(world, act) {
      const place = await enter(world, act)
      if (!place) return
      await world.page.keyboard.press('Control+a')
      await world.page.keyboard.press('Delete')
      replace(world, { ...place, start: 0, end: place.value.length }, '')
    },
  },
  newLine: {
    weight: 2, needs: 'form', make: somewhere,
    async run(world, act) {
      const place = await enter(world, act, ([path]) => isLong(world, path))
      if (!place) return
      await world.page.keyboard.press('Enter')
      replace(world, place, '\n')
    },
  },
  walk: {
    weight: 6, needs: 'form', make: (random) => ({ ...somewhere(random), key: oneOf(['Tab', 'Shift+Tab', 'Enter', 'Escape', 'ArrowDown', 'Home', 'Alt+Enter'], random()) }),
    async run(world, act) {
      const place = await enter(world, act, ([path]) => act.key !== 'Enter' || !isLong(world, path))
      if (!place) return
      await world.page.keyboard.press(act.key)
    },
  },
  choose: {
    weight: 2, needs: 'form', make: (random) => ({ cell: random(), option: random() }),
    async run(world, act) {
      const cells = world.seen.cells.filter((each) => each[2])
      if (!cells.length) return
      const [path] = oneOf(cells, act.cell)
      const select = world.page.locator(`[data-path="${path}"]`)
      const options = await select.locator('option').evaluateAll((list) => list.map(({ value }) => value))
      const value = oneOf(options, act.option)
      const form = world.seen.active
      await select.focus()
      await settleFormat(world)
      await select.selectOption({ value })
      world.model.step((forms) => put(forms[form], path, value), `cell:${form}:${path}`)
    },
  },
}

/** The browser decides how much a key takes; what then stands on the screen is the text. */
async function fromScreen(world, { path, form }) {
  const value = await world.page.evaluate((name) => {
    const input = document.querySelector('hebiao-form').shadowRoot.querySelector(`[data-path="${name}"]`)
    return input && input.value
  }, path)
  if (value === null) throw new Violation('screen', `the cell ${path} is gone`)
  world.model.step((forms) => put(forms[form], path, value), `cell:${form}:${path}`)
}

async function pasteReally(world, text) {
  await world.page.evaluate((value) => navigator.clipboard.writeText(value), text)
  await world.page.keyboard.press('Control+v')
}

/** Every cell of a pasted block is in the document, with its quotes or without, or the page says that something found no room. */
function everyWordOf(block, pkg, { notices }) {
  const all = JSON.stringify(pkg)
  const holds = (word) => all.includes(JSON.stringify(word).slice(1, -1))
  const bare = (text) => text.replace(/^"|"$/g, '').replace(/""/g, '"').trim()
  const lost = block.split(/[\t\n]/).filter((text) => bare(text) && !holds(text) && !holds(bare(text)))
  if (lost.length && !notices) throw new Violation('lost', `pasted, not in the document and not said: ${lost.join(' | ')}`)
}
