import { kinKinds, type KinKind, tenures } from './kin/kin-kinds.ts'
import { tellerOf } from './kin/teller.ts'
import { makePeople } from './people/make-people.ts'
import { type Kin, type Person, type Tenure } from './people/person.ts'
import { makePlaces } from './places/make-places.ts'
import { makeSchools } from './places/schools.ts'
import { makeSharedPlaces } from './places/shared-places.ts'
import { type Random, randomOf } from './random.ts'
import { type Town } from './town.ts'

const usualHouseholds = 2000
/** People for each home of the town, over its three years. */
const peopleInHousehold = 2.5

/**
 * The invented town of Avonmere: the same seed and size make the same town, person for person, on any machine.
 *
 * @param households ordinary homes lived in on the first day, about; or say how many `people`
 */
export function makeTown({
  households,
  people: wanted,
  seed,
}: {
  households?: number
  people?: number
  seed: number
}): Town {
  const homes = households ?? (wanted === undefined ? usualHouseholds : Math.round(wanted / peopleInHousehold))
  const places = makePlaces(seed)
  const shared = makeSharedPlaces({ seed, households: homes, places })
  const people: Person[] = []
  const kins: Kin[] = []
  const makePerson = makePeople(people)

  const tell = (kind: KinKind) => {
    const random = randomOf(seed, 'kin', kins.length)
    const kin = makeKin(kind, kins.length, random)
    kins.push(kin)
    kind.tell(tellerOf(kin, { random, places, shared, makePerson }))
  }

  for (const kind of kinKinds) for (let told = 0; told < (kind.atLeast ?? 0); told++) tell(kind)
  const kinds = randomOf(seed, 'kinds')
  const choices = kinKinds.map((kind) => [kind, kind.share] as const)
  let filled = kinKinds.reduce((sum, kind) => sum + (kind.atLeast ?? 0) * kind.households, 0)
  const isFull = () => (wanted === undefined ? filled >= homes : people.length >= wanted)
  while (!isFull()) {
    const kind = kinds.pickWeighted(choices)
    filled += kind.households
    tell(kind)
  }
  return { seed, kins, people, dwellings: places.dwellings, shared, schools: makeSchools(seed, people.length) }
}

/**
 * How often a family has a taste for names that are alike: far oftener than in life, so that of record pairs at one address
 * with equal surname and much the same forename at least 15% are different people in any town.
 */
const namedAlike = 0.9

/** Strain is drawn by tenure, because need and tenure go together; most homes of every tenure have little of it. */
function makeKin(kind: KinKind, id: number, random: Random): Kin {
  const tenure: Tenure = random.pickWeighted(tenures.map((each, at) => [each, kind.tenures[at]!] as const))
  const drawn = random.next()
  const strain = { owner: 0.7 * drawn ** 3, private: 0.1 + 0.8 * drawn ** 3, social: 0.2 + 0.8 * drawn ** 2 }[tenure]
  return { id, strain, tenure, people: [], namedAlike: random.chance(namedAlike) }
}
