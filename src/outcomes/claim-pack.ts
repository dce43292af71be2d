import { createHash } from 'node:crypto'
import type { KeyStore, SealedPlace } from '../platform/keys.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Route } from './outcome-result.ts'

/** A span of days as a pack writes it; `to` is the first day it no longer holds. */
type PackedSpan = { readonly from: string; readonly to: string }

/** One fact and where it comes from: the row of the file it was read from, with the digests of both. */
export type PackedFact = {
  readonly factId: number
  readonly window: 'baseline' | 'result'
  readonly kind: string
  readonly code: string | null
  readonly role: string | null
  readonly from: string
  readonly to: string | null
  readonly amount: number | null
  readonly source: string
  readonly file: string
  readonly fileSha256: string
  readonly received: string
  readonly row: number
  readonly line: number
  readonly rowDigest: string
}

/** A file that spoke for a kind of fact: without it, that nothing is recorded would mean nothing. */
export type PackedCoverage = {
  readonly kind: string
  readonly source: string
  readonly file: string
  readonly fileSha256: string
  readonly from: string
  readonly to: string
  readonly area: string
  readonly ages: string
}

export type PackedResult = {
  readonly headline: string
  readonly need: string
  readonly label: string
  readonly rule: string
  readonly measure: string
  readonly reference: string
  readonly result: string
  readonly because: string
  readonly baseline: PackedSpan
  readonly window: PackedSpan
  /** By person, who is an id and never a name. */
  readonly people: readonly { readonly personId: string; readonly facts: readonly PackedFact[] }[]
  readonly spokenFor: readonly PackedCoverage[]
}

/** Everything a claim rests on, as it was when it was made. It names nobody. */
export type ClaimPack = {
  readonly format: 'kith-claim-pack-1'
  readonly claimId: string
  readonly familyId: string
  readonly caseId: string
  readonly route: Route
  readonly claimedBy: string
  readonly claimedOn: string
  readonly decision: { readonly decisionId: string; readonly decidedBy: string; readonly decidedOn: string }
  readonly support: {
    readonly openedOn: string
    readonly closedOn: string | null
    readonly assessedOn: string
    readonly plannedOn: string
    readonly leadPractitioner: { readonly actorId: string; readonly from: string }
  }
  readonly framework: {
    readonly framework: string
    readonly edition: string
    readonly sha256: string
    readonly title: string
  }
  readonly run: { readonly outcomeRunId: string; readonly asOf: string; readonly knownAt: string }
  readonly results: readonly PackedResult[]
}

type PackRow = { readonly claimId: string; readonly keyNumber: number }

/** A pack as it is kept: its bytes sealed under a key of its own, and a digest of them that is not sealed. */
export function sealPack(
  keys: Pick<KeyStore, 'seal'>,
  at: PackRow,
  pack: ClaimPack,
): { sealed: Buffer; sha256: string } {
  const written = canonicalJson(pack)
  return { sealed: keys.seal(packPlace(at), written), sha256: digestOf(written) }
}

/** Open a pack, and say whether it is exactly what was claimed on. */
export function openPack(
  keys: Pick<KeyStore, 'open'>,
  at: PackRow & { readonly sealed: Uint8Array; readonly packSha256: string },
): { readonly pack: ClaimPack; readonly isWhole: boolean } {
  const written = keys.open(packPlace(at), at.sealed).toString('utf8')
  const pack = JSON.parse(written) as ClaimPack
  const isWhole = digestOf(written) === at.packSha256 && canonicalJson(pack) === written && pack.claimId === at.claimId
  return { pack, isWhole }
}

/** Where a pack is sealed. */
function packPlace({ claimId, keyNumber }: PackRow): SealedPlace {
  return { keyNumber, table: 'claim', row: claimId, column: 'sealed' }
}

/** Where the reason for taking a claim back is sealed. */
export function withdrawalPlace({ claimId, keyNumber }: PackRow): SealedPlace {
  return { keyNumber, table: 'claim_withdrawal', row: claimId, column: 'sealed_reason' }
}

function digestOf(written: string): string {
  return createHash('sha256').update(written).digest('hex')
}
