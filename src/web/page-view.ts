import type { FieldError } from './page.ts'

/** What a page answers: something to show, somewhere to go, or nothing at all. */
export type PageView =
  | {
      readonly kind: 'view'
      readonly template: string
      readonly data: Readonly<Record<string, unknown>>
      readonly about?: About
      readonly status?: number
    }
  /** `keepsTyping`: the form was put aside, not sent, so what was typed stays kept. */
  | { readonly kind: 'see-other'; readonly path: string; readonly keepsTyping?: true }
  | { readonly kind: 'show-again'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'nothing' }

/** The thing a page is about, for the audit log: kinds and ids only. */
export type About = { readonly kind: string; readonly id: string }

export function view(
  template: string,
  data: Readonly<Record<string, unknown>>,
  more: { readonly about?: About; readonly status?: number } = {},
): PageView {
  return { kind: 'view', template, data, ...more }
}

/** Go to another page: 303, so that going back does not send the form again. */
export function seeOther(path: string): PageView {
  return { kind: 'see-other', path }
}

/** The form cannot be acted on yet: show it again with what was typed and what to put right. */
export function showAgain(errors: readonly FieldError[]): PageView {
  return { kind: 'show-again', errors }
}

/** There is no such page for this person: the same answer whether it is missing, sealed or not theirs to see. */
export const nothing: PageView = { kind: 'nothing' }
