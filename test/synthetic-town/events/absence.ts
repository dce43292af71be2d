import { ageOf, type Person } from '../people/person.ts'
import { randomOf } from '../random.ts'
import { type Term, terms } from '../terms.ts'

export type Absence = { readonly authorised: number; readonly unauthorised: number }

/** What of a school term a child missed, in sessions, out of those the child was on the roll for. */
export function absenceOf(seed: number, child: Person, term: Term, possible: number): Absence {
  const random = randomOf(seed, 'absence', child.id)
  const strain = child.kin.strain
  const oftenAway = random.chance(0.035 + 0.34 * strain ** 2)
  const base = 0.012 + 0.045 * random.next() + (oftenAway ? 0.07 + 0.26 * random.next() ** 2 : 0)
  const older = ageOf(child, term.starts) >= 13 ? 1.25 : 1
  const unauthorisedShare = oftenAway ? 0.25 + 0.5 * random.next() : 0.1 * random.next()
  let swing = 1
  for (let past = 0; past <= term.index; past++) swing = 0.65 + 0.7 * random.next()
  const missed = Math.min(possible, Math.round(possible * base * older * swing))
  const unauthorised = Math.round(missed * unauthorisedShare)
  return { authorised: missed - unauthorised, unauthorised }
}

export type Exclusion = {
  readonly on: number
  readonly kind: 'FIXD' | 'PERM' | 'LNCH'
  readonly sessions: number
  readonly reason: string
}

const reasons = ['PP', 'PA', 'VP', 'VA', 'DM', 'DB', 'DA', 'OT'] as const

/** Times a school sent a child home, in the order they happened. */
export function exclusionsOf(seed: number, child: Person): Exclusion[] {
  const random = randomOf(seed, 'exclusions', child.id)
  const strain = child.kin.strain
  const inTrouble = random.chance((child.sex === 'M' ? 0.03 : 0.012) + 0.2 * strain ** 2)
  if (!inTrouble) return []
  const worst = random.next() ** 2
  return terms.flatMap((term) => {
    const age = ageOf(child, term.starts)
    const times = age < 7 || age > 16 ? 0 : Math.floor(random.next() * (0.6 + 3.6 * worst))
    return Array.from({ length: times }, (): Exclusion => {
      const kind = random.chance(0.015) ? 'PERM' : random.chance(0.05) ? 'LNCH' : 'FIXD'
      const sessions = kind === 'FIXD' ? random.between(1, 10) : kind === 'LNCH' ? 1 : 0
      return { on: random.between(term.starts, term.ends), kind, sessions, reason: random.pick(reasons) }
    }).sort((one, other) => one.on - other.on)
  })
}
