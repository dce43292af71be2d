import { randomNumbers } from '../engines/in-memory/random-numbers.ts'
import type { Row } from './reference-linkage.ts'

const STARTS = ['al', 'ber', 'car', 'da', 'el', 'fa', 'gor', 'har', 'is', 'jo', 'ka', 'lu', 'mar', 'na', 'ol', 'pat', 'ro', 'sam', 'ti', 'vi'] // prettier-ignore
const ENDS = ['a', 'bert', 'cy', 'dina', 'els', 'fer', 'gan', 'ham', 'ins', 'jan', 'kins', 'ley', 'man', 'na', 'os', 'ple', 'ris', 'son', 'ton', 'wick'] // prettier-ignore

export type InventedPerson = Row & { readonly person: number }

/**
 * Records of invented people who live in households: two or three records each, every column of a record wrong or
 * missing now and then, as the rates say. Common names are much commoner than rare ones. The same seed gives the same
 * records.
 */
export function inventedPeople({
  people,
  seed,
  wrong = 0.08,
  missing = 0.05,
}: {
  readonly people: number
  readonly seed: number
  readonly wrong?: number
  readonly missing?: number
}): InventedPerson[] {
  const random = randomNumbers(seed)
  const below = (count: number): number => Math.floor(random() * count)
  // Squaring makes low numbers common and high ones rare.
  const skewed = (count: number): number => Math.floor(random() ** 2 * count)
  const nameOf = (number: number): string =>
    `${STARTS[number % 20] ?? ''}${ENDS[Math.floor(number / 20) % 20] ?? ''}${number >= 400 ? (ENDS[Math.floor(number / 400) % 20] ?? '') : ''}`
  const padded = (number: number, width: number): string => String(number).padStart(width, '0')
  const postcode = (): string =>
    `BA${below(20) + 1} ${below(9) + 1}${'ABDE'[below(4)] ?? ''}${'FGHJLN'[below(6)] ?? ''}`
  const born = (): string => `${1930 + below(85)}-${padded(below(12) + 1, 2)}-${padded(below(28) + 1, 2)}`
  const slip = (text: string): string => {
    const place = below(text.length)
    return `${text.slice(0, place)}${below(2) === 0 ? '' : 'x'}${text.slice(place + 1)}`
  }
  const records: InventedPerson[] = []
  let household = { surname: '', postcode: '' }
  for (let person = 0; person < people; person++) {
    if (person === 0 || random() < 0.4) household = { surname: nameOf(skewed(2000)), postcode: postcode() }
    const forename = nameOf(skewed(400))
    const truth = {
      forename,
      surname: household.surname,
      dob: born(),
      postcode: household.postcode,
      email: `${forename}.${household.surname}${below(100)}@example.org`,
      sex: below(2) === 0 ? 'F' : 'M',
    }
    const others: Record<string, () => string> = {
      forename: () => (below(2) === 0 ? slip(truth.forename) : nameOf(skewed(400))),
      surname: () => (below(2) === 0 ? slip(truth.surname) : nameOf(skewed(2000))),
      dob: () => (below(2) === 0 ? `${truth.dob.slice(0, 8)}${padded(below(28) + 1, 2)}` : `${1930 + below(85)}${truth.dob.slice(4)}`), // prettier-ignore
      postcode,
      email: () => slip(truth.email),
      sex: () => (truth.sex === 'F' ? 'M' : 'F'),
    }
    for (let copy = 0; copy < 2 + below(2); copy++) {
      const record: Record<string, string | number | null> = {}
      for (const [column, value] of Object.entries(truth)) {
        const other = random() < wrong ? others[column]?.() : undefined
        record[column] = random() < missing ? null : (other ?? value)
      }
      records.push({ ...record, person })
    }
  }
  return records
}
