import { openDB } from 'idb'

const NAME = 'hebiao'
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

async function connect() {
  const db = await openDB(NAME, 1, {
    upgrade(fresh) { fresh.createObjectStore(STORE, { keyPath: 'id' }) },
    // A window with a newer version must not wait for this one.
    blocking() {
      db.close()
      shared = null
    },
  })
  return new Drafts(db)
}

/**
 * Drafts in IndexedDB. A draft keeps its package as text, so that it outlives changes of the core.
 * @typedef {{id: string, name: string, template: string, forms: number, text: string,
 *   revision: number, updated: number}} Draft
 */
export class Drafts {
  /** One connection for all forms of a page: a browser keeps each until it's closed. @returns {Promise<Drafts>} */
  static open() {
    if (!shared) {
      shared = connect()
      shared.catch(() => { shared = null })
    }
    return shared
  }

  constructor(db) { this.db = db }

  /** Newest first. @returns {Promise<Draft[]>} */
  async list() {
    const drafts = await this.db.getAll(STORE)
    return drafts.sort((a, b) => b.updated - a.updated)
  }

  /** @returns {Promise<Draft|undefined>} */
  get(id) { return this.db.get(STORE, id) }

  /**
   * Saves a draft whose `revision` is the one it was read with; a draft that has another one by now
   * isn't overwritten.
   * @param {Draft} draft @returns {Promise<Draft>} as saved
   */
  async put(draft) {
    const transaction = this.db.transaction(STORE, 'readwrite', { durability: 'strict' })
    const old = await transaction.store.get(draft.id)
    if (old && old.revision !== draft.revision) throw new ConflictError(old)
    const saved = { ...draft, revision: draft.revision + 1, updated: Date.now() }
    transaction.store.put(saved)
    await transaction.done
    return saved
  }

  async remove(id) { await this.db.delete(STORE, id) }

  /** Puts a removed draft back as it was. @param {Draft} draft */
  async restore(draft) { await this.db.put(STORE, draft) }
}

/** A name for a draft. Not crypto.randomUUID, which plain-http intranet hosts don't have. */
export function newDraftId() {
  const [random] = crypto.getRandomValues(new Uint32Array(1))
  return `${Date.now().toString(36)}-${random.toString(36)}`
}
