// A failing run made short: fewer acts that fail in the same way.
import { run } from './runner.mjs'

/**
 * @param {object[]} list acts, the last of which fails @param {string} kind of violation
 * @param {number} seconds at most @returns {Promise<object[]>}
 */
export async function shrink(stage, list, kind, seconds = 90) {
  const end = Date.now() + seconds * 1000
  const fails = async (some) => {
    if (Date.now() > end) return false
    const wrong = await run(stage, some)
    return Boolean(wrong) && wrong.violation.kind === kind && some.slice(0, wrong.at + 1)
  }
  let best = await shortTail(list, fails)
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
    for (let start = 0; start < best.length - 1; ) {
      const shorter = await fails([...best.slice(0, start), ...best.slice(start + size)])
      if (shorter) best = shorter
      else start += size
    }
    if (size === 1) break
  }
  return best
}

/** Most of what goes wrong begins a few acts before. */
async function shortTail(list, fails) {
  for (let length = 4; length < list.length; length *= 3) {
    const shorter = await fails(list.slice(-length))
    if (shorter) return shorter
  }
  return list
}
