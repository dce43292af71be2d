import type { FieldError } from './page.ts'

/** What a page answers: something to show, somewhere to go, or nothing at all. */
export type PageView =
  | {
      readonly kind: 'view'
      readonly template: string
      readonly data: Readonly<Record<string, unknown>>
      readonly about?: About
      readonly status?: number
      /** Whose records a list has shown: ids only, for the audit log. */
      readonly shown?: readonly string[]
    }
  /** `keepsTyping`: the form was put aside, not sent, so what was typed stays kept. */
  | { readonly kind: 'see-other'; readonly path: string; readonly keepsTyping?: true }
  | { readonly kind: 'show-again'; readonly errors: readonly FieldError[]; readonly notice?: unknown }
  | { readonly kind: 'nothing' }

/** The thing a page is about, for the audit log: kinds and ids only. */
export type About = { readonly kind: string; readonly id: string }

export function view(
  template: string,
  data: Readonly<Record<string, unknown>>,
  more: { readonly about?: About; readonly status?: number; readonly shown?: readonly string[] } = {},
): PageView {
  return { kind: 'view', template, data, ...more }
}

/** Go to another page: 303, so that going back does not send the form again. */
export function seeOther(path: string, { keepsTyping = false } = {}): PageView {
  return { kind: 'see-other', path, ...(keepsTyping ? { keepsTyping: true } : {}) }
}

/**
 * The form cannot be acted on yet: show it again with what was typed and what to put right, or with what has happened
 * meanwhile, which `show` is handed as its notice.
 */
export function showAgain(errors: readonly FieldError[], notice?: unknown): PageView {
  return { kind: 'show-again', errors, ...(notice === undefined ? {} : { notice }) }
}

/** There is no such page for this person: the same answer whether it is missing, sealed or not theirs to see. */
export const nothing: PageView = { kind: 'nothing' }
