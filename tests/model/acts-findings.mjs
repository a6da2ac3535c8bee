// Acts on findings: fixes, letting stand, asking again, going to the place.
import { at as textAt, put, textOf } from './document.mjs'
import { oneOf } from './random.mjs'
import { press } from './acts-rows.mjs'
import { settleFormat } from './acts-typing.mjs'
import { Violation } from './world.mjs'

/**
 * Presses one of the buttons of findings, and says whose it was: the list may be another one a moment later. It takes
 * the focus first, as by the mouse; leaving a cell may change it, and the list.
 */
async function pressOf(world, selector, part) {
  await world.page.evaluate(([wanted, share]) => {
    const all = window.pressable(wanted)
    window.held = all[Math.floor(share * all.length)]
    if (window.held) window.held.focus()
  }, [selector, part])
  await settleFormat(world)
  return world.page.evaluate(() => {
    const button = window.held
    if (!button || !button.isConnected) return null
    const li = button.closest('li')
    const say = li.querySelector('.say')
    const finding = { code: li.dataset.code, field: li.dataset.field || (button.closest('.field') && button.closest('.field').querySelector('[data-path]').dataset.path),
      message: say && say.textContent, title: button.textContent }
    button.click()
    return finding
  })
}

/** A fix carried out as design.md says: spans into the text before, last ones first; rows in and out. */
function carryOut(form, { edits }) {
  const start = ({ span }) => (span ? span[0] : 0)
  for (const edit of [...edits].sort((a, b) => start(b) - start(a))) {
    const [table, row] = edit.field.split('/')
    if (edit.insert) form[table] = [...(form[table] || []).slice(0, edit.insert.at), { ...edit.insert.row }, ...(form[table] || []).slice(edit.insert.at)]
    else if (edit.remove) form[table].splice(Number(row), 1)
    else {
      const old = textAt(form, edit.field)
      const [from, to] = edit.span || [0, old.length]
      put(form, edit.field, old.slice(0, from) + edit.text + old.slice(to))
    }
  }
}

const own = (report, active) => [...report.forms[active].findings,
  ...report.package.findings.filter(({ form }) => form === active + 1)]

const FIX = '.findings li[data-code] .fixes .fix'
const WAIVE = '.findings li[data-code] .waive, .field.current .under .waive'

export const findings = {
  fix: {
    weight: 8, needs: 'form', make: (random) => ({ button: random() }),
    async run(world, act) {
      const target = await pressOf(world, FIX, act.button)
      if (!target) return
      const { active } = world.seen
      const fits = own(world.report(world.model.now), active)
        .filter(({ code, field, message }) => code === target.code && field === target.field && message === target.message)
      const fixes = fits.flatMap(({ fixes: list = [] }) => list).filter(({ title }) => target.title.includes(title))
      if (fixes.length === 1) world.model.step((forms) => carryOut(forms[active], fixes[0]), world.own('fix'))
      else await world.adopt(world.own('fix'), () => {})
      await settleFormat(world)
    },
  },
  waive: {
    weight: 4, needs: 'form', make: (random) => ({ button: random(), reason: oneOf(['按合同约定', '上级未下达', '原文如此'], random()) }),
    async run(world, act) {
      if (!(await press(world, WAIVE, act.button))) return
      const { active } = world.seen
      await settleFormat(world)
      const reason = world.page.locator('.reason-form input')
      if (await reason.count()) {
        await reason.first().fill(act.reason)
        await world.page.keyboard.press('Enter')
      }
      await waived(world, active, 1)
    },
  },
  unwaive: {
    weight: 3, needs: 'form', make: (random) => ({ button: random() }),
    async run(world, act) {
      const { active } = world.seen
      if (!(await press(world, '.waived li .fix', act.button))) return
      await settleFormat(world)
      await waived(world, active, -1)
    },
  },
  go: {
    weight: 3, needs: 'form', make: (random) => ({ button: random() }),
    async run(world, act) {
      await press(world, '.findings li .go', act.button)
      await settleFormat(world)
    },
  },
  seen: {
    weight: 1, needs: 'form', make: (random) => ({ button: random() }),
    async run(world, act) { await press(world, '.repair-note button', act.button) },
  },
}

const waiversOf = (pkg, active) => (pkg.forms[active].waived || []).length

/** One waiver more or less in the form, once the core is well; none where checking pauses, which is said. */
async function waived(world, active, change) {
  const count = waiversOf(world.model.now, active)
  const isDone = () => waiversOf(world.seen.package, active) !== count
  for (let tries = 0; tries < 20 && !isDone(); tries += 1) {
    await world.page.waitForTimeout(100)
    await world.look()
  }
  if (!isDone() && world.isUnchecked) return
  await world.adopt(world.own(change > 0 ? 'waive' : 'unwaive'), (before, after) => oneWaiver(before, after, active, change))
}

/** One waiver more or less, and nothing else is another. */
function oneWaiver(before, after, active, change) {
  const [old, now] = [before, after].map((pkg) => waiversOf(pkg, active))
  if (now - old !== change) throw new Violation('waiver', `${old} waivers, then ${now}; ${change} was asked for`)
  const without = (pkg) => textOf({ ...pkg, forms: pkg.forms.map((form) => ({ ...form, waived: undefined })) })
  if (without(before) !== without(after)) throw new Violation('waiver', 'letting a finding stand changed the text')
}
