import type { SealedPlace } from '../platform/keys.ts'

type Sealed = { readonly letterId: string; readonly keyNumber: number }

/** Where a letter's text is sealed: under a key of its own, so that it can be disposed of on its own. */
export function letterPlace({ letterId, keyNumber }: Sealed): SealedPlace {
  return { keyNumber, table: 'contact_letter', row: letterId, column: 'sealed' }
}

/** Where what its checker knows is sealed. */
export function letterCheckPlace({ letterId, keyNumber }: Sealed): SealedPlace {
  return { keyNumber, table: 'contact_letter_check', row: letterId, column: 'sealed' }
}
