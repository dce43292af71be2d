/** A place where people live. Everything about it is invented. */
export type Dwelling = {
  readonly id: number
  readonly uprn: string
  /** The flat's number, or `''` for a house. */
  readonly flat: string
  readonly number: string
  readonly street: string
  readonly ward: string
  readonly postcode: string
  readonly kind: DwellingKind
}

/** - `hmo` a house in multiple occupation: unrelated people, a room each */
export type DwellingKind = 'house' | 'flat' | 'hmo' | 'refuge' | 'care-home' | 'prison' | 'childrens-home'

/** Whether people who share it can be one household because they share it. */
export function isOrdinary(dwelling: Dwelling): boolean {
  return dwelling.kind === 'house' || dwelling.kind === 'flat'
}

export function isInstitution(dwelling: Dwelling): boolean {
  return !isOrdinary(dwelling) && dwelling.kind !== 'hmo'
}
