/**
 * The facade over the C++ core: the only module that knows engine.js.
 * It carries requests and answers and decides nothing about forms.
 */
import * as files from './files.js'
import { EngineError, prepareEngine } from './engine.js'

export { isWasmAllowed } from './engine.js'

/** What the core answered when it would not do what was asked. */
export class CheckerError extends Error {
  /** @param {{message: string, where?: string, expected?: string}} error */
  constructor({ message, where, expected }) {
    super(message)
    this.name = 'CheckerError'
    this.where = where || ''
    this.expected = expected || ''
  }
}

/** @param {unknown} error whether the core itself broke, rather than refused */
export const isBreakdown = (error) => error instanceof EngineError

/** What several forms on one page share: the compiled core, not its sessions. */
let prepared

/** The core from the files beside this script; after a failure the next one may try again. */
function prepareOwn() {
  if (!prepared) {
    const attempt = prepareEngine(files)
    prepared = attempt
    attempt.catch(() => { if (prepared === attempt) prepared = null })
  }
  return prepared
}

/**
 * A rule pack: its file's name, for messages, and its JSON text.
 * @typedef {{name: string, text: string}} Pack
 */

/**
 * @param {{wasm?: ArrayBuffer|Uint8Array, locale?: string, rules?: Pack[], isAnew?: boolean}} [options]
 *   `isAnew`: fetched again, whatever became of the last attempt
 * @returns {Promise<Checker>}
 */
export async function loadChecker({ wasm, locale, rules = [], isAnew } = {}) {
  if (isAnew) prepared = null
  const start = await (wasm ? prepareEngine({ ...files, wasm: async () => wasm }) : prepareOwn())
  const checker = new Checker(start, await start(), locale || 'zh-CN')
  if (rules.length) checker.use(rules)
  return checker
}

export class Checker {
  constructor(start, engine, locale) {
    this.start = start
    this.engine = engine
    this.locale = locale
    /** @type {Pack[]} in use */
    this.packs = []
  }

  /** A fresh core in place of a broken one; every session is lost with the old one. */
  async restart() {
    this.engine = await this.start()
    if (this.packs.length) this.use(this.packs)
  }

  /**
   * Rule packs in place of those before; throws where one is wrong, and then nothing changes. Every session is closed.
   * @param {Pack[]} packs @returns {{name: string, version: string}[]}
   */
  use(packs) {
    const used = this.call({ op: 'use', packs })
    this.packs = packs
    return used.packs
  }

  /** @param {object} request `op` and its arguments @returns {any} */
  call(request) {
    const answer = this.engine.call(request)
    if (answer.ok) return answer.result
    throw new CheckerError(answer.error)
  }

  templates() { return this.call({ op: 'templates' }) }

  rules() { return this.call({ op: 'rules' }) }

  read(text) { return this.call({ op: 'read', text }) }

  check(pkg, source = '') { return this.call({ op: 'check', package: pkg, source, locale: this.locale }) }

  value(text) { return this.call({ op: 'value', text }) }

  open(pkg) {
    const { session, report } = this.call({ op: 'open', package: pkg, locale: this.locale })
    return new Session(this, session, report)
  }

  /** An empty form as the official one is printed. @param {string} template its id */
  blank(template) {
    const session = this.open({ forms: [] })
    session.addForm(template)
    const [form] = session.package().forms
    session.close()
    return form
  }
}

/** A package being edited. Row positions and form indexes count from 0. */
export class Session {
  constructor(checker, id, report) {
    this.checker = checker
    this.id = id
    /** The report as it stood when the session was opened. */
    this.opened = report
  }

  call(op, request) { return this.checker.call({ op, session: this.id, ...request }) }

  set(form, path, text) { return this.call('set', { form, path, text }) }

  insertRow(form, path, at, row) { return this.call('insertRow', { form, path, at, row }) }

  removeRow(form, path, at) { return this.call('removeRow', { form, path, at }) }

  moveRow(form, path, at, to) { return this.call('moveRow', { form, path, at, to }) }

  addForm(template, form) { return this.call('addForm', { template, form }) }

  removeForm(form) { return this.call('removeForm', { form }) }

  /**
   * Where a row belongs and what its levels say; nothing is changed.
   * @param {{at: number}|{level2: string, moving?: number}} where of the class of the row above a place; or of a second
   *   level, `moving` being the row that goes there @returns {{at: number, row: Record<string, string>}}
   */
  placeRow(form, path, where) { return this.call('placeRow', { form, path, ...where }) }

  /**
   * What becomes of what was pasted onto a cell; nothing is changed.
   * @param {{text: string, html: string}} clipboard
   * @returns {{text?: string, edits: object[], left: string[]}} a text for the caret, or edits as fixes have them
   */
  block(form, path, clipboard) { return this.call('block', { form, path, ...clipboard }) }

  /** Last year's forms, to compare with. @param {object|string|null} previous a package, or text as people copy it */
  setPrevious(previous) { return this.call('setPrevious', { previous }) }

  /** What lets a finding of the report stand, to be added to the form's `waived`. */
  waiver(form, rule, path) { return this.call('waiver', { form, rule, path }) }

  /** The form's `waived` with a waiver, in place of those that mean the same. */
  waivedWith(form, waiver) { return this.call('waived', { form, add: waiver }) }

  /** The form's `waived` without those that mean the same. */
  waivedWithout(form, waiver) { return this.call('waived', { form, drop: waiver }) }

  setWaived(form, waived) { return this.call('setWaived', { form, waived }) }

  report() { return this.call('report') }

  package() { return this.call('package') }

  close() { return this.call('close') }
}
