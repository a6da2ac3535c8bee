/** Typing in one cell stays one step as long as the pauses are shorter than this. */
const PAUSE = 1200
const LIMIT = 500

/**
 * What can be undone and redone. A step is a list of edits as they were carried out, with the
 * place to go back to.
 */
export class History {
  constructor() {
    this.done = []
    this.undone = []
  }

  /**
   * @param {import('./edits.js').Edit[]} edits
   * @param {{key?: string, join?: boolean, now?: number}} [how] steps with the same key that follow
   *   each other without a pause become one; `join` belongs to the step before, whatever the pause
   */
  push(edits, { key = '', join = false, now = Date.now() } = {}) {
    const last = this.done[this.done.length - 1]
    const flows = last && key && last.key === key && now - last.time < PAUSE
    const extended = (flows || join) && this.isOfLast(edits)
    this.undone = []
    if (extended) {
      last.edits[last.edits.length - 1].to = edits[0].to
      last.time = now
      return
    }
    this.done.push({ edits, key, time: now })
    if (this.done.length > LIMIT) this.done.shift()
  }

  /** Whether edits are of the single cell that the last step ended in, and nothing was undone since. */
  isOfLast(edits) {
    if (!this.done.length || this.undone.length || edits.length !== 1) return false
    const last = this.done[this.done.length - 1].edits.slice(-1)[0]
    const [edit] = edits
    return edit.kind === 'set' && last.kind === 'set' && edit.form === last.form && edit.path === last.path
  }

  /** The step to turn round, or undefined. */
  back() {
    const step = this.done.pop()
    if (step) this.undone.push({ ...step, key: '' })
    return step
  }

  /** The step to do again, or undefined. */
  forward() {
    const step = this.undone.pop()
    if (step) this.done.push(step)
    return step
  }
}
