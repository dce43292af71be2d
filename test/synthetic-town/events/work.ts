import { type Day, dayOf } from '../day.ts'
import { ageOf, childrenOf, dwellingOf, type Kin, partnerOf, type Person } from '../people/person.ts'
import { type Random, randomOf } from '../random.ts'
import { townBegins, townEnds } from '../terms.ts'

export type Claim = {
  readonly claimant: Person
  readonly benefit: 'JSA' | 'ESA' | 'IS' | 'IB' | 'CA' | 'UC'
  /** What Universal Credit asks of the claimant; blank for other benefits. */
  readonly conditionality: '' | 'INTENSIVE' | 'LIGHT' | 'NONE' | 'WORKING'
  readonly starts: Day
  readonly ends: Day | null
}

export type Job = { readonly worker: Person; readonly starts: Day; readonly ends: Day | null }

/** Universal Credit replaced most new claims in Avonmere from this day. */
const universalCreditFrom = dayOf('2018-05-16')

/** How often an adult claims in three years: a base, what strain adds (by its square), and more for parents alone. */
const chances = { claims: 0.035, byStrain: 0.55, alone: 0.12, again: 0.3 }

export function workOf(seed: number, kin: Kin): { claims: Claim[]; jobs: Job[] } {
  const random = randomOf(seed, 'work', kin.id)
  const claims: Claim[] = []
  const jobs: Job[] = []
  for (const person of kin.people) {
    const age = ageOf(person, townEnds)
    if (age < 19 || age > 66) continue
    const alone = childrenOf(person).some((child) => isWithAlone(person, child)) ? chances.alone : 0
    if (!random.chance(chances.claims + alone + chances.byStrain * kin.strain ** 2)) continue
    const first = firstClaim(person, random)
    if (!dwellingOf(person, Math.max(first.starts, townBegins))) continue
    claims.push(first)
    jobs.push(...workAround(first, random))
    if (first.ends !== null && first.ends < townEnds - 200 && random.chance(chances.again))
      claims.push(nextClaim(first.ends, person, random))
  }
  return { claims, jobs }
}

function isWithAlone(person: Person, child: Person): boolean {
  const home = dwellingOf(person, townBegins)
  return home !== null && home === dwellingOf(child, townBegins) && partnerOf(person, townBegins) === null
}

function firstClaim(person: Person, random: Random): Claim {
  const starts = random.between(townBegins - 900, townEnds - 90)
  return claimFrom(Math.max(starts, person.born + 6600), person, random)
}

function nextClaim(after: Day, person: Person, random: Random): Claim {
  return claimFrom(random.between(after + 30, townEnds - 60), person, random)
}

function claimFrom(starts: Day, claimant: Person, random: Random): Claim {
  const youngChild = childrenOf(claimant).some((child) => child.born <= starts && starts - child.born < 5 * 365)
  const benefit = starts >= universalCreditFrom ? 'UC' : random.pickWeighted(youngChild ? forYoungParents : forOthers)
  const isLong = benefit === 'ESA' || benefit === 'IB' || benefit === 'CA' || benefit === 'IS'
  const ends = starts + (isLong ? random.between(500, 3000) : random.between(50, 700))
  const conditionality = benefit === 'UC' ? random.pickWeighted(askedOfClaimants) : ''
  return { claimant, benefit, conditionality, starts, ends: ends <= townEnds ? ends : null }
}

const forYoungParents = [
  ['IS', 60],
  ['JSA', 15],
  ['ESA', 15],
  ['UC', 10],
] as const
const forOthers = [
  ['JSA', 42],
  ['ESA', 38],
  ['CA', 8],
  ['IB', 2],
  ['UC', 10],
] as const
const askedOfClaimants = [
  ['INTENSIVE', 45],
  ['LIGHT', 12],
  ['NONE', 28],
  ['WORKING', 15],
] as const

function workAround(claim: Claim, random: Random): Job[] {
  const { claimant: worker, starts, ends } = claim
  const jobs: Job[] = []
  if (random.chance(0.45))
    jobs.push({ worker, starts: starts - random.between(150, 1500), ends: starts - random.between(1, 40) })
  if (ends !== null && random.chance(0.6)) {
    const began = ends + random.between(0, 20)
    const left = began + random.between(60, 1500)
    if (began < townEnds) jobs.push({ worker, starts: began, ends: left < townEnds ? left : null })
  }
  return jobs
}
