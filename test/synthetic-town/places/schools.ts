import { type Random, randomOf } from '../random.ts'
import { localAuthority } from '../identifiers/upn.ts'

export type School = {
  /** Local authority and school: seven digits. */
  readonly estab: string
  readonly phase: 'primary' | 'secondary' | 'special'
  readonly name: string
  /** An academy that sends its own files, apart from the council's schools. */
  readonly sendsItsOwn: boolean
  /** How many places it has for each place of an ordinary school of its phase. */
  readonly share: number
}

export type Schools = {
  readonly all: readonly School[]
  /** The school nearest to most of a ward's children; some go elsewhere. */
  choose(phase: 'primary' | 'secondary', wardIndex: number, random: Random): School
}

const primaryPlaces = 210
const secondaryPlaces = 900

export function makeSchools(seed: number, people: number): Schools {
  const random = randomOf(seed, 'schools')
  const primaries = makeMany('primary', Math.max(4, Math.round((people * 0.08) / primaryPlaces)), random)
  const secondaries = makeMany('secondary', Math.max(2, Math.round((people * 0.06) / secondaryPlaces)), random)
  const academy: School = {
    estab: `${localAuthority}4007`,
    phase: 'secondary',
    name: 'Kelder Academy',
    sendsItsOwn: true,
    share: 0.5,
  }
  const special: School = {
    estab: `${localAuthority}7001`,
    phase: 'special',
    name: 'Larkfield School',
    sendsItsOwn: false,
    share: 0,
  }
  const ofPhase = { primary: primaries, secondary: [...secondaries, academy] }
  return {
    all: [...primaries, ...ofPhase.secondary, special],
    choose: (phase, wardIndex, drawn) => {
      if (drawn.chance(0.015)) return special
      const schools = ofPhase[phase]
      if (drawn.chance(0.25)) return drawn.pickWeighted(schools.map((school) => [school, school.share] as const))
      return schools[wardIndex % schools.length]!
    },
  }
}

function makeMany(phase: 'primary' | 'secondary', count: number, random: Random): School[] {
  const firstNumber = phase === 'primary' ? 2001 : 4001
  return Array.from({ length: count }, (_, at) => {
    const number = firstNumber + at + (phase === 'secondary' && at >= 6 ? 1 : 0)
    const name = `${random.pick(['Avon', 'Quarry', 'Weir', 'Orchard', 'Bridge'])} ${phase === 'primary' ? 'Primary' : 'School'}`
    return { estab: `${localAuthority}${number}`, phase, name, sendsItsOwn: false, share: 1 }
  })
}
