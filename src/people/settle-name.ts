import { foldName } from './fold-name.ts'
import type { DescribingRecord } from './standard-person.ts'

export type SettledName = { readonly forenames: string | null; readonly surname: string | null }

/**
 * The name to call somebody by on a page: the one most sources state now, as it was written, the latest of equals. Names
 * are never re-cased or corrected; where one source writes in capitals and another does not, the other's is shown.
 */
export function settleName(records: readonly DescribingRecord[]): SettledName {
  const [best] = namesByWeight(records.filter((record) => record.current))
  return best ?? { forenames: null, surname: null }
}

/** Every other full name ever stated, the oldest first. */
export function otherNamesOf(records: readonly DescribingRecord[], settled: SettledName): readonly string[] {
  const shown = new Set([keyOf(settled)])
  const others: string[] = []
  for (const name of records.flatMap(namesIn)) {
    if (shown.has(keyOf(name))) continue
    shown.add(keyOf(name))
    others.push(fullName(name))
  }
  return others
}

export function fullName({ forenames, surname }: SettledName): string {
  return [forenames, surname].filter((part) => part !== null).join(' ')
}

type Counted = SettledName & { readonly sources: Set<number>; recordId: number }

function namesByWeight(records: readonly DescribingRecord[]): readonly Counted[] {
  const counted = new Map<string, Counted & { forenames: string | null; surname: string | null }>()
  for (const record of records) {
    const name = namesIn(record)[0]
    if (name === undefined) continue
    const known = counted.get(keyOf(name)) ?? { ...name, sources: new Set<number>(), recordId: 0 }
    if (isShouted(fullName(known)) || !isShouted(fullName(name))) Object.assign(known, name)
    known.sources.add(record.sourcePersonId)
    known.recordId = record.recordId
    counted.set(keyOf(name), known)
  }
  const parts = ({ forenames, surname }: SettledName) => Number(forenames !== null) + Number(surname !== null)
  return [...counted.values()].sort(
    (one, other) => parts(other) - parts(one) || other.sources.size - one.sources.size || other.recordId - one.recordId,
  )
}

/** The name a record states, then the same with each other surname or forename it gives. */
function namesIn({ identity }: DescribingRecord): readonly SettledName[] {
  const name = { forenames: realName(identity.forenames), surname: realName(identity.surname) }
  const others = (identity.otherNames ?? []).flatMap(({ kind, value }) => {
    if (kind === 'former-surname' || kind === 'preferred-surname') return { ...name, surname: realName(value) }
    return kind === 'preferred-forename' || kind === 'alias' ? { ...name, forenames: realName(value) } : []
  })
  return [name, ...others].filter(({ forenames, surname }) => forenames !== null || surname !== null)
}

function realName(text: string | undefined): string | null {
  return text === undefined || foldName(text) === null ? null : text.trim()
}

function keyOf(name: SettledName): string {
  return `${foldName(name.forenames) ?? ''}|${foldName(name.surname) ?? ''}`
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase()
}
