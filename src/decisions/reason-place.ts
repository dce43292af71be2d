import type { SealedPlace } from '../platform/keys.ts'

/** Where a decision's reason is sealed: under a key of its own, so that it can be disposed of on its own. */
export function reasonPlace({
  decisionId,
  keyNumber,
}: {
  readonly decisionId: string
  readonly keyNumber: number
}): SealedPlace {
  return { keyNumber, table: 'decision', row: decisionId, column: 'sealed_reason' }
}
