import type { AddressParts } from './address-parts.ts'
import { areSpeltAlike, areWithinEdits } from './spelt-alike.ts'

/** One way of writing an address, and how many people's records write it so. */
export type AddressMention = { readonly parts: AddressParts; readonly people: number }

/**
 * The dwelling an address means, named by the UPRN or, where no record knows it, by the text; and how it was found.
 *
 * - `uprn` stated · `text` every word the same · `spelling` the one dwelling that differs by a misspelling, a missing
 *   locality or a mistyped postcode · `no gap` it could be several dwellings, so it is none
 */
export type AddressMatch = {
  readonly dwelling: string | null
  readonly by: 'uprn' | 'text' | 'spelling' | 'no gap'
}

export function mentionKey({ uprn, text }: AddressParts): string {
  return `${uprn ?? ''}|${text}`
}

/**
 * Work out which addresses are one dwelling. A dwelling known by UPRN in one record and by its text in another meets
 * itself here. A text that several properties share, or that is close to several, is none of them: an address never falls
 * from a flat to its building, and is never filled in from a postcode.
 *
 * @returns by `mentionKey`
 */
export function matchAddresses(mentions: readonly AddressMention[]): ReadonlyMap<string, AddressMatch> {
  const uprns = uprnsByText(mentions)
  const matches = new Map<string, AddressMatch>()
  const doors = emptyDoors()
  const unknown = new Map<string, { parts: AddressParts; people: number }>()
  for (const { parts, people } of mentions) {
    const known = uprns.get(parts.text)
    if (parts.uprn !== null) {
      matches.set(mentionKey(parts), { dwelling: `uprn:${parts.uprn}`, by: 'uprn' })
      if (known !== 'several') addDoor(doors, parts, `uprn:${known ?? parts.uprn}`)
    } else if (known === 'several') matches.set(mentionKey(parts), { dwelling: null, by: 'no gap' })
    else if (known !== undefined) matches.set(mentionKey(parts), { dwelling: `uprn:${known}`, by: 'text' })
    else unknown.set(parts.text, { parts, people: people + (unknown.get(parts.text)?.people ?? 0) })
  }
  // Those who are written most often first, so that a misspelling joins the spelling and not the other way round.
  const oftenFirst = [...unknown.values()].sort((a, b) => b.people - a.people || (a.parts.text < b.parts.text ? -1 : 1))
  for (const { parts } of oftenFirst) {
    const match = matchBySpelling(doors, parts)
    matches.set(mentionKey(parts), match)
    if (match.by === 'text') addDoor(doors, parts, match.dwelling!)
  }
  return matches
}

/** The UPRN of each text that is stated with one; `several` where no UPRN has three times the people of the next. */
function uprnsByText(mentions: readonly AddressMention[]): ReadonlyMap<string, string> {
  const peopleByUprn = new Map<string, Map<string, number>>()
  for (const { parts, people } of mentions) {
    if (parts.uprn === null) continue
    const counted = peopleByUprn.get(parts.text) ?? new Map<string, number>()
    counted.set(parts.uprn, people + (counted.get(parts.uprn) ?? 0))
    peopleByUprn.set(parts.text, counted)
  }
  return new Map([...peopleByUprn].map(([text, counted]) => [text, leader(counted) ?? 'several']))
}

function leader(counted: ReadonlyMap<string, number>): string | null {
  const [first, second] = [...counted].sort((a, b) => b[1] - a[1])
  return second === undefined || first![1] >= 3 * second[1] ? first![0] : null
}

type Door = { readonly parts: AddressParts; readonly dwelling: string }
type Doors = {
  readonly atPostcode: Map<string, Door[]>
  readonly anywhere: Map<string, Door[]>
  /** Streets known to have each postcode. */
  readonly streets: Set<string>
}

const emptyDoors = (): Doors => ({ atPostcode: new Map(), anywhere: new Map(), streets: new Set() })
const doorAtPostcode = ({ postcode, unit, number }: AddressParts) => `${postcode}|${unit}|${number}`
const doorAnywhere = ({ unit, number, street }: AddressParts) => `${unit}|${number}|${street.join(' ')}`
const streetAtPostcode = ({ postcode, street }: AddressParts) => `${postcode}|${street.join(' ')}`

function addDoor(doors: Doors, parts: AddressParts, dwelling: string): void {
  addTo(doors.atPostcode, doorAtPostcode(parts), { parts, dwelling })
  addTo(doors.anywhere, doorAnywhere(parts), { parts, dwelling })
  doors.streets.add(streetAtPostcode(parts))
}

function addTo(doors: Map<string, Door[]>, key: string, door: Door): void {
  const there = doors.get(key)
  if (there === undefined) doors.set(key, [door])
  else there.push(door)
}

/** First the same door in the same postcode, differently worded; then the same words with the postcode mistyped or left out. */
function matchBySpelling(doors: Doors, parts: AddressParts): AddressMatch {
  const sameDoor = parts.postcode === null ? [] : (doors.atPostcode.get(doorAtPostcode(parts)) ?? [])
  const near = sameDoor.filter((door) => areWordsAlike(door.parts.street, parts.street))
  if (near.length > 0) return theOneOf(near)
  // Where the street has this postcode, nothing is mistyped: it is a house that nobody else has mentioned.
  if (parts.postcode !== null && doors.streets.has(streetAtPostcode(parts))) return itself(parts)
  const sameWords = doors.anywhere.get(doorAnywhere(parts)) ?? []
  const elsewhere = sameWords.filter((door) => mayBeSamePostcode(door.parts.postcode, parts.postcode))
  return elsewhere.length > 0 ? theOneOf(elsewhere) : itself(parts)
}

function theOneOf(doors: readonly Door[]): AddressMatch {
  const [dwelling, ...others] = new Set(doors.map((door) => door.dwelling))
  return others.length > 0 ? { dwelling: null, by: 'no gap' } : { dwelling: dwelling!, by: 'spelling' }
}

function itself({ text }: AddressParts): AddressMatch {
  return { dwelling: `text:${text}`, by: 'text' }
}

/** Every word of the shorter is in the longer, give or take a misspelling: one of them left out the locality. */
function areWordsAlike(left: readonly string[], right: readonly string[]): boolean {
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left]
  return shorter.length > 0 && shorter.every((word) => longer.some((other) => areSpeltAlike(word, other)))
}

function mayBeSamePostcode(left: string | null, right: string | null): boolean {
  return left === null || right === null || areWithinEdits(left, right, 1)
}
