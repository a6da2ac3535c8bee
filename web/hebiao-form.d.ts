// The types of <hebiao-form>, for portals in TypeScript. The forms and reports are those of hebiao.d.ts.
import type { Pack, Package, Report } from './hebiao.js'

export interface HebiaoEvents {
  /** The text has changed. */
  'hebiao-input': CustomEvent<Record<string, never>>
  /** A new report, after every change. */
  'hebiao-report': CustomEvent<{ report: Report }>
  /** How saving stands; `draft` names the draft in this browser. */
  'hebiao-save': CustomEvent<{ state: 'none' | 'saving' | 'saved' | 'failed' | 'missing'; draft: string | null }>
}

/** Attributes: template, locale, readonly, user, rules (addresses apart by spaces), name (of the form control). */
export class HebiaoForm extends HTMLElement {
  /** Null before something is open; setting it opens a package. */
  get package(): Package | null
  set package(value: Package | null)
  readonly report: Report | null
  /** The draft to go on with. */
  draft: string | undefined
  /** Once the core has started and the first form is shown. */
  readonly ready: Promise<void>
  openDraft(id: string): Promise<boolean>
  /** The package as the export button gives it, with its seal. */
  sealed(): Promise<Package | null>
  /** Rule packs in place of those before; throws where one is wrong. */
  usePacks(packs: Pack[]): { name: string; version: string }[]
  addEventListener<K extends keyof HebiaoEvents>(type: K, listener: (event: HebiaoEvents[K]) => void, options?: boolean | AddEventListenerOptions): void
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void
}

/** Makes the element known under another name, for two versions side by side. */
export function define(name?: string): void

declare global {
  interface HTMLElementTagNameMap { 'hebiao-form': HebiaoForm }
}
