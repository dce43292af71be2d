import type { AddressKind } from '../intake/identity.ts'
import { kindSaid, type DwellingKindFound } from './dwelling-kind.ts'
import { matchAddresses, mentionKey, type AddressMention } from './match-addresses.ts'
import type { PlacedAddress } from './row-history.ts'
import type { StatedAddress } from './stated-address.ts'

/** A dwelling as the records together know it. `name` is its UPRN or the text that is written most often. */
export type Dwelling = {
  readonly name: string
  /** Every UPRN and text that means this dwelling and no other; the name is one of them. */
  readonly names: readonly string[]
  readonly ward: string | null
  readonly said: ReadonlyMap<AddressKind, number>
  /** What sources say it is, where that settles it. */
  readonly kindSaid: DwellingKindFound | null
}

export type FoundDwellings = {
  readonly dwellings: ReadonlyMap<string, Dwelling>
  readonly placed: readonly PlacedAddress[]
}

/** Find the dwelling that each stated address means. Protected addresses are neither placed nor evidence for others. */
export function findDwellings(addresses: readonly StatedAddress[]): FoundDwellings {
  const open = addresses.filter(({ isProtected }) => !isProtected)
  const matches = matchAddresses(mentionsOf(open))
  const placed = addresses.map((address) => {
    const match = address.isProtected || address.parts === null ? undefined : matches.get(mentionKey(address.parts))
    return { ...address, dwelling: match?.dwelling ?? null }
  })
  return { dwellings: describe(placed), placed }
}

function mentionsOf(addresses: readonly StatedAddress[]): AddressMention[] {
  const mentions = new Map<string, { parts: AddressMention['parts']; people: Set<string> }>()
  for (const { parts, personId } of addresses) {
    if (parts === null) continue
    const key = mentionKey(parts)
    const mention = mentions.get(key)
    if (mention === undefined) mentions.set(key, { parts, people: new Set([personId]) })
    else mention.people.add(personId)
  }
  return [...mentions.values()].map(({ parts, people }) => ({ parts, people: people.size }))
}

type Gathered = { names: Map<string, number>; wards: Map<string, number>; says: Map<AddressKind, Set<string>> }

const nothingGathered = (): Gathered => ({ names: new Map(), wards: new Map(), says: new Map() })

function describe(placed: readonly PlacedAddress[]): Map<string, Dwelling> {
  const gathered = new Map<string, Gathered>()
  const meanings = new Map<string, Set<string>>()
  for (const { dwelling, parts, ward, says, personId } of placed) {
    if (dwelling === null) continue
    const known = gathered.get(dwelling) ?? nothingGathered()
    gathered.set(dwelling, known)
    const text = `text:${parts!.text}`
    count(known.names, text)
    meanings.set(text, (meanings.get(text) ?? new Set<string>()).add(dwelling))
    if (ward !== null) count(known.wards, ward)
    if (says !== null) known.says.set(says, (known.says.get(says) ?? new Set<string>()).add(personId))
  }
  return new Map(
    [...gathered].map(([name, { names, wards, says }]) => {
      const said = new Map([...says].map(([kind, people]) => [kind, people.size]))
      const own = [...names.keys()].filter((text) => text !== name && meanings.get(text)!.size === 1).sort()
      return [name, { name, names: [name, ...own], ward: mostOften(wards), said, kindSaid: kindSaid(said) }]
    }),
  )
}

function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}

function mostOften(counts: ReadonlyMap<string, number>): string | null {
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return first?.[0] ?? null
}
