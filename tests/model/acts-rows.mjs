// Acts on rows, forms and history.
import { textsOf } from './document.mjs'
import { enter, settleFormat } from './acts-typing.mjs'
import { Violation } from './world.mjs'

const placed = (path) => {
  const [table, row, column] = path.split('/')
  return { table, row: Number(row), column }
}

/** Into a cell of a table whose rows may change. */
async function enterRow(world, act) {
  const template = world.template(world.seen.package.forms[world.seen.active])
  const free = new Set(template.tables.filter(({ fixed }) => !fixed).map(({ id }) => id))
  const place = await enter(world, { cell: act.cell }, ([path]) => path.includes('/') && free.has(path.split('/')[0]))
  return place && { ...place, ...placed(place.path) }
}

const levels = (row) => Object.fromEntries(Object.entries(row || {}).filter(([key]) => key.startsWith('level')))

export const rows = {
  insertRow: {
    weight: 4, needs: 'form', make: (random) => ({ cell: random() }),
    async run(world, act) {
      const place = await enterRow(world, act)
      if (!place) return
      await world.page.keyboard.press('Control+Enter')
      world.model.step((forms) => {
        const list = forms[place.form][place.table]
        list.splice(place.row + 1, 0, levels(list[place.row]))
      }, world.own('insertRow'))
    },
  },
  removeRow: {
    weight: 4, needs: 'form', make: (random) => ({ cell: random() }),
    async run(world, act) {
      const place = await enterRow(world, act)
      if (!place) return
      await world.page.keyboard.press('Alt+Delete')
      world.model.step((forms) => forms[place.form][place.table].splice(place.row, 1), world.own('removeRow'))
    },
  },
  moveRow: {
    weight: 4, needs: 'form', make: (random) => ({ cell: random(), down: random() < 0.5 }),
    async run(world, act) {
      const place = await enterRow(world, act)
      if (!place) return
      await world.page.keyboard.press(act.down ? 'Alt+ArrowDown' : 'Alt+ArrowUp')
      const to = place.row + (act.down ? 1 : -1)
      world.model.step((forms) => {
        const list = forms[place.form][place.table]
        if (to < 0 || to >= list.length) return
        list.splice(to, 0, ...list.splice(place.row, 1))
      }, world.own('moveRow'))
    },
  },
  rowMenu: {
    weight: 4, needs: 'form', make: (random) => ({ cell: random(), item: random(), escape: random() < 0.15 }),
    async run(world, act) {
      const place = await enterRow(world, act)
      if (!place) return
      await world.page.keyboard.press('F2')
      if (act.escape) {
        await world.page.keyboard.press('Escape')
        return
      }
      await choose(world, act.item)
      await world.adopt(world.own('rowMenu'), sameRows)
    },
  },
  addRow: {
    weight: 3, needs: 'form', make: (random) => ({ button: random(), item: random() }),
    async run(world, act) {
      const pressed = await press(world, '.add-row button:not([role]), .level button.add', act.button)
      if (!pressed) return
      await choose(world, act.item)
      await settleFormat(world)
      await world.adopt(world.own('addRow'), sameRows)
    },
  },
  addForm: {
    weight: 1, needs: 'form', make: (random) => ({ item: random() * 0.79 }),
    async run(world, act) {
      if (world.seen.tabs > 6) return
      await press(world, '.tabs .menu-root > button', 0)
      await choose(world, act.item)
      await settleFormat(world)
      await world.adopt(world.own('addForm'), sameRows)
    },
  },
  removeForm: {
    weight: 1, needs: 'form', make: () => ({}),
    async run(world) {
      if (world.seen.tabs < 2) return
      const { active } = world.seen
      await press(world, '.tabs .menu-root > button', 0)
      await choose(world, 0.999)
      await settleFormat(world)
      world.model.step((forms) => forms.splice(active, 1), world.own('removeForm'))
    },
  },
  pickForm: {
    weight: 3, needs: 'form', make: (random) => ({ tab: random() }),
    async run(world, act) {
      if (await press(world, '.tab', act.tab)) return
      const list = world.page.locator('.tab-list select')
      if (await list.count()) await list.selectOption({ index: Math.floor(act.tab * world.seen.tabs) })
    },
  },
}

export const history = {
  undo: {
    weight: 10, needs: 'form', make: (random) => ({ times: 1 + Math.floor(random() * 4), button: random() < 0.3 }),
    run: (world, act) => travel(world, act, 'undo'),
  },
  redo: {
    weight: 6, needs: 'form', make: (random) => ({ times: 1 + Math.floor(random() * 4), button: random() < 0.3 }),
    run: (world, act) => travel(world, act, 'redo'),
  },
}

/** Back or forth, each step to a document that was there. */
async function travel(world, { times, button }, way) {
  for (let time = 0; time < times; time += 1) {
    if (button) await pressNamed(world, way)
    else await world.page.keyboard.press(way === 'undo' ? 'Control+z' : 'Control+y')
    const { package: now } = await world.look()
    const [next = { pkg: world.model.now }] = way === 'undo' ? world.model.before() : world.model.after()
    const isThere = way === 'undo' ? world.model.undo(now) : world.model.redo(now)
    const states = way === 'undo' ? world.model.past : world.model.future
    if (isThere) continue
    await settleFormat(world)
    if (JSON.stringify(world.model.now) === JSON.stringify(now)) continue
    if (!states.length && world.model.text === world.textOf(now)) return
    throw new Violation(way, `leads to a document that was not there: ${world.difference(now, next.pkg)}`)
  }
}

const pressNamed = (world, way) => world.page.evaluate((name) => {
  const { shell } = document.querySelector('hebiao-form')
  const button = shell.header[name]
  if (button.disabled) return
  button.focus()
  button.click()
}, way)

/** Presses one of the buttons that fit and can be seen, as the mouse does: it takes the focus. @returns {Promise<boolean>} */
export const press = (world, selector, part) => world.page.evaluate(([wanted, share]) => {
  const all = window.pressable(wanted)
  if (!all.length) return false
  const button = all[Math.floor(share * all.length)]
  button.focus()
  button.click()
  return true
}, [selector, part])

/** An item of the menu that is open, if one is. */
export const choose = (world, part) => press(world, '.menu [role=menuitem]', part)

/** Whatever happened to rows and forms, at most one of them came or went, and no text of the others. */
function sameRows(before, after) {
  const [old, fresh] = [before, after].map((pkg) => pkg.forms.flatMap((form) => Object.entries(form)
    .flatMap(([key, value]) => (Array.isArray(value) && key !== 'waived' && key !== 'repairs'
      ? value.map((row) => textsOf({ ...row, level1: '', level2: '', level2_annual: '' }).join('|')) : []))).filter((text) => text.replace(/\|/g, '')))
  const lost = old.filter((text) => !take(fresh, text))
  if (lost.length > 1) throw new Violation('lost', `rows are gone: ${lost.join(' ; ')}`)
}

function take(list, text) {
  const place = list.indexOf(text)
  if (place >= 0) list.splice(place, 1)
  return place >= 0
}

