import { Database, carryOut } from './database.js'
import { Journal } from './journal.js'
import { replay } from './replay.js'

const STORE = 'drafts'

/** Another window has saved the draft since it was last read here. */
export class ConflictError extends Error {
  constructor(draft) {
    super('the draft has changed elsewhere')
    this.name = 'ConflictError'
    this.draft = draft
  }
}

let shared = null

/**
 * Drafts in IndexedDB, with the journal of what was typed since. A draft keeps its package as text, so that it outlives
 * changes of the core.
 * @typedef {{id: string, name: string, template: string, forms: number, text: string, revision: number,
 *   updated: number, sequence?: number, past?: number}} Draft  `sequence`: the journal's entries before this number are
 *   in the text; those from `past` on are still there
 */
export class Drafts {
  /** One connection for all forms of a page: a browser keeps each until it's closed. @returns {Drafts} */
  static shared() {
    shared = shared || new Drafts()
    return shared
  }

  constructor() {
    this.database = new Database('hebiao', { [STORE]: { keyPath: 'id' } })
    this.journal = new Journal()
  }

  /** @returns {Promise<boolean>} whether the browser keeps drafts, as far as can be said now */
  async isThere() {
    try {
      await Promise.all([this.database.connect(), this.journal.database.connect()])
      return true
    } catch (error) {
      return false
    }
  }

  /** Newest first. @returns {Promise<Draft[]>} */
  async list() {
    const db = await this.database.connect()
    const [drafts, entries] = await Promise.all([db.getAll(STORE), this.journal.all()])
    return drafts.map((draft) => replay(draft, entries.get(draft.id) || [])).sort((a, b) => b.updated - a.updated)
  }

  /** @returns {Promise<Draft|undefined>} */
  async get(id) {
    const db = await this.database.connect()
    const draft = await db.get(STORE, id)
    const entries = (await this.journal.all(id)).get(id) || []
    const again = await db.get(STORE, id)
    // Another window has saved in between, and taken its entries away.
    if (draft && again && draft.revision !== again.revision) return this.get(id)
    return draft && replay(draft, entries)
  }

  /** The draft as it was saved last. */
  async peek(id) {
    const db = await this.database.connect()
    return db.get(STORE, id)
  }

  /**
   * Saves a draft whose `revision` is the one it was read with; a draft that has another one by now
   * isn't overwritten.
   * @param {Draft} draft @returns {Promise<Draft>} as saved
   */
  async put(draft) {
    this.journal.database.connect().catch(() => {})
    await this.database.connect()
    const transaction = this.database.write(STORE, 'strict')
    const old = draft.revision ? await transaction.store.get(draft.id) : undefined
    if (old && old.revision !== draft.revision) throw new ConflictError(old)
    const saved = { ...draft, revision: draft.revision + 1, updated: Date.now() }
    await carryOut(transaction, draft.revision ? transaction.store.put(saved) : transaction.store.add(saved))
    return saved
  }

  async remove(id) {
    const db = await this.database.connect()
    await db.delete(STORE, id)
    await this.journal.remove(id)
  }

  /** Puts a removed draft back as it was. @param {Draft} draft */
  async restore(draft) {
    const db = await this.database.connect()
    await db.put(STORE, draft)
  }
}

/** A name for a draft. Not crypto.randomUUID, which plain-http intranet hosts don't have. */
export function newDraftId() {
  const [random] = crypto.getRandomValues(new Uint32Array(1))
  return `${Date.now().toString(36)}-${random.toString(36)}`
}
