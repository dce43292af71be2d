import { type Day } from '../day.ts'
import { ageOf, dwellingOf, isAlive, type Kin, type Person } from '../people/person.ts'
import { isInstitution } from '../places/dwelling.ts'
import { type Random, randomOf } from '../random.ts'
import { townBegins, townEnds } from '../terms.ts'

/** Something children's social care does for a child, from a day to its last day (null while it goes on). */
export type CareEpisode = {
  readonly child: Person
  readonly kind: 'EARLY HELP' | 'CIN' | 'S47' | 'CP' | 'ADOPTION' | 'MISSING'
  readonly starts: Day
  readonly ends: Day | null
  /** N0–N8, why a child is in need. */
  readonly primaryNeed: string
  /** NEG, PHY, SAB, EMO or MUL, on a plan. */
  readonly category: string
  /** What an assessment found in the home, as the CIN census codes it. */
  readonly factors: readonly string[]
}

/** How often it happens to a family with children in three years: a base, and what strain adds (by its square). */
const chances = {
  earlyHelp: [0.03, 0.3],
  inNeed: [0.012, 0.42],
  enquiry: 0.4,
  plan: 0.45,
  missing: [0.004, 0.12],
} as const

const needs = [
  ['N1', 50],
  ['N5', 20],
  ['N4', 9],
  ['N2', 9],
  ['N3', 5],
  ['N6', 5],
  ['N8', 2],
] as const
const categories = [
  ['NEG', 46],
  ['EMO', 36],
  ['PHY', 9],
  ['MUL', 5],
  ['SAB', 4],
] as const
const factorsFound = [
  ['3B', 30],
  ['4B', 26],
  ['16A', 18],
  ['17A', 16],
  ['1B', 12],
  ['2B', 12],
  ['4A', 9],
  ['18B', 6],
  ['15A', 5],
  ['2A', 3],
  ['21', 8],
] as const

export function careEpisodesOf(seed: number, kin: Kin): CareEpisode[] {
  const children = kin.people.filter((person) => ageOf(person, townEnds) < 18 + 3 && ageOf(person, townBegins) < 17)
  if (children.length === 0) return []
  const random = randomOf(seed, 'care', kin.id)
  const strain = kin.strain ** 2
  const chanceOf = ([base, byStrain]: readonly [number, number]) => random.chance(base + byStrain * strain)
  const episodes: CareEpisode[] = []

  const adopted = children.filter((child) => child.adoption)
  for (const child of adopted) episodes.push(...adoptionOf(child))
  const onTheirOwn = children.filter((child) => child.stays.some((stay) => isInstitution(stay.dwelling)))
  const knownAnyway =
    onTheirOwn.length > 0 || children.some((child) => child.ties.some((tie) => tie.kind === 'foster-carer'))
  if (chanceOf(chances.earlyHelp)) for (const child of someOf(children, random)) episodes.push(earlyHelp(child, random))
  if (knownAnyway || chanceOf(chances.inNeed)) {
    const others = children.filter((child) => !child.adoption)
    for (const child of someOf(others, random)) episodes.push(...inNeed(child, random))
  }
  for (const child of children) {
    if (ageOf(child, townEnds) >= 12 && chanceOf(chances.missing)) episodes.push(missing(child, random))
  }
  return episodes.filter(
    ({ child, starts }) => isAlive(child, starts) && ageOf(child, starts) < 18 && dwellingOf(child, starts),
  )
}

function someOf(children: readonly Person[], random: Random): readonly Person[] {
  if (children.length === 0) return children
  const chosen = children.filter(() => random.chance(0.75))
  return chosen.length > 0 ? chosen : [random.pick(children)]
}

function episode(
  child: Person,
  kind: CareEpisode['kind'],
  { starts, days, ...rest }: { starts: Day; days: number; primaryNeed?: string; category?: string; factors?: string[] },
): CareEpisode {
  const ends = starts + days
  return {
    child,
    kind,
    starts,
    ends: ends <= townEnds ? ends : null,
    primaryNeed: '',
    category: '',
    factors: [],
    ...rest,
  }
}

function earlyHelp(child: Person, random: Random): CareEpisode {
  return episode(child, 'EARLY HELP', { starts: someStart(child, random), days: random.between(90, 400) })
}

function inNeed(child: Person, random: Random): CareEpisode[] {
  const starts = someStart(child, random)
  const days = random.between(50, 620)
  const factors = [random.pickWeighted(factorsFound)]
  if (random.chance(0.5)) factors.push(random.pickWeighted(factorsFound))
  const found = [
    episode(child, 'CIN', { starts, days, primaryNeed: random.pickWeighted(needs), factors: [...new Set(factors)] }),
  ]
  if (!random.chance(chances.enquiry)) return found
  const enquired = starts + random.between(0, 60)
  found.push(episode(child, 'S47', { starts: enquired, days: random.between(5, 15) }))
  if (random.chance(chances.plan)) {
    found.push(
      episode(child, 'CP', {
        starts: enquired + 15,
        days: random.between(90, 400),
        category: random.pickWeighted(categories),
      }),
    )
  }
  return found
}

function missing(child: Person, random: Random): CareEpisode {
  return episode(child, 'MISSING', { starts: someStart(child, random), days: random.between(1, 4) })
}

function someStart(child: Person, random: Random): Day {
  return Math.max(child.born + 10, random.between(townBegins - 200, townEnds - 30))
}

/** Both identities are marked: the old one from the placement to the order, the new one from the order on. */
function adoptionOf(child: Person): CareEpisode[] {
  const { placed, ordered } = child.adoption!
  const first = Math.max(child.born + 5, placed - 400)
  return [
    episode(child, 'CIN', { starts: first, days: ordered - first, primaryNeed: 'N1', factors: ['16A', '2B'] }),
    episode(child, 'ADOPTION', { starts: placed, days: ordered - placed }),
    { ...episode(child, 'ADOPTION', { starts: ordered + 1, days: 0 }), ends: null },
  ]
}
