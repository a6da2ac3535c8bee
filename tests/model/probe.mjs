// What can be seen of the page at one moment, and pressed. Runs in the page: it may use nothing of this file.

/** window.pressable(selector): the buttons that fit, can be seen and are not switched off. */
export function installHands() {
  window.pressable = (selector) => [...document.querySelector('hebiao-form').shadowRoot.querySelectorAll(selector)]
    .filter((button) => !button.disabled && button.checkVisibility({ visibilityProperty: true }))
}

export async function look() {
  const element = document.querySelector('hebiao-form')
  const root = element && element.shadowRoot
  if (!root || !root.querySelector('.shell')) return { mode: 'none' }
  const all = (selector) => [...root.querySelectorAll(selector)]
  const text = (selector) => { const one = root.querySelector(selector); return one ? one.textContent : '' }
  const active = root.activeElement
  const tabs = all('.tab')
  const list = root.querySelector('.tab-list select')
  const isForm = Boolean(element.package) && Boolean(root.querySelector('.sheet'))
  const item = (li) => ({ field: li.dataset.field, code: li.dataset.code, say: (li.querySelector('.say') || {}).textContent })
  const seen = {
    mode: isForm ? 'form' : 'start',
    package: element.package, report: element.report, draft: element.draft,
    active: list ? list.selectedIndex : Math.max(0, tabs.findIndex((tab) => tab.getAttribute('aria-current') === 'page')),
    tabs: list ? list.options.length : tabs.length || 1,
    cells: isForm ? all('.sheet [data-path]').map((input) => [input.dataset.path, input.value, input.tagName === 'SELECT']) : [],
    rows: isForm ? all('.sheet [data-row]').map((row) => row.dataset.row) : [],
    captions: isForm ? all('.sheet th.level').map((level) => [level.querySelector('.caption').textContent, level.rowSpan]) : [],
    listed: isForm ? all('.findings li[data-code]').map(item) : [],
    waived: isForm ? all('.waived li[data-code]').map(item) : [],
    tones: isForm ? all('.sheet .field').map((field) => [field.querySelector('[data-path]').dataset.path, field.dataset.tone || '']) : [],
    drawn: isForm ? text('.sheet') : '',
    state: text('.state-text'), saved: (root.querySelector('.saved') || { dataset: {} }).dataset.state, saying: text('.saved'),
    notices: text('.notices'),
    drafts: isForm ? [] : all('.drafts .go').map((go) => go.textContent),
    picks: all('.pick').length,
    focus: active ? active.dataset.path || active.className || active.tagName : '',
    asks: all('.notices button').map((button) => button.textContent),
  }
  const before = await everythingOf('hebiao', 'drafts')
  const edits = await everythingOf('hebiao-journal', 'edits')
  const drafts = await everythingOf('hebiao', 'drafts')
  const isSame = ([, draft]) => before.some(([, each]) => each.id === draft.id && each.revision === draft.revision)
  // It was saved in between, and the journal cut.
  if (!drafts.every(isSame)) return look()
  seen.storage = { drafts: drafts.map(([, draft]) => draft), edits: edits.map(([[draft, number], entry]) => ({ draft, number, ...entry })) }
  return seen

  /** Keys and values of a store; none where there is no such database, which then isn't made. */
  function everythingOf(database, name) {
    return new Promise((resolve) => {
      const request = window.faults.open(database)
      request.onupgradeneeded = () => request.transaction.abort()
      request.onerror = () => resolve([])
      request.onsuccess = () => {
        const db = request.result
        const end = (found) => { db.close(); resolve(found) }
        if (!db.objectStoreNames.contains(name)) { end([]); return }
        const found = []
        const walk = db.transaction(name).objectStore(name).openCursor()
        walk.onerror = () => end([])
        walk.onsuccess = () => {
          const cursor = walk.result
          if (!cursor) { end(found); return }
          found.push([cursor.key, cursor.value])
          cursor.continue()
        }
      }
    })
  }
}
