// The types of hebiao.js. What the core answers is described in src/json; cells are text, exactly as typed.

export interface LoadOptions {
  /** The module's bytes; without them, hebiao.wasm beside this module. */
  wasm?: ArrayBuffer | Uint8Array
  /** The language of messages: zh-CN or en. */
  locale?: string
  /** Rule packs in use from the start. */
  rules?: Pack[]
}
/** A rule pack: its file's name, for messages, and its JSON text. */
export interface Pack { name: string; text: string }
export function loadChecker(options?: LoadOptions): Promise<Checker>

/** In node: whether an exported file is as it was sealed. `seal` holds the tool's version, the rule packs' digests and counts. */
export function verifySeal(pkg: unknown): Promise<'none' | 'whole' | 'changed'>
export interface Seal { hebiao: string; rules: { name: string; sha256: string }[]; at: string; errors: number; warnings: number; waived: number; blank: number; ready: boolean; sha256: string }

/** The core refused a request. */
export class CheckerError extends Error {
  where: string
  expected: string
}
/** Whether the core itself broke; then call `checker.restart()`. */
export function isBreakdown(error: unknown): boolean

export class Checker {
  readonly locale: string
  restart(): Promise<void>
  /** Rule packs in place of those before; throws CheckerError where one is wrong. Every session is closed. */
  use(packs: Pack[]): { name: string; version: string }[]
  /** Any request of src/json/service.h. */
  call(request: { op: string; [argument: string]: unknown }): any
  templates(): Template[]
  rules(): Rule[]
  /** Text as people copy it, or JSON. */
  read(text: string): { package: Package; unplaced: Unplaced[] }
  /** `source` is what the report calls the package. */
  check(pkg: Package | Form | Form[], source?: string): Report
  value(text: string): Answer
  open(pkg: Package | Form | Form[]): Session
  blank(template: string): Form
}

/** A package being edited. Rows and forms count from 0. */
export class Session {
  readonly opened: Report
  set(form: number, path: string, text: string): Change
  insertRow(form: number, path: string, at: number, row?: Row): Change
  removeRow(form: number, path: string, at: number): Change
  moveRow(form: number, path: string, at: number, to: number): Change
  addForm(template: string, form?: Form): { report: Report }
  removeForm(form: number): { report: Report }
  /** Where a row belongs and what its levels say; nothing is changed. */
  placeRow(form: number, path: string, where: { at: number } | { level2: string; moving?: number }): { at: number; row: Row }
  /** What becomes of what was pasted onto a cell; nothing is changed. */
  block(form: number, path: string, clipboard: { text: string; html: string }): BlockPlan
  /** Last year's forms, to compare with. */
  setPrevious(previous: Package | string | null): { previous: Package | null; report: Report }
  /** What lets a finding stand, to be added to the form's `waived`. */
  waiver(form: number, rule: string, path: string): Waiver
  /** The form's `waived` with a waiver, and without those that mean the same. */
  waivedWith(form: number, waiver: Waiver): Waiver[]
  waivedWithout(form: number, waiver: Waiver): Waiver[]
  setWaived(form: number, waived: Waiver[]): Change
  report(): Report
  package(): Package
  close(): { closed: boolean }
}

export type Row = Record<string, string>
export interface Package { preamble?: string; forms: Form[]; previous?: { forms: Form[] }; seal?: Seal }
/** `template`, and a text for each field and a list of rows for each table of it. */
export interface Form {
  template: string
  title?: string
  repairs?: Repair[]
  waived?: Waiver[]
  unplaced?: Unplaced[]
  [fieldOrTable: string]: string | Row[] | Repair[] | Waiver[] | Unplaced[] | undefined
}
/** A finding that somebody lets stand, for these words in the row of this name. */
export interface Waiver { rule: string; place: string; row: string; text: string; related?: string[]; by?: string; at?: string; reason?: string }
export interface Repair { path: string; code: string; how: string; line?: number }
/** What could not be put into a form. */
export interface Unplaced { line?: number; label?: string; text: string }

export type Severity = 'error' | 'warning' | 'suggestion'
/** UTF-16 units of the cell as typed, half open. */
export type Span = [begin: number, end: number]

export interface Report {
  hebiao: string
  source: string
  forms: FormReport[]
  package: PackageReport
  unplaced: Unplaced[]
}
/** What is seen with all forms side by side; each finding with its form, counted from 1. */
export interface PackageReport { findings: (Finding & { form: number })[]; waived?: (Waived & { form: number })[] }
/** The form that changed, by its position from 0, and its new report. */
export interface Change { form: number; report: FormReport; package: PackageReport }

export interface FormReport {
  /** From 1. */
  index: number
  template: string
  name: string
  completion: Count & { sections: (Count & { id: string; label: string })[] }
  totals: Total[]
  amounts: { field: string; text: string; converted: string }[]
  findings: Finding[]
  waived?: Waived[]
  repairs?: Repair[]
  unplaced: Unplaced[]
}
export interface Count { filled: number; required: number }

/** Amounts are exact decimals as text; null where a cell is blank or unreadable. */
export interface Term { field: string; label: string; value: string | null; unit: string }
export interface Total {
  id: string
  label: string
  value: string | null
  unit: string
  converted: string
  relation: 'eq' | 'le' | 'info'
  parts: Term[]
  total: Term[]
  total_value: string | null
  difference: string | null
  holds: boolean | null
}

export interface Finding {
  rule: string
  code: string
  severity: Severity
  verdict: 'fail' | 'unsure'
  section: string
  field: string
  row: string
  column: string
  span: Span
  text: string
  message: string
  why: string
  related: { field: string; label: string }[]
  fixes: Fix[]
}
export type Waived = Finding & { waived: Waiver }
export interface Fix { title: string; safe: boolean; edits: Edit[] }
/** A text for the caret, or edits in order, each holding once those before it are carried out; and what found no place. */
export interface BlockPlan {
  text?: string
  edits: ({ field: string; text: string } | { field: string; insert: { at: number; row: Row } })[]
  left: string[]
}
export type Edit =
  | { field: string; span: Span; text: string }
  | { field: string; insert: { at: number; row: Row } }
  | { field: string; remove: true }

export interface Answer {
  kind: string
  comparator: string
  span: Span
  value?: string
  low?: string
  high?: string
  base?: string
  baseLow?: string
  baseHigh?: string
  unit?: { id: string; family: string; per: string[] }
  notes?: string[]
  parts?: Answer[]
  [more: string]: unknown
}
export interface Rule {
  id: string
  family: string
  codes: string[]
  severity: Severity
  kinds: string
  title: { zh: string; en: string }
  why: { zh: string; en: string }
  basis: string
}
/** An official form, as src/templates/template.schema.json says. */
export interface Template { id: string; kind: string; title: string; [more: string]: unknown }
