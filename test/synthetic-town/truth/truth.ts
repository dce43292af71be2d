import { type SourceId } from '../errors/error-rates.ts'
import { type Registration } from '../sources/registration.ts'
import { type Town } from '../town.ts'

/**
 * Who every delivered row is truly about. It never leaves memory and is never delivered: judges ask it, Kith does not.
 *
 * Rows are numbered in the order they were sent; the rows of a file are consecutive.
 */
export type Truth = {
  readonly town: Town
  readonly files: readonly TruthFile[]
  readonly rowCount: number
  /** By row: the person it is about (the first of two), as `person.id`. */
  readonly person: Int32Array
  /** By row: which identity of an adopted child, as an index of `identityParts`. */
  readonly part: Uint8Array
  /** By row: the partner's own registration it belongs to, as `registration.id`. */
  readonly registration: Int32Array
  readonly flags: Uint8Array
  readonly stated: StatedKeys
  readonly registrations: readonly Registration[]
}

export type TruthFile = {
  readonly source: SourceId
  readonly fileKind: string
  readonly name: string
  /** YYYY-MM-DD */
  readonly receivedOn: string
  readonly firstRow: number
  readonly rows: number
}

/** What rows say of who they are about, as numbers that are equal where folded text is: for the baseline. -1 is nothing. */
export type StatedKeys = {
  /** Forename, surname and birthday together. */
  readonly nameAndBirthday: Float64Array
  readonly identifiers: readonly [Float64Array, Float64Array]
  readonly dwelling: Int32Array
  readonly surname: Int32Array
  readonly forename: Int32Array
  readonly names: readonly string[]
}

export const identityParts = ['only', 'before adoption', 'after adoption', 'both'] as const

export const rowIs = {
  /** It describes who someone is, so that it takes part in linkage. */
  describing: 1,
  /** It repeats what stood already: no new source record. */
  restated: 2,
  /** A careful reader refuses it. */
  unreadable: 4,
} as const

/** Rows that should each become a source record: what is left when rows that repeat or cannot be read are taken away. */
export function isRecord(truth: Truth, row: number): boolean {
  return (truth.flags[row]! & (rowIs.restated | rowIs.unreadable)) === 0
}

export function isDescribing(truth: Truth, row: number): boolean {
  return (truth.flags[row]! & rowIs.describing) !== 0
}

/** The row of a file by its number, counted from 1; undefined where no such row was sent. */
export function findRow(
  filesByName: ReadonlyMap<string, TruthFile>,
  file: string,
  rowNumber: number,
): number | undefined {
  const found = filesByName.get(file)
  if (!found || rowNumber < 1 || rowNumber > found.rows) return undefined
  return found.firstRow + rowNumber - 1
}

export function filesByName(truth: Truth): Map<string, TruthFile> {
  return new Map(truth.files.map((file) => [file.name, file]))
}

/**
 * One number for each true cluster: the person. An adopted child is sealed, and linkage must leave every registration of
 * theirs alone; each is a cluster of its own, and pairs between two of them are left out of every count.
 */
export function identityOfRow(truth: Truth, row: number): number {
  const sealed = truth.part[row]! > 0
  return sealed ? truth.town.people.length + truth.registration[row]! : truth.person[row]!
}

/** One more than the highest of these numbers. */
export function identityCount(truth: Truth): number {
  return truth.town.people.length + truth.registrations.length
}
