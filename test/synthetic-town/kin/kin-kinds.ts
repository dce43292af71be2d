import { type Tenure } from '../people/person.ts'
import * as families from './family-kin.ts'
import * as others from './other-kin.ts'
import { type Teller } from './teller.ts'

/** A way people live together, how common it is, and how they hold their home. */
export type KinKind = {
  readonly id: string
  /** Parts of a thousand stories told. */
  readonly share: number
  /** Told at least so often, however small the town: rare, and a town without them would be too easy. */
  readonly atLeast?: number
  /** Homes a story fills. */
  readonly households: number
  /** Weights of owning, renting privately and renting from the council. */
  readonly tenures: readonly [number, number, number]
  readonly tell: (teller: Teller) => void
}

export const kinKinds: readonly KinKind[] = [
  { id: 'couple family', share: 205, households: 1, tenures: [62, 20, 18], tell: families.coupleFamily },
  { id: 'lone parent family', share: 92, households: 1.5, tenures: [25, 33, 42], tell: families.loneParentFamily },
  { id: 'step-family', share: 32, households: 1.5, tenures: [35, 30, 35], tell: families.stepFamily },
  { id: 'grown family', share: 90, households: 1, tenures: [76, 6, 18], tell: families.grownFamily },
  {
    id: 'three generations',
    share: 20,
    atLeast: 1,
    households: 1,
    tenures: [60, 15, 25],
    tell: families.threeGenerationFamily,
  },
  {
    id: 'grandparent carers',
    share: 9,
    atLeast: 1,
    households: 2,
    tenures: [45, 10, 45],
    tell: families.grandparentCarers,
  },
  {
    id: 'cousins of one name',
    share: 9,
    atLeast: 1,
    households: 2,
    tenures: [45, 20, 35],
    tell: families.cousinFamilies,
  },
  { id: 'single adult', share: 150, households: 1, tenures: [45, 35, 20], tell: others.singleAdult },
  { id: 'single pensioner', share: 130, households: 1, tenures: [72, 6, 22], tell: others.singlePensioner },
  {
    id: 'couple without children',
    share: 160,
    households: 1,
    tenures: [62, 28, 10],
    tell: others.coupleWithoutChildren,
  },
  { id: 'pensioner couple', share: 100, households: 1, tenures: [85, 4, 11], tell: others.pensionerCouple },
  { id: 'room in a shared house', share: 40, atLeast: 4, households: 0.3, tenures: [0, 100, 0], tell: others.roomer },
  {
    id: 'care home resident',
    share: 9,
    atLeast: 4,
    households: 0,
    tenures: [100, 0, 0],
    tell: others.careHomeResident,
  },
  { id: 'prisoner', share: 5, atLeast: 3, households: 0, tenures: [0, 100, 0], tell: others.prisoner },
  { id: 'child in care', share: 1.5, atLeast: 1, households: 1, tenures: [10, 30, 60], tell: others.childInCare },
  { id: 'adopted child', share: 1.2, atLeast: 1, households: 3, tenures: [60, 20, 20], tell: others.adoptedChild },
]

export const tenures: readonly Tenure[] = ['owner', 'private', 'social']
