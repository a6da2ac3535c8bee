import { ConflictError, newDraftId } from './drafts.js'

/** The whole draft is saved after a pause in typing, and now and then while there is none. */
const PAUSE = 500
const LONGEST = 5000

/** Nobody needs to hear of a write that takes less. */
const UNSEEN = 400

/** Saving tries again after a failure, ever later. */
const FIRST_WAIT = 1000
const LAST_WAIT = 60000

/**
 * The draft of the open package. `next` is the number of the next change in the journal, `first` the first that may be
 * there, `past` the first since the last save; `isBase`: the draft is stored, so that changes can be written after it.
 */
const newHandle = () => ({ id: newDraftId(), revision: 0, next: 0, first: 0, past: 0, isBase: false })

/**
 * Keeps the open package saved: each change goes into the journal at once, the whole draft follows after a pause.
 * States: `none`, `saving`, `saved`, `failed`, `missing` (the browser has no storage). Both of the last are tried again.
 * A draft that another window went on with is left to it: what is here becomes a draft of its own.
 */
export class Saver {
  /**
   * @param {import('./drafts.js').Drafts} drafts
   * @param {{read: () => object, onstate: (state: string, draft: object) => void,
   *   onelsewhere: (stored: object, isSplit: boolean) => void}} host
   */
  constructor(drafts, { read, onstate, onelsewhere }) {
    Object.assign(this, { drafts, read, onstate, onelsewhere })
    this.begin()
  }

  /** Starts with a draft that was read, or a new one. @param {object} [draft] */
  begin(draft) {
    this.rest()
    this.draft = newHandle()
    if (draft) Object.assign(this.draft, { id: draft.id, revision: draft.revision, next: draft.sequence, first: draft.first, past: draft.sequence, isBase: draft.isBase })
    /** Changes made, and those of them that are known to be stored. */
    this.made = 0
    this.kept = 0
    this.isDirty = false
    this.newer = null
    this.wait = FIRST_WAIT
    this.say(draft ? 'saved' : 'none')
  }

  rest() {
    for (const timer of ['pause', 'longest', 'unseen', 'retry']) this.stop(timer)
  }

  stop(timer) {
    clearTimeout(this[timer])
    this[timer] = undefined
  }

  say(state) {
    this.stop('unseen')
    if (state === this.state && this.draft === this.said) return
    this.state = state
    this.said = this.draft
    this.onstate(state, this.draft)
  }

  get isFailing() { return this.state === 'failed' || this.state === 'missing' }

  /** Whether every change is known to be stored. */
  get isKept() { return this.made === this.kept }

  /** Something changed. @param {import('../model/edits.js').Edit[]} [edits] in cells and rows; without it, beside them */
  touch(edits) {
    this.made += 1
    this.isDirty = true
    if (this.newer) {
      this.split(this.newer)
      return
    }
    if (this.isFailing) return
    if (this.state === 'none') this.say(this.isMissing ? 'missing' : 'saving')
    else if (this.unseen === undefined) this.unseen = setTimeout(() => this.say('saving'), UNSEEN)
    if (edits && this.draft.isBase && this.drafts.journal.isReady) this.note(edits)
    else this.flush()
    this.stop('pause')
    this.pause = setTimeout(() => this.flush(), PAUSE)
    if (this.longest === undefined) this.longest = setTimeout(() => this.flush(), LONGEST)
  }

  /** Writes a change into the journal. */
  async note(edits) {
    const { draft, made } = this
    const { next } = draft
    draft.next += 1
    try {
      await this.drafts.journal.add(draft.id, next, edits)
      if (this.draft === draft) this.keep(made)
      else if (draft.isLeft) this.forget(draft.id, next, next + 1)
    } catch (error) {
      if (this.draft !== draft) return
      if (error && error.name === 'ConstraintError') this.split(null, next)
      else this.flush()
    }
  }

  keep(made) {
    this.kept = Math.max(this.kept, made)
    if (this.isKept) this.say('saved')
  }

  /**
   * Saves at once the whole text of this moment, whatever is opened next. One at a time, for each save needs the
   * revision of the one before.
   */
  flush() {
    for (const timer of ['pause', 'longest', 'retry']) this.stop(timer)
    if (!this.isDirty) return this.running
    this.isDirty = false
    const { draft, made } = this
    const record = { ...this.read(), sequence: draft.next }
    draft.isBase = true
    this.running = (this.running || Promise.resolve()).then(() => this.save(draft, record, made))
    return this.running
  }

  async save(draft, record, made) {
    try {
      const saved = await this.drafts.put({ ...record, past: draft.past, id: draft.id, revision: draft.revision })
      draft.revision = saved.revision
      // The last entries stay until the next save: a window that is behind meets them at its first change.
      this.forget(draft.id, draft.first, draft.past)
      draft.first = draft.past
      draft.past = record.sequence
      this.wait = FIRST_WAIT
      this.isMissing = false
      if (this.draft === draft) this.keep(made)
    } catch (error) {
      if (this.draft === draft) this.fail(error)
      else if (error instanceof ConflictError && !draft.isLeft) await this.save(newHandle(), { ...record, sequence: 0 }, made)
    }
  }

  /** The journal's entries that are in a saved draft; those that stay by mistake are known by their numbers. */
  forget(id, first, end) {
    if (end > first) this.drafts.journal.remove(id, first, end).catch(() => {})
  }

  async fail(error) {
    if (error instanceof ConflictError) {
      this.split(error.draft)
      return
    }
    this.isDirty = true
    this.draft.isBase = false
    this.stop('retry')
    this.retry = setTimeout(() => this.flush(), this.wait)
    this.wait = Math.min(2 * this.wait, LAST_WAIT)
    this.isMissing = !(await this.drafts.isThere())
    if (this.retry !== undefined) this.say(this.isMissing ? 'missing' : 'failed')
  }

  /** A moment at which a failed save may succeed: the window comes back, the network, the storage. */
  nudge() {
    if (this.retry === undefined) return
    this.wait = FIRST_WAIT
    this.flush()
  }

  /** The storage was taken away with all that was in it; what is open goes into the new one. */
  lose() {
    if (this.state === 'none') return
    this.isDirty = true
    this.kept = Math.min(this.kept, this.made - 1)
    this.draft.isBase = false
    if (!this.isFailing) this.say('saving')
    this.flush()
  }

  /** Whether another window has saved the same draft; asked when this window comes back. */
  async look() {
    const { draft } = this
    if (!draft.revision || this.isFailing) return
    await this.running
    const stored = await this.drafts.peek(draft.id).catch(() => null)
    const isNews = stored && this.draft === draft && stored.revision > (this.newer || draft).revision
    if (!isNews) return
    if (this.isDirty) this.split(stored)
    else {
      this.newer = stored
      this.onelsewhere(stored, false)
    }
  }

  /** Another window went on with this draft: what is here goes on as a draft of its own, saved at once. */
  split(stored, end = this.draft.next) {
    const left = this.draft
    left.isLeft = true
    this.draft = newHandle()
    this.newer = null
    this.isDirty = true
    this.flush().then(() => { if (this.isKept) this.forget(left.id, left.first, end) })
    this.onelsewhere(stored || { id: left.id }, true)
  }

  /**
   * Tries to have everything stored.
   * @returns {Promise<boolean>} whether nothing would be lost now
   */
  async secure() {
    if (this.isDirty) this.flush()
    await this.running
    return this.isKept
  }
}
