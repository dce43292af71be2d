import { alikeFrom } from '../names/alike-names.ts'
import { jaroWinkler } from '../names/jaro-winkler.ts'
import { pairsAmong, ratio } from './pairs.ts'
import { identityOfRow, isDescribing, isRecord, type Truth } from './truth.ts'

export type Matching = {
  /** Of the pairs that exact matching joins, those of one person. */
  readonly pairPrecision: number
  /** Of the pairs of one person, those that exact matching finds. */
  readonly pairRecall: number
}

/** Precision and recall are of the records that describe someone; the wider measures stand beside them. */
export type Baseline = Matching & {
  /** Over all source records, most of which name nobody: a term's attendance matches nothing by what it says. */
  readonly overAllRecords: Matching
  /** The same, giving every row that names nobody what its registration's last describing row said. */
  readonly withPartnersKeys: Matching
  /** Of record pairs at one address with equal surname and much the same forename, those that are different people. */
  readonly differentPeopleShare: number
}

/**
 * What someone gets without linkage: records belong together where forename, surname and birthday are exactly equal, or
 * a well-formed identifier is. Case, accents and middle names are set aside first, so that it is not made to look bad.
 *
 * @param rows the rows to judge by; all that should have become a source record where left out
 */
export function baseline(truth: Truth, rows: readonly number[] = recordsOf(truth)): Baseline {
  const describing = rows.filter((row) => isDescribing(truth, row))
  return {
    ...exactMatching(truth, describing),
    overAllRecords: exactMatching(truth, rows, isDescribing),
    withPartnersKeys: exactMatching(truth, rows),
    differentPeopleShare: differentPeopleShare(truth, describing),
  }
}

export function recordsOf(truth: Truth): number[] {
  const rows: number[] = []
  for (let row = 0; row < truth.rowCount; row++) if (isRecord(truth, row)) rows.push(row)
  return rows
}

/** Records of one identity that say the same of who they are: counted together, because they match the same others. */
type Bundle = { readonly identity: number; readonly person: number; readonly keys: readonly number[]; count: number }

function exactMatching(truth: Truth, rows: readonly number[], speaks = everyRow): Matching {
  const bundles = bundle(truth, rows, speaks)
  const blocks = new Map<number, Bundle[]>()
  const ofIdentity = new Map<number, number>()
  let found = 0
  let right = 0
  for (const each of bundles) {
    ofIdentity.set(each.identity, (ofIdentity.get(each.identity) ?? 0) + each.count)
    if (each.keys.length === 0) continue
    found += pairsAmong(each.count)
    right += pairsAmong(each.count)
    for (const key of each.keys) {
      const block = blocks.get(key)
      if (block) block.push(each)
      else blocks.set(key, [each])
    }
  }
  for (const [key, block] of blocks) {
    for (let one = 0; one < block.length; one++) {
      for (let other = one + 1; other < block.length; other++) {
        const [left, second] = [block[one]!, block[other]!]
        if (firstShared(left.keys, second.keys) !== key) continue
        if (left.person === second.person && left.identity !== second.identity) continue
        found += left.count * second.count
        if (left.identity === second.identity) right += left.count * second.count
      }
    }
  }
  let truePairs = 0
  for (const count of ofIdentity.values()) truePairs += pairsAmong(count)
  return { pairPrecision: ratio(right, found), pairRecall: ratio(right, truePairs) }
}

/** Whether a row is matched by anything at all. */
type Speaks = (truth: Truth, row: number) => boolean
const everyRow: Speaks = () => true

function bundle(truth: Truth, rows: readonly number[], speaks: Speaks): Bundle[] {
  const { nameAndBirthday, identifiers } = truth.stated
  const bundles = new Map<string, Bundle>()
  for (const row of rows) {
    const identity = identityOfRow(truth, row)
    const stated = [nameAndBirthday[row]!, identifiers[0][row]!, identifiers[1][row]!]
    const keys = speaks(truth, row) ? stated.filter((key) => key >= 0) : []
    const label = `${identity}|${keys.join('|')}`
    const known = bundles.get(label)
    if (known) known.count++
    else bundles.set(label, { identity, person: truth.person[row]!, keys, count: 1 })
  }
  return Array.from(bundles.values())
}

/** A pair that shares several keys is counted once, at the first. */
function firstShared(one: readonly number[], other: readonly number[]): number {
  return one.find((key) => other.includes(key)) ?? -1
}

function differentPeopleShare(truth: Truth, rows: readonly number[]): number {
  const { dwelling, surname, forename, names } = truth.stated
  const groups = new Map<number, number[]>()
  const surnames = names.length + 1
  for (const row of rows) {
    if (dwelling[row]! < 0 || surname[row]! < 0 || forename[row]! < 0) continue
    const key = dwelling[row]! * surnames + surname[row]!
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  let alike = 0
  let different = 0
  for (const group of groups.values()) {
    const counted = countAlike(truth, group, forename, names)
    alike += counted.alike
    different += counted.different
  }
  return ratio(different, alike)
}

function countAlike(truth: Truth, group: readonly number[], forename: Int32Array, names: readonly string[]) {
  const cells = new Map<string, { person: number; name: string; count: number }>()
  for (const row of group) {
    const person = truth.person[row]!
    const key = `${person} ${forename[row]!}`
    const cell = cells.get(key)
    if (cell) cell.count++
    else cells.set(key, { person, name: names[forename[row]!]!, count: 1 })
  }
  const all = Array.from(cells.values())
  let alike = 0
  let different = 0
  for (let one = 0; one < all.length; one++) {
    alike += pairsAmong(all[one]!.count)
    for (let other = one + 1; other < all.length; other++) {
      const [left, right] = [all[one]!, all[other]!]
      if (jaroWinkler(left.name, right.name) < alikeFrom) continue
      alike += left.count * right.count
      if (left.person !== right.person) different += left.count * right.count
    }
  }
  return { alike, different }
}
