/** Who wrote one version of an assessment or a plan, and when. A version is never altered: the next one stands beside it. */
export type Version = {
  readonly version: number
  readonly recordedBy: string
  readonly recordedAt: Date
  readonly recordedOn: string
}

/** What became of a new version of an assessment or a plan. Everything but `recorded` leaves the case as it was. */
export type VersionOutcome<Wrong> =
  | { readonly kind: 'recorded'; readonly version: number }
  /** Something is missing or does not fit: the page shows it again with what was typed. */
  | { readonly kind: 'incomplete'; readonly errors: readonly Wrong[] }
  /** Someone recorded a newer version than the one this was made from. It has to be seen first. */
  | ({ readonly kind: 'recorded-meanwhile' } & Version)

/** Who wrote it and when, without what it says. */
export function versionOf({ version, recordedBy, recordedAt, recordedOn }: Version): Version {
  return { version, recordedBy, recordedAt, recordedOn }
}
