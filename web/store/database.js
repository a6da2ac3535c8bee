import { openDB } from 'idb'

/** A broken profile may never answer; the page goes on without it then, and asks again later. */
const PATIENCE = 3000

const inTime = (promise) => Promise.race([promise, new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error('the browser does not open its storage')), PATIENCE)
})])

/**
 * Ends a transaction with its last request at once, so that it's carried out even if the page is gone the next moment.
 * @param {any} transaction @param {Promise<any>} request @returns {Promise<void>} rejects with what went wrong, once
 */
export async function carryOut(transaction, request) {
  const end = Promise.all([request, transaction.done])
  try {
    if (transaction.commit) transaction.commit()
  } catch (error) {
    // The browser has taken it back by now: the request says why.
  }
  await end
}

/**
 * A database of the browser that is connected again after the connection was lost: somebody deleted the database, or
 * the browser closed it. Event: `lost`.
 */
export class Database extends EventTarget {
  /** @param {string} name @param {Record<string, IDBObjectStoreParameters|undefined>} stores */
  constructor(name, stores) {
    super()
    this.name = name
    this.stores = stores
    /** The connection as it is now, for those who can't wait; null while there is none. */
    this.now = null
  }

  /** @returns {Promise<import('idb').IDBPDatabase>} rejects where the browser has no storage, or doesn't answer */
  connect() {
    if (this.now) return Promise.resolve(this.now)
    if (!this.opening) {
      const asked = this.ask().finally(() => { this.opening = null })
      this.opening = inTime(asked)
      this.opening.catch(() => {})
    }
    return this.opening
  }

  /** A transaction on the connection as it is now. What goes wrong in it its requests say, and nobody twice. */
  write(store, durability) {
    const transaction = this.now.transaction(store, 'readwrite', { durability })
    transaction.done.catch(() => {})
    return transaction
  }

  async ask() {
    const { name, stores } = this
    const db = await openDB(name, 1, {
      upgrade(fresh) {
        for (const [store, parameters] of Object.entries(stores)) fresh.createObjectStore(store, parameters)
      },
      // A window that deletes the database, or has a newer version, must not wait for this one.
      blocking: () => {
        db.close()
        this.lose()
      },
      terminated: () => this.lose(),
    })
    this.now = db
    return db
  }

  lose() {
    this.now = null
    this.dispatchEvent(new CustomEvent('lost'))
  }
}
