/**
 * Where someone lives is stated by many sources, at different times and with different care. One record makes one
 * `AddressStatement`; settling a person's statements against each other makes their `Stay`s.
 */

/**
 * - `main` where someone lives
 * - `shared-care` a second home of a child whose parents live apart
 * - `temporary` a hostel, or a place the council put them for a while
 * - `institution` a care home, prison, barracks, hospital or hall of residence
 * - `correspondence` where letters go, not where they live
 *
 * Only `main` and `shared-care` make households.
 */
export type ResidenceKind = 'main' | 'shared-care' | 'temporary' | 'institution' | 'correspondence'

export type AddressStatement = {
  readonly recordId: number
  readonly source: string
  /** The dwelling, or null for someone whom the source knows to have no fixed abode. */
  readonly dwelling: string | null
  readonly kind: ResidenceKind
  /** First day there, as the source states it; where it states none, the day it first spoke. */
  readonly from: string
  /** True where the source states the first day, rather than first seeing them there on it. */
  readonly fromStated: boolean
  /** First day no longer there; null where the source states no end. */
  readonly to: string | null
  /** The last day on which the source still said so. */
  readonly lastSeen: string
}

/**
 * How the statement stands on the day the residences were settled.
 *
 * - `confirmed` two sources or more agree · `reported` one source says so
 * - `stale` nobody has said so for longer than the source's word holds; never deleted
 * - `left` a stated end, or a later home · `contradicted` another source's word was taken instead
 */
export type ResidenceState =
  | 'confirmed'
  | 'reported'
  | 'stale'
  | 'left'
  | 'contradicted'
  | 'temporary'
  | 'institution'
  | 'correspondence-only'
  | 'no-fixed-abode'

/** A statement after settling: it holds over `[from, to)`. An empty interval was contradicted throughout. */
export type SettledStatement = AddressStatement & { readonly settledTo: string | null; readonly state: ResidenceState }

/** Someone living somewhere over `[from, to)`, as the records together are taken to say. */
export type Stay = {
  readonly dwelling: string
  readonly kind: ResidenceKind
  readonly from: string
  readonly to: string | null
  /** False where the stay began at some unknown time before `from`. */
  readonly fromStated: boolean
  /** The last day on which any source said so. */
  readonly lastSeen: string
  /** It ended only because nobody said anything for too long: nothing is known of a move. */
  readonly endsInSilence: boolean
}

export function holdsOn(interval: { readonly from: string; readonly to: string | null }, day: string): boolean {
  return interval.from <= day && (interval.to === null || day < interval.to)
}
