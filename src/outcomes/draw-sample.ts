import { createHash } from 'node:crypto'

/** The share of claims an audit looks at: a tenth, rounded up, at least one where there is any. */
export const auditedShare = 0.1

/** A sample as anyone can draw it again: the claims in it in the order they were drawn, and a digest of the whole list. */
export type DrawnSample = { readonly claimIds: readonly string[]; readonly listSha256: string }

/**
 * Draw a sample: the claims whose digest with the seed comes first. Neither the order they are given in nor who draws it
 * changes anything, so that whoever has the seed and the list can draw it again.
 */
export function drawSample(given: {
  readonly seed: string
  readonly claimIds: readonly string[]
  readonly share: number
}): DrawnSample {
  const { seed, share } = given
  const list = [...new Set(given.claimIds)].toSorted()
  const size = Math.ceil(list.length * share - rounding)
  const drawn = list
    .map((claimId) => ({ claimId, place: sha256(`${seed}|${claimId}`) }))
    .toSorted((left, right) => (left.place < right.place ? -1 : 1))
  return { claimIds: drawn.slice(0, size).map(({ claimId }) => claimId), listSha256: sha256(list.join('\n')) }
}

/** What is committed to before the list is known. */
export function digestOfSeed(seed: string): string {
  return sha256(seed)
}

/** A tenth of thirty is three, whatever the last bit says. */
const rounding = 1e-9

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
