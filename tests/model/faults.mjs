// What goes wrong around the page, on request. Runs in the page before its scripts, as text: it may use nothing of this file.

/**
 * window.faults: { core: answers that will not come, poison: a text over which the core stumbles }. The storage's trouble lies in
 * localStorage, for it belongs to the disk and not to a window: `full` (writing throws), `abort` (the
 * transaction is taken back), `absent` (no opening), `hang` (opening never answers).
 */
export function installFaults() {
  const { getItem, setItem } = Storage.prototype
  const storage = () => getItem.call(localStorage, 'model-storage') || 'ok'
  const session = (key) => getItem.call(sessionStorage, key) || ''
  window.faults = { core: Number(session('model-core')) || 0, poison: session('model-poison'), poisoned: false,
    open: indexedDB.open.bind(indexedDB) }
  window.setStorage = (kind) => setItem.call(localStorage, 'model-storage', kind)

  const quota = () => new DOMException('the disk is full', 'QuotaExceededError')
  Storage.prototype.setItem = function guarded(key, value) {
    if (this === localStorage && storage() !== 'ok') throw quota()
    setItem.call(this, key, value)
  }
  for (const name of ['put', 'add', 'delete']) {
    const own = IDBObjectStore.prototype[name]
    IDBObjectStore.prototype[name] = function guarded(...values) {
      if (storage() === 'full' || storage() === 'absent' || storage() === 'hang') throw quota()
      const request = own.apply(this, values)
      if (storage() === 'abort') this.transaction.abort()
      return request
    }
  }
  IDBFactory.prototype.open = function guarded(...values) {
    if (storage() === 'absent') throw new DOMException('not here', 'SecurityError')
    if (storage() === 'hang') return new EventTarget()
    return window.faults.open(...values)
  }

  const { decode } = TextDecoder.prototype
  const { encode } = TextEncoder.prototype
  TextEncoder.prototype.encode = function heard(text) {
    const { poison } = window.faults
    window.faults.poisoned = Boolean(poison) && String(text).includes(poison)
    return encode.call(this, text)
  }
  TextDecoder.prototype.decode = function broken(...bytes) {
    const { faults } = window
    if (faults.poisoned || faults.core > 0) {
      faults.core = Math.max(0, faults.core - 1)
      throw new Error('trap')
    }
    return decode.apply(this, bytes)
  }
  window.print = () => {
    window.dispatchEvent(new Event('beforeprint'))
    window.dispatchEvent(new Event('afterprint'))
  }
}
