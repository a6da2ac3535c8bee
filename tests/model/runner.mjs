// Acts made by chance from a seed, carried out one by one, each followed by what must hold.
import { randomFrom, weighted } from './random.mjs'
import { typing } from './acts-typing.mjs'
import { history, rows } from './acts-rows.mjs'
import { findings } from './acts-findings.mjs'
import { drafts, windows } from './acts-around.mjs'
import { trouble, view } from './acts-trouble.mjs'
import { check } from './invariants.mjs'
import { World } from './world.mjs'

export const acts = { ...typing, ...rows, ...history, ...findings, ...drafts, ...windows, ...trouble, ...view }

/** All acts of a run: what they do depends on what is there when their turn comes, so that any of them can be left out. */
export function actsOf(seed, count, without = new Set()) {
  const random = randomFrom(seed)
  const weights = (needs) => Object.fromEntries(Object.entries(acts)
    .filter(([name, act]) => !without.has(name)).filter(([, act]) => needs === act.needs || act.needs === 'any').map(([name, { weight }]) => [name, weight]))
  const [inForm, onStart] = [weights('form'), weights('start')]
  return Array.from({ length: count }, () => {
    const [form, start] = [weighted(inForm, random()), weighted(onStart, random())]
    return { form: { name: form, ...acts[form].make(random) }, start: { name: start, ...acts[start].make(random) }, waits: random() < 0.08 }
  })
}

/** Carries out one act, that of the place where the page is, and checks. */
export async function perform(world, { form, start, waits }) {
  const act = world.model ? form : start
  world.log.push(act)
  await acts[act.name].run(world, act)
  await check(world, { ...act, waits })
}

/**
 * A run in a fresh world. @returns {Promise<{at: number, violation: Error, log: object[]}|null>} the first thing wrong
 * @param {object[]} list @param {{skip?: Set<string>, onact?: (at: number, world: World) => void}} [how] `skip`: kinds not to stop at
 */
export async function run(stage, list, { onact = () => {}, onskip = () => {}, skip = new Set() } = {}) {
  const world = await World.open(stage)
  world.log = []
  await world.opened()
  try {
    for (let at = 0; at < list.length; at += 1) {
      try {
        await perform(world, list[at])
      } catch (error) {
        if (!skip.has(error.kind)) return { at, violation: error, log: world.log }
        onskip(at, error)
        await world.opened()
      }
      onact(at, world)
    }
    return null
  } finally {
    await world.close().catch(() => {})
  }
}

export const said = ({ name, ...how }) => `${name} ${JSON.stringify(how)}`
