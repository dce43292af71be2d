import type { Version } from '../../casework/version.ts'
import type { Typed } from '../forms/kept-form.ts'

/**
 * The version that a form says it was made from. What was typed earlier keeps the version it began with, so that a newer
 * one is noticed when it is sent; once the newer one has been shown, what is sent next comes after it.
 */
export function madeFrom({
  typed,
  latest,
  hasSeenLatest,
}: {
  readonly typed: Typed | undefined
  readonly latest: Pick<Version, 'version'> | undefined
  readonly hasSeenLatest: boolean
}): number {
  const now = latest?.version ?? 0
  const began = typed?.['made-from']
  return hasSeenLatest || began === undefined ? now : Number(began)
}
