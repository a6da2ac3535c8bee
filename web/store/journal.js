import { Database, carryOut } from './database.js'

const STORE = 'edits'

/** Beside them things that the page remembers from one time to the next. */
const MEMORY = 'memory'

/** All numbers of a draft: an array comes after every number. */
const allOf = (draft) => IDBKeyRange.bound([draft], [draft, []])

/**
 * What was typed since a draft was saved last: each change is written in the moment in which it is made, under the
 * draft and a number that counts on. Two windows that go on with the same draft meet at a number.
 */
export class Journal {
  constructor() { this.database = new Database('hebiao-journal', { [STORE]: undefined, [MEMORY]: undefined }) }

  /** Whether a change can be written at once. */
  get isReady() { return Boolean(this.database.now) }

  /**
   * Nothing is read or waited for before, and the transaction is closed at once: it is carried out even if the page is
   * gone the next moment.
   * @param {string} draft @param {number} number @param {import('../model/edits.js').Edit[]} edits
   * @returns {Promise<void>} rejects with a ConstraintError where another window was first
   */
  async add(draft, number, edits) {
    const transaction = this.database.write(STORE, 'relaxed')
    await carryOut(transaction, transaction.store.add({ edits: edits.map(({ from, ...edit }) => edit) }, [draft, number]))
  }

  /** What is there for each draft, in order. @returns {Promise<Map<string, {number: number, edits: any[]}[]>>} */
  async all(draft) {
    const db = await this.database.connect()
    const transaction = db.transaction(STORE)
    const range = draft && allOf(draft)
    const [keys, values] = await Promise.all([transaction.store.getAllKeys(range), transaction.store.getAll(range)])
    const found = new Map()
    keys.forEach(([id, number], at) => {
      if (!found.has(id)) found.set(id, [])
      found.get(id).push({ number, edits: values[at].edits })
    })
    return found
  }

  /** Takes away the numbers from `first` until before `end`. */
  async remove(draft, first = 0, end = Infinity) {
    const db = await this.database.connect()
    await db.delete(STORE, IDBKeyRange.bound([draft, first], [draft, end], false, true))
  }

  async remember(key, value) {
    const db = await this.database.connect()
    await db.put(MEMORY, value, key)
  }

  async recall(key) {
    const db = await this.database.connect()
    return db.get(MEMORY, key)
  }
}
