import type { IdentifierScheme } from '../identity.ts'

/** Something the partner should look at although the row was received. No values. */
export type RowNotice =
  | { readonly kind: 'identifier-not-valid'; readonly scheme: IdentifierScheme; readonly column: string }
  | { readonly kind: 'value-left-out'; readonly scheme: undefined; readonly column: string }
