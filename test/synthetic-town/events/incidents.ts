import { type Day } from '../day.ts'
import { ageOf, dwellingOf, isAlive, type Kin, partnerOf, type Person } from '../people/person.ts'
import { type Random, randomOf } from '../random.ts'
import { townBegins, townEnds } from '../terms.ts'

export type Role = 'SUSPECT' | 'OFFENDER' | 'VICTIM' | 'WITNESS' | 'REPORTER'
export type Outcome = 'CHARGED' | 'CAUTION' | 'CONVICTED' | 'YRD' | 'ASB WARNING' | 'NFA'

/** One person's part in something the police recorded. Only a suspect or offender has an outcome, and it may come later. */
export type Part = {
  readonly person: Person
  readonly role: Role
  readonly outcome: Outcome | ''
  readonly outcomeOn: Day
}

export type Incident = {
  readonly on: Day
  readonly reportedOn: Day
  readonly offence: string
  readonly antiSocial: '' | 'PERSONAL' | 'NUISANCE' | 'ENVIRONMENTAL'
  readonly domestic: boolean
  readonly parts: readonly Part[]
}

/** How often it happens in three years: a base, and what strain adds (by its square). */
const chances = {
  adultOffends: { M: [0.012, 0.3], F: [0.004, 0.08] },
  childOffends: { M: [0.012, 0.24], F: [0.005, 0.08] },
  domestic: [0.025, 0.45],
  antiSocial: [0.01, 0.2],
  isVictim: 0.06,
  isWitness: 0.015,
} as const

const offences = [
  ['THEFT', 30],
  ['VIOLENCE', 28],
  ['DAMAGE', 14],
  ['DRUGS', 10],
  ['PUBLIC ORDER', 8],
  ['VEHICLE', 6],
  ['BURGLARY', 4],
] as const

export function incidentsOf(seed: number, kin: Kin, everyone: readonly Person[]): Incident[] {
  const random = randomOf(seed, 'incidents', kin.id)
  const strain = kin.strain ** 2
  const chanceOf = ([base, byStrain]: readonly [number, number]) => random.chance(base + byStrain * strain)
  const someoneElse = () => random.pick(everyone)
  const incidents: Incident[] = []
  const onSomeDay = (person: Person, make: (on: Day) => Incident) => {
    const on = random.between(townBegins, townEnds - 5)
    if (isAlive(person, on) && dwellingOf(person, on)) incidents.push(make(on))
  }

  for (const person of kin.people) {
    const age = ageOf(person, townEnds)
    if (age >= 18 && age < 70 && chanceOf(chances.adultOffends[person.sex])) {
      for (let times = random.between(1, 3); times > 0; times--)
        onSomeDay(person, (on) => offence(on, person, someoneElse(), random))
    }
    if (age >= 11 && age < 20 && chanceOf(chances.childOffends[person.sex])) {
      for (let times = random.between(1, 4); times > 0; times--)
        onSomeDay(person, (on) => offence(on, person, someoneElse(), random))
    }
    if (age >= 12 && age < 75 && chanceOf(chances.antiSocial))
      onSomeDay(person, (on) => nuisance(on, person, someoneElse(), random))
    if (age >= 17 && random.chance(chances.isVictim))
      onSomeDay(person, (on) => offence(on, someoneElse(), person, random, 'NFA'))
    if (age >= 17 && random.chance(chances.isWitness)) onSomeDay(person, (on) => seen(on, person, random))
  }
  const couple = kin.people.find((person) => person.sex === 'F' && person.ties.some((tie) => tie.kind === 'partner'))
  if (couple && chanceOf(chances.domestic)) {
    for (let times = random.between(1, 4); times > 0; times--) {
      onSomeDay(couple, (on) => domestic(on, couple, partnerOf(couple, on) ?? formerPartner(couple), random))
    }
  }
  return incidents.filter(({ on, parts }) => parts.every(({ person }) => isAlive(person, on) && ageOf(person, on) >= 8))
}

function offence(on: Day, offender: Person, victim: Person, random: Random, only?: Outcome): Incident {
  const age = ageOf(offender, on)
  const outcome = only ?? (age < 10 ? 'NFA' : random.pickWeighted(age < 18 ? childOutcomes : adultOutcomes))
  const role = outcome === 'CONVICTED' || outcome === 'CAUTION' || outcome === 'YRD' ? 'OFFENDER' : 'SUSPECT'
  const outcomeOn = on + (outcome === 'CONVICTED' ? random.between(40, 200) : random.between(1, 25))
  const parts: Part[] = []
  if (only === undefined || random.chance(0.3)) parts.push({ person: offender, role, outcome, outcomeOn })
  if (only !== undefined || random.chance(0.6))
    parts.push({ person: victim, role: 'VICTIM', outcome: '', outcomeOn: on })
  return incident(on, { offence: random.pickWeighted(offences), parts: apart(parts) }, random)
}

const childOutcomes = [
  ['CONVICTED', 20],
  ['CAUTION', 25],
  ['YRD', 25],
  ['CHARGED', 6],
  ['NFA', 24],
] as const
const adultOutcomes = [
  ['CONVICTED', 35],
  ['CAUTION', 20],
  ['CHARGED', 12],
  ['NFA', 33],
] as const

function nuisance(on: Day, person: Person, reporter: Person, random: Random): Incident {
  const outcome = random.chance(0.55) ? 'ASB WARNING' : 'NFA'
  const parts: Part[] = [{ person, role: 'SUSPECT', outcome, outcomeOn: on + random.between(1, 20) }]
  if (random.chance(0.4)) parts.push({ person: reporter, role: 'REPORTER', outcome: '', outcomeOn: on })
  const antiSocial = random.pick(['PERSONAL', 'NUISANCE', 'NUISANCE', 'ENVIRONMENTAL'] as const)
  return incident(on, { offence: '', antiSocial, parts: apart(parts) }, random)
}

function seen(on: Day, witness: Person, random: Random): Incident {
  return incident(
    on,
    {
      offence: random.pickWeighted(offences),
      parts: [{ person: witness, role: 'WITNESS', outcome: '', outcomeOn: on }],
    },
    random,
  )
}

function domestic(on: Day, woman: Person, other: Person | null, random: Random): Incident {
  const outcome = random.pickWeighted([
    ['NFA', 55],
    ['CHARGED', 12],
    ['CONVICTED', 18],
    ['CAUTION', 15],
  ] as const)
  const [victim, suspect] = other && random.chance(0.18) ? [other, woman] : [woman, other]
  const parts: Part[] = [{ person: victim, role: 'VICTIM', outcome: '', outcomeOn: on }]
  if (suspect) {
    const role = outcome === 'CONVICTED' || outcome === 'CAUTION' ? 'OFFENDER' : 'SUSPECT'
    parts.push({ person: suspect, role, outcome, outcomeOn: on + random.between(1, 120) })
  }
  return incident(on, { offence: 'VIOLENCE', domestic: true, parts }, random)
}

function formerPartner(woman: Person): Person | null {
  const last = woman.ties.findLast((tie) => tie.kind === 'partner')
  return last ? (last.one === woman ? last.other : last.one) : null
}

function incident(on: Day, told: Partial<Incident> & Pick<Incident, 'offence' | 'parts'>, random: Random): Incident {
  return {
    on,
    reportedOn: on + (random.chance(0.8) ? 0 : random.between(1, 20)),
    antiSocial: '',
    domestic: false,
    ...told,
  }
}

/** Nobody is on both sides of one incident. */
function apart(parts: Part[]): Part[] {
  return parts.filter((part, at) => parts.findIndex((other) => other.person === part.person) === at)
}
