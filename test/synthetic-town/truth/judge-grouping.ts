import { dayOf } from '../day.ts'
import { familiesOn, type Grouping, householdsOn } from './households.ts'
import { type ExportRow } from './judge-linkage.ts'
import { pairsAmong, ratio } from './pairs.ts'
import { filesByName, findRow, type Truth } from './truth.ts'

export type GroupingQuality = {
  readonly precision: number
  readonly recall: number
  readonly truePairs: number
  readonly statedPairs: number
}

/**
 * How well people were put into households or families on a day: pairs of people together against pairs truly together.
 *
 * Only people whom some source mentions count, for no one can group people they never heard of; and only families of which
 * a dependent child is mentioned, for nothing else makes a couple a family. A person Kith made from
 * records of several people stands for the one with most of them; two persons made of one are no pair.
 */
export function judgeGrouping(
  truth: Truth,
  rows: Iterable<ExportRow>,
  { asOf, of }: { asOf: string; of: 'household' | 'family' },
): GroupingQuality {
  const day = dayOf(asOf)
  const actual = of === 'household' ? householdsOn(truth.town, day) : familiesOn(truth.town, day)
  const made = readPeople(truth, rows, of)
  return { ...precisionOf(actual, made), ...recallOf(actual, made) }
}

/** A person as Kith made one: who they mostly are, and the group they were put in. */
type Made = { readonly records: Map<number, number>; group: string }
type People = {
  readonly made: ReadonlyMap<string, Made>
  readonly isMostly: ReadonlyMap<string, number>
  readonly mainOf: ReadonlyMap<number, string>
}

function readPeople(truth: Truth, rows: Iterable<ExportRow>, of: 'household' | 'family'): People {
  const byName = filesByName(truth)
  const made = new Map<string, Made>()
  for (const exported of rows) {
    const row = findRow(byName, exported.file, exported.row)
    if (row === undefined || exported.person === '') continue
    let person = made.get(exported.person)
    if (!person) made.set(exported.person, (person = { records: new Map<number, number>(), group: '' }))
    person.records.set(truth.person[row]!, (person.records.get(truth.person[row]!) ?? 0) + 1)
    person.group ||= exported[of] ?? ''
  }
  const isMostly = new Map<string, number>()
  const mainOf = new Map<number, string>()
  const most = new Map<number, number>()
  for (const [id, { records }] of made) {
    let best = -1
    for (const [person, count] of records) {
      if (best < 0 || count > records.get(best)!) best = person
      if (count > (most.get(person) ?? 0)) {
        most.set(person, count)
        mainOf.set(person, id)
      }
    }
    isMostly.set(id, best)
  }
  return { made, isMostly, mainOf }
}

function precisionOf(actual: Grouping, { made, isMostly }: People): { precision: number; statedPairs: number } {
  const groups = new Map<string, number[]>()
  for (const [id, { group }] of made) {
    if (group === '') continue
    const members = groups.get(group)
    if (members) members.push(isMostly.get(id)!)
    else groups.set(group, [isMostly.get(id)!])
  }
  let statedPairs = 0
  let right = 0
  for (const members of groups.values()) {
    const people = Array.from(new Set(members))
    for (let one = 0; one < people.length; one++) {
      for (let other = one + 1; other < people.length; other++) {
        const verdict = togetherness(actual, people[one]!, people[other]!)
        if (verdict === 'elsewhere') continue
        statedPairs++
        if (verdict === 'together') right++
      }
    }
  }
  return { precision: ratio(right, statedPairs), statedPairs }
}

function togetherness(actual: Grouping, one: number, other: number): 'together' | 'elsewhere' | 'apart' {
  const ofOne = actual.groupOf.get(one)
  const ofOther = actual.groupOf.get(other)
  if (ofOne !== undefined && ofOne === ofOther) return 'together'
  const isElsewhere = (group: number | undefined, person: number) =>
    group !== undefined && actual.elsewhere.has(`${group} ${person}`)
  return isElsewhere(ofOne, other) || isElsewhere(ofOther, one) ? 'elsewhere' : 'apart'
}

function recallOf(actual: Grouping, { made, mainOf }: People): { recall: number; truePairs: number } {
  const groups = new Map<number, Map<string, number>>()
  const known = groupsThatCanBeKnown(actual, mainOf)
  for (const [person, group] of actual.groupOf) {
    const main = mainOf.get(person)
    if (main === undefined || !known.has(group)) continue
    let stated = groups.get(group)
    if (!stated) groups.set(group, (stated = new Map<string, number>()))
    // Someone put in no group is with nobody: a label of their own.
    const label = made.get(main)!.group || `alone ${person}`
    stated.set(label, (stated.get(label) ?? 0) + 1)
  }
  let truePairs = 0
  let found = 0
  for (const stated of groups.values()) {
    let members = 0
    for (const count of stated.values()) {
      members += count
      found += pairsAmong(count)
    }
    truePairs += pairsAmong(members)
  }
  return { recall: ratio(found, truePairs), truePairs }
}

function groupsThatCanBeKnown({ groupOf, dependants }: Grouping, mainOf: People['mainOf']): ReadonlySet<number> {
  if (dependants.size === 0) return new Set(groupOf.values())
  const mentioned = Array.from(dependants).filter((child) => mainOf.has(child))
  return new Set(mentioned.map((child) => groupOf.get(child)!))
}
