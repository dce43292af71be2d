import { countPairs, pairsAmong, ratio } from './pairs.ts'
import { filesByName, findRow, identityCount, identityOfRow, isDescribing, isRecord, type Truth } from './truth.ts'

/** One source record as `kith people --export` tells it. A blank person is a record nobody was made of. */
export type ExportRow = {
  readonly source: string
  /** The name of the delivered file, without its folder. */
  readonly file: string
  /** Counted from 1, the first row after the header. */
  readonly row: number
  readonly person: string
  readonly household?: string
  readonly family?: string
}

export type PairQuality = { readonly pairPrecision: number; readonly pairRecall: number; readonly clusterF1: number }

export type LinkageQuality = PairQuality & {
  readonly recordsJudged: number
  /** Rows that should have become a record and are not in the export: superseded since, withdrawn, or lost. */
  readonly recordsNotExported: number
  /** The same, only of records that describe someone, and only of pairs that a partner's own key does not already join. */
  readonly acrossRegistrations: PairQuality
  /** Pairs across a sealed identity that the linkage joined. They are in no other number, and should be none. */
  readonly sealedPairsJoined: number
}

/**
 * How well source records became people, over all pairs of source records: pairs that end in one person against pairs of
 * one true person. Pairs between registrations of an adopted child are left out of both: their identity is sealed.
 */
export function judgeLinkage(truth: Truth, rows: Iterable<ExportRow>): LinkageQuality {
  const { row, group } = readGroups(truth, rows)
  const everything = row.map((_, at) => at)
  const describing = everything.filter((at) => isDescribing(truth, row[at]!))
  const all = countsOf(truth, row, group, everything)
  const across = countsOf(truth, row, group, describing)
  return {
    ...qualityOf(all.both, all.predicted - all.sealed, all.true),
    recordsJudged: row.length,
    recordsNotExported: countMissing(truth, row),
    acrossRegistrations: qualityOf(
      across.both - across.bothWithin,
      across.predicted - across.sealed - across.predictedWithin,
      across.true - across.trueWithin,
    ),
    sealedPairsJoined: countSealed(truth, row, group),
  }
}

function readGroups(truth: Truth, rows: Iterable<ExportRow>): { row: number[]; group: number[] } {
  const byName = filesByName(truth)
  const numbers = new Map<string, number>()
  const row: number[] = []
  const group: number[] = []
  for (const { file, row: rowNumber, person } of rows) {
    const found = findRow(byName, file, rowNumber)
    if (found === undefined) continue
    // A record without a person is alone: it gets a group nobody else has.
    const label = person === '' ? `alone ${found}` : person
    let number = numbers.get(label)
    if (number === undefined) numbers.set(label, (number = numbers.size))
    row.push(found)
    group.push(number)
  }
  return { row, group }
}

function countsOf(truth: Truth, row: readonly number[], group: readonly number[], chosen: readonly number[]) {
  const identities = identityCount(truth)
  const registrations = truth.registrations.length + 1
  const identity = (at: number) => identityOfRow(truth, row[at]!)
  const registration = (at: number) => truth.registration[row[at]!]!
  const cell = (at: number) => group[at]! * identities + identity(at)
  // Two registrations of one adopted child in one group make pairs that count neither way: they are taken out.
  const ofOneChild = countPairs(chosen.map((at) => group[at]! * identities + truth.person[row[at]!]!))
  const both = countPairs(chosen.map(cell))
  return {
    predicted: countPairs(chosen.map((at) => group[at]!)),
    true: countPairs(chosen.map(identity)),
    both,
    sealed: ofOneChild - both,
    predictedWithin: countPairs(chosen.map((at) => group[at]! * registrations + registration(at))),
    trueWithin: countPairs(chosen.map(registration)),
    bothWithin: countPairs(chosen.map((at) => group[at]! * registrations + registration(at))),
  }
}

function qualityOf(both: number, predicted: number, isTrue: number): PairQuality {
  const pairPrecision = ratio(both, predicted)
  const pairRecall = ratio(both, isTrue)
  const sum = pairPrecision + pairRecall
  return { pairPrecision, pairRecall, clusterF1: sum === 0 ? 0 : (2 * pairPrecision * pairRecall) / sum }
}

function countSealed(truth: Truth, row: readonly number[], group: readonly number[]): number {
  const people = new Map<string, Map<number, number>>()
  for (const [at, each] of row.entries()) {
    const personId = truth.person[each]!
    if (truth.town.people[personId]!.adoption === null) continue
    const key = `${group[at]!} ${personId}`
    const parts = people.get(key) ?? new Map<number, number>()
    parts.set(truth.part[each]!, (parts.get(truth.part[each]!) ?? 0) + 1)
    people.set(key, parts)
  }
  let joined = 0
  for (const parts of people.values()) {
    const counts = Array.from(parts.values())
    const together = counts.reduce((sum, count) => sum + count, 0)
    joined += pairsAmong(together) - counts.reduce((sum, count) => sum + pairsAmong(count), 0)
  }
  return joined
}

function countMissing(truth: Truth, row: readonly number[]): number {
  const exported = new Uint8Array(truth.rowCount)
  for (const each of row) exported[each] = 1
  let missing = 0
  for (let each = 0; each < truth.rowCount; each++) if (exported[each] === 0 && isRecord(truth, each)) missing++
  return missing
}
