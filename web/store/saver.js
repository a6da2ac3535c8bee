import { ConflictError, newDraftId } from './drafts.js'

/** No keystroke waits longer than this for its place on the disk. */
const DELAY = 200

/**
 * Keeps the open package saved. States: `none`, `saving`, `saved`, `failed`, `missing` (the browser
 * has no IndexedDB), `conflict` (another window saved the same draft; nothing is overwritten).
 */
export class Saver {
  /**
   * @param {import('./drafts.js').Drafts|null} drafts
   * @param {{read: () => object, onstate: (state: string, draft: object) => void}} host
   */
  constructor(drafts, { read, onstate }) {
    this.drafts = drafts
    this.read = read
    this.onstate = onstate
    this.draft = null
    this.say('none')
  }

  /** Starts with a draft that was read, or a new one. @param {object} [draft] */
  begin(draft) {
    clearTimeout(this.timer)
    this.timer = undefined
    this.draft = draft ? { id: draft.id, revision: draft.revision } : { id: newDraftId(), revision: 0 }
    this.dirty = false
    this.say(draft ? 'saved' : 'none')
  }

  say(state) {
    this.state = state
    this.onstate(state, this.draft)
  }

  /** Something was typed. */
  touch() {
    this.dirty = true
    if (!this.drafts) this.say('missing')
    if (!this.drafts || this.state === 'conflict') return
    this.say('saving')
    if (this.timer === undefined) this.timer = setTimeout(() => this.flush(), DELAY)
  }

  /**
   * Saves at once what isn't saved: the text of this moment, whatever is opened next. One at a
   * time, for each save needs the revision of the one before.
   */
  flush() {
    clearTimeout(this.timer)
    this.timer = undefined
    if (!this.drafts || !this.dirty || this.state === 'conflict') return this.running
    this.dirty = false
    const { draft } = this
    const record = this.read()
    this.running = (this.running || Promise.resolve()).then(() => this.save(draft, record))
    return this.running
  }

  async save(draft, record) {
    try {
      const saved = await this.drafts.put({ ...record, id: draft.id, revision: draft.revision })
      draft.revision = saved.revision
      if (this.draft === draft && !this.dirty) this.say('saved')
    } catch (error) {
      if (this.draft !== draft) return
      this.dirty = true
      this.fail(error)
    }
  }

  fail(error) {
    if (error instanceof ConflictError) {
      this.elsewhere = error.draft
      this.say('conflict')
      return
    }
    this.say('failed')
  }

  /** Whether another window has saved the same draft; asked when this window comes back. */
  async look() {
    if (!this.drafts || !this.draft || !this.draft.revision || this.state === 'conflict') return
    await this.running
    const { draft } = this
    const stored = await this.drafts.get(draft.id)
    if (stored && this.draft === draft && stored.revision > draft.revision) this.fail(new ConflictError(stored))
  }

  /** After a conflict: this window's text goes on as a draft of its own. */
  saveAsNew() {
    this.begin()
    this.touch()
  }

  /** After a conflict: this window's text is given up for the other's. */
  giveUp() { this.dirty = false }

  /** The last moment with this text: what a conflict kept from being saved becomes a draft of its own. */
  leave() {
    if (this.state === 'conflict' && this.dirty) this.saveAsNew()
    return this.flush()
  }
}
