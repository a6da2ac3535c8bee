// The model: what a package must be after each act. Plain JSON and two stacks, written from README and design.md.

/** What a document means: members in order, empty ones left out. What the reader of a damaged text marked is no text. */
export function meaning(value, key = '') {
  if (key === 'repairs') return undefined
  if (value === '' || value === null || value === undefined) return undefined
  if (Array.isArray(value)) return value.length ? value.map((each) => meaning(each) || {}) : undefined
  if (typeof value !== 'object') return value
  const members = Object.keys(value).sort().map((name) => [name, meaning(value[name], name)]).filter(([, each]) => each !== undefined)
  return members.length ? Object.fromEntries(members) : undefined
}

export const textOf = (pkg) => JSON.stringify(meaning(pkg) || {})

const copy = (value) => JSON.parse(JSON.stringify(value))

/** A package and how it came to be. A step is { text, act }: the document after it, and what led there. */
export class Model {
  constructor(pkg) { this.begin(pkg) }

  begin(pkg) {
    this.now = copy(pkg)
    this.past = []
    this.future = []
    /** Whether anything was changed since it was opened. */
    this.touched = false
  }

  get text() { return textOf(this.now) }

  form(index) { return this.now.forms[index] }

  /** A new state. @param {(forms: any[], pkg: any) => void} change @param {string} act steps of one act may be undone as one */
  step(change, act) {
    const next = copy(this.now)
    change(next.forms, next)
    this.take(next, act)
  }

  /** The page's own state, where the model can't know what comes out. */
  take(next, act) {
    if (textOf(next) === this.text) return
    this.touched = true
    this.past.push({ pkg: this.now, act })
    this.now = copy(next)
    this.future = []
  }

  /** The states to which one undo may lead: the one before, or earlier ones of the same flow of typing. */
  before() { return flow(this.past.map(({ pkg, act }) => ({ pkg, act })).reverse()) }

  /** The states to which one redo may lead. */
  after() { return flow(this.future.slice().reverse()) }

  /** @param {any} pkg what the page shows after an undo @returns {boolean} whether it is one that was there */
  undo(pkg) {
    const wanted = textOf(pkg)
    const at = this.before().findIndex((state) => textOf(state.pkg) === wanted)
    if (at < 0) return false
    for (let steps = 0; steps <= at; steps += 1) {
      const { pkg: earlier, act } = this.past.pop()
      this.future.push({ pkg: this.now, act })
      this.now = earlier
    }
    return true
  }

  redo(pkg) {
    const wanted = textOf(pkg)
    const at = this.after().findIndex((state) => textOf(state.pkg) === wanted)
    if (at < 0) return false
    for (let steps = 0; steps <= at; steps += 1) {
      const { pkg: later, act } = this.future.pop()
      this.past.push({ pkg: this.now, act })
      this.now = later
    }
    return true
  }
}

/** The first state, and those behind it as long as the steps between are of one act. */
function flow(states) {
  const end = states.findIndex(({ act }) => act !== states[0].act)
  return states.slice(0, end < 0 ? states.length : end)
}

/** The text at a path. */
export function at(form, path) {
  const [table, row, column] = path.split('/')
  const holder = column === undefined ? form : (form[table] || [])[Number(row)] || {}
  return holder[column === undefined ? table : column] || ''
}

export function put(form, path, text) {
  const [table, row, column] = path.split('/')
  if (column === undefined) form[table] = text
  else form[table][Number(row)][column] = text
}

/** All texts of a value, in order. */
export function textsOf(value) {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []
}
