import type { KeyStore } from '../platform/keys.ts'
import type { Transaction } from '../platform/transaction.ts'
import { foldPostcode } from './fold-address.ts'
import { foldIdentifiers, schemeOf } from './fold-identifiers.ts'
import { classOf } from './fold-name.ts'
import { nameSkeleton } from './name-skeleton.ts'
import { openPeople, type OpenPerson } from './open-people.ts'
import { readQuery, type QueryPart } from './read-query.ts'
import { standardPerson } from './standard-person.ts'
import { wordAgreement } from './word-agreement.ts'

/** Who answers to what was typed. The caller keeps only people the searcher may open, and says "No one matches" otherwise. */
export type SearchIndex = {
  /** people in it */
  readonly size: number
  /** People who agree with everything typed, in the order of how well they do; a weight of the words, never of a person. */
  search(words: string, limit?: number): readonly SearchHit[]
}

export type SearchHit = { readonly personId: string; readonly agreed: readonly Agreed[] }
export type Agreed = 'name' | 'birth date' | 'postcode' | 'number'

type Entry = {
  readonly personId: string
  readonly names: readonly string[]
  readonly births: ReadonlySet<string>
  readonly postcodes: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
}

/**
 * Build the index from opened records, of everyone or of the people given; it lives in memory only. Sealed identities are
 * not in it. A protected person is found by name, birth date and number, and not by where they live.
 */
export async function buildSearchIndex(
  tx: Transaction,
  keys: Pick<KeyStore, 'open'>,
  { personIds }: { readonly personIds?: readonly string[] } = {},
): Promise<SearchIndex> {
  const people = await openPeople(tx, keys, personIds)
  return searchIndexOf(people.filter((person) => !person.identitySealed && person.records.length > 0).map(entryOf))
}

function searchIndexOf(entries: readonly Entry[]): SearchIndex {
  const holders = postings(entries)
  const rarity = (key: string) => Math.log2((entries.length + 1) / ((holders.get(key)?.length ?? 0) + 1))

  return {
    size: entries.length,
    search(words, limit = 50) {
      const parts = readQuery(words)
      if (parts.length === 0) return []
      const hits = candidatesFor(parts, holders).flatMap((at) => {
        const entry = entries[at]!
        const weights = parts.map((part) => weightOf(part, entry, rarity))
        if (weights.some((weight) => weight === 0)) return []
        const agreed = [...new Set(parts.map(({ kind }) => kind))]
        return { personId: entry.personId, agreed, weight: weights.reduce((sum, weight) => sum + weight, 0) }
      })
      hits.sort((one, other) => other.weight - one.weight || one.personId.localeCompare(other.personId))
      return hits.slice(0, limit).map(({ personId, agreed }) => ({ personId, agreed }))
    },
  }
}

function entryOf(person: OpenPerson): Entry {
  const standard = standardPerson(person.records, { sealed: null })
  const isHidden = person.protected || standard.protected
  const current = person.records.filter((record) => record.current)
  const numbers = current.flatMap(({ identity }) => foldIdentifiers(identity.identifiers))
  return {
    personId: person.personId,
    names: [...new Set([...standard.given, ...standard.middle, ...standard.surnames, ...standard.surnameHalves])],
    births: new Set(current.flatMap(({ identity }) => identity.birthDate ?? [])),
    postcodes: new Set(
      isHidden ? [] : person.records.flatMap(({ identity }) => foldPostcode(identity.address?.postcode) ?? []),
    ),
    numbers: new Set(numbers.map((number) => number.slice(schemeOf(number).length + 1))),
  }
}

/** From every key a word may be looked up by to the people who have it. */
function postings(entries: readonly Entry[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  for (const [at, entry] of entries.entries()) {
    for (const key of new Set([...entry.names.flatMap(keysOfName), ...exactKeys(entry)])) {
      const known = holders.get(key)
      if (known === undefined) holders.set(key, [at])
      else known.push(at)
    }
  }
  return holders
}

function exactKeys({ births, postcodes, numbers }: Entry): string[] {
  return [
    ...[...births].map((birth) => `birth date ${birth}`),
    ...[...postcodes].map((postcode) => `postcode ${postcode}`),
    ...[...numbers].map((number) => `number ${number}`),
  ]
}

function keysOfName(name: string): string[] {
  return [`name ${classOf(name)}`, `bones ${nameSkeleton(name)}`, `start ${name.slice(0, 3)}`]
}

/** People to look at: those who could agree with the part that fewest people do. */
function candidatesFor(
  parts: readonly QueryPart[],
  holders: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const sets = parts.map((part) => {
    const keys =
      part.kind === 'name'
        ? keysOfName(part.value).concat(part.alsoKeys)
        : part.values.map((value) => `${part.kind} ${value}`)
    return [...new Set(keys.flatMap((key) => holders.get(key) ?? []))]
  })
  return sets.reduce((least, set) => (set.length < least.length ? set : least))
}

function weightOf(part: QueryPart, entry: Entry, rarity: (key: string) => number): number {
  switch (part.kind) {
    case 'name': {
      const agreement = Math.max(0, ...entry.names.map((name) => wordAgreement(part.value, name)))
      return agreement * (1 + rarity(`name ${classOf(part.value)}`))
    }
    case 'birth date':
      return firstOf(part.values, entry.births, (value) => rarity(`birth date ${value}`))
    case 'postcode':
      return firstOf(part.values, entry.postcodes, (value) => rarity(`postcode ${value}`))
    case 'number':
      return firstOf(part.values, entry.numbers, (value) => rarity(`number ${value}`))
  }
}

/** The first reading of what was typed counts whole, a later one (day and month the other way round) half. */
function firstOf(values: readonly string[], held: ReadonlySet<string>, worth: (value: string) => number): number {
  const at = values.findIndex((value) => held.has(value))
  return at === -1 ? 0 : (1 + worth(values[at]!)) / (at + 1)
}
