// What must hold after each act, whatever it was.
import { at, textOf, textsOf } from './document.mjs'
import { settle } from './acts-around.mjs'
import { settleFormat } from './acts-typing.mjs'
import { Violation } from './world.mjs'

const UNSAVED = new Set(['saving', 'failed', 'missing'])

/** @param {import('./world.mjs').World} world @param {{waits?: boolean}} act `waits`: saving must come to its end first */
export async function check(world, act) {
  if (act.waits) await settle(world)
  await settleFormat(world)
  const { seen, model } = world
  world.window.draft = seen.draft
  noErrors(world)
  if (seen.mode === 'none') throw new Violation('blank', 'the page shows nothing')
  if (Boolean(model) !== (seen.mode === 'form')) throw new Violation('mode', `the page shows ${seen.mode}`)
  if (model) {
    if (textOf(seen.package) !== model.text) throw new Violation('document', `another document: ${world.difference(seen.package)}`)
    onScreen(world)
    everythingDrawn(world)
    reported(world)
    await kept(world, act)
  }
  drafts(world)
}

function noErrors({ window }) {
  const troubles = window.troubles.splice(0).filter((text) => !/Failed to load resource/.test(text))
  if (troubles.length) throw new Violation('error', troubles.join('; ').slice(0, 500))
}

/** Every drawn cell's value is the document's text; rows and merged cells are as many as in the document. */
function onScreen({ seen, model }) {
  const form = model.form(seen.active)
  if (!form) throw new Violation('screen', `form ${seen.active} of ${model.now.forms.length} is shown`)
  if (seen.tabs !== model.now.forms.length) throw new Violation('screen', `${seen.tabs} tabs, ${model.now.forms.length} forms`)
  for (const [path, value] of seen.cells) {
    const wanted = at(form, path)
    if (value !== wanted) throw new Violation('screen', `${path} shows ${JSON.stringify(value)}, the document has ${JSON.stringify(wanted)}`)
  }
  const rows = Object.entries(form).filter(([key, value]) => Array.isArray(value) && !['waived', 'repairs', 'unplaced'].includes(key))
    .flatMap(([key, value]) => value.map((_, index) => `${key}/${index}`))
  const drawn = seen.rows.slice().sort()
  if (JSON.stringify(rows.sort()) !== JSON.stringify(drawn)) throw new Violation('screen', `rows ${drawn} drawn, ${rows} in the document`)
}

/** No text of the form without a place on the screen. */
function everythingDrawn({ seen, model }) {
  const { template, title, waived, repairs, ...form } = model.form(seen.active)
  const cells = new Set(seen.cells.map(([, value]) => value))
  const lost = textsOf(form).filter((text) => text && !cells.has(text) && !seen.drawn.includes(text))
  if (lost.length) throw new Violation('screen', `nowhere on the screen: ${lost.join(' | ')}`)
}

const stable = (value) => JSON.stringify(value, (key, each) => (each && typeof each === 'object' && !Array.isArray(each)
  ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each))

/** The report is that of the text, and so is what is shown of it, unless the page says that checking pauses. */
function reported(world) {
  const { seen, model } = world
  if (world.isUnchecked) return
  const fresh = world.report(model.now)
  const [a, b] = [fresh, seen.report].map(({ forms, package: all }) => ({ forms, all }))
  if (stable(a) !== stable(b)) throw new Violation('report', `not that of the text: ${parting(stable(a), stable(b))}`)
  const own = fresh.forms[seen.active]
  const { findings, waived = [] } = fresh.package
  const here = ({ form }) => form === seen.active + 1
  shown('findings', [...own.findings, ...findings], seen.listed)
  shown('waived', [...(own.waived || []), ...waived.filter(here)], seen.waived)
  const { filled, required } = own.completion
  if (!seen.state.includes(`${filled}/${required}`)) throw new Violation('completion', `${seen.state}; the report has ${filled}/${required}`)
}

function shown(what, findings, listed) {
  const lines = (list, say) => list.map((each) => `${each.code} ${each.field || ''} ${each[say] || ''}`).sort()
  const [wanted, got] = [lines(findings, 'message'), lines(listed, 'say')]
  if (JSON.stringify(wanted) !== JSON.stringify(got)) throw new Violation('shown', `${what}: ${parting(wanted.join('\n'), got.join('\n'))}`)
}

function parting(wanted, got) {
  let start = 0
  while (start < wanted.length && wanted[start] === got[start]) start += 1
  const cut = (text) => text.slice(Math.max(0, start - 60), start + 120)
  return `\n    wanted …${cut(wanted)}…\n    got    …${cut(got)}…`
}

/** The document lies in storage, or the page says that it doesn't. */
async function kept(world, act) {
  const { seen, model, window } = world
  const { saved } = seen
  if (saved === 'none' && model.touched) throw new Violation('saved', 'changed, and the page says that nothing was changed')
  if (saved === 'saving' && act.waits) throw new Violation('saved', 'saving does not come to an end')
  const isQuiet = world.storage === 'ok' && world.windows.length === 1 && !window.wasFailing
  if (isQuiet && UNSAVED.has(saved) && saved !== 'saving' && !window.hadOther) throw new Violation('saved', `“${seen.saying}” while storage is well`)
  if (saved === 'saved') await stored(world)
  if (world.windows.length > 1) for (const each of world.windows) each.hadOther = true
  if (world.storage === 'ok' && saved === 'saved') window.wasFailing = false
}

/** A write that has only begun isn't announced: the page has a moment to store, or to say that it can't. */
const MOMENT = 600

async function stored(world) {
  const { model, window } = world
  // Another window went on from what this one has saved.
  const isElsewhere = (id) => (world.windows.length > 1 || window.hadOther) && world.seenStored.has(id) && world.seenStored.get(id).has(model.text)
  const isRight = () => world.seen.saved !== 'saved' || world.seen.stored[world.seen.draft] === model.text || isElsewhere(world.seen.draft)
  for (let waited = 0; waited < MOMENT && !isRight(); waited += 100) {
    await world.page.waitForTimeout(100)
    await world.look()
  }
  const { saved, saying, draft: id, stored: { [id]: text } } = world.seen
  if (!isRight()) {
    const other = text ? `storage has another text: ${world.difference(JSON.parse(text))}` : `no draft ${id}`
    throw new Violation('saved', `the page says “${saying}”, but ${other}`)
  }
  if (saved !== 'saved') return
  world.known.set(id, text)
  if (!world.seenStored.has(id)) world.seenStored.set(id, new Set())
  world.seenStored.get(id).add(text)
}

/** No draft goes or changes that isn't open somewhere, from when it was seen first. */
function drafts(world) {
  for (const [id, text] of Object.entries(world.seen.stored)) {
    if (!world.known.has(id) && !world.isOpen(id)) world.known.set(id, text)
  }
  for (const [id, text] of world.known) {
    const now = world.seen.stored[id]
    if (!now) throw new Violation('draft', `draft ${id} is gone`)
    if (!world.isOpen(id) && now !== text) throw new Violation('draft', `draft ${id} has changed`)
  }
  const { mode, drafts: listed, stored: all } = world.seen
  const there = Object.keys(all).length
  const isCertain = mode === 'start' && world.storage === 'ok' && world.windows.length === 1 && !world.window.wasFailing
  if (isCertain && listed.length !== there) throw new Violation('draft', `${there} drafts, ${listed.length} of them listed`)
}
