import { type Day } from '../day.ts'
import { type Kin } from '../people/person.ts'
import { randomOf } from '../random.ts'
import { townBegins, townEnds } from '../terms.ts'

export type Arrears = { readonly since: Day; readonly cleared: Day | null }

/** How often a home falls behind in three years: a base, and what strain adds (by its square). */
const chances = { rent: [0.04, 0.5], 'council tax': [0.025, 0.35] } as const

/** When a kin's home was behind with its rent or council tax, or null if never. */
export function arrearsOf(seed: number, kin: Kin, bill: keyof typeof chances): Arrears | null {
  const random = randomOf(seed, 'arrears', bill, kin.id)
  const [base, byStrain] = chances[bill]
  if (!random.chance(base + byStrain * kin.strain ** 2)) return null
  const since = random.between(townBegins - 200, townEnds - 60)
  const cleared = since + random.between(60, 900)
  return { since, cleared: cleared < townEnds ? cleared : null }
}

export type HousingAction = { readonly on: Day; readonly action: 'WARNING' | 'ABC' | 'INJUNCTION' | 'NSP' }

/** What the landlord did about anti-social behaviour of a tenant's home, or null. */
export function housingActionOf(seed: number, kin: Kin): HousingAction | null {
  const random = randomOf(seed, 'housing action', kin.id)
  if (!random.chance(0.008 + 0.2 * kin.strain ** 2)) return null
  const action = random.pickWeighted([
    ['WARNING', 60],
    ['ABC', 20],
    ['NSP', 14],
    ['INJUNCTION', 6],
  ] as const)
  return { on: random.between(townBegins, townEnds - 30), action }
}
