// Chance that can be repeated: the same seed gives the same acts.

/** @param {number} seed @returns {() => number} from 0 up to 1 (mulberry32) */
export function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** One of a list. @param {any[]} list @param {number} part from 0 up to 1 */
export const oneOf = (list, part) => list[Math.floor(part * list.length)]

/** One of the keys of an object of weights. */
export function weighted(weights, part) {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  let left = part * total
  for (const [key, weight] of Object.entries(weights)) {
    left -= weight
    if (left < 0) return key
  }
  return Object.keys(weights)[0]
}
