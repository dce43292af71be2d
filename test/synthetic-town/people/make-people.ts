import { type Day, never, partsOf } from '../day.ts'
import { makeNhsNumber } from '../identifiers/nhs-number.ts'
import { makeNino } from '../identifiers/nino.ts'
import { makePncId } from '../identifiers/pnc-id.ts'
import { alikeNames } from '../names/alike-names.ts'
import { type Culture, forenamesOf, type Sex } from '../names/culture.ts'
import { familiarForm } from '../names/name-variants.ts'
import { readNames } from '../names/read-names.ts'
import { makeSurname } from '../names/surnames.ts'
import { type Random } from '../random.ts'
import { type Kin, type Person } from './person.ts'

export type PersonWanted = {
  readonly kin: Kin
  readonly sex: Sex
  readonly born: Day
  readonly culture: Culture
  readonly surname?: string
  /** Exactly this forename: a son named for his father. */
  readonly forename?: string
  /** Forenames of brothers and sisters: not given twice. */
  readonly taken?: readonly string[]
  /** Relatives to be named much like: whichever of them there is a name for. */
  readonly alikeTo?: readonly Person[]
}

export type MakePerson = (wanted: PersonWanted, random: Random) => Person

const western = readNames('./western-names.json') as Readonly<Record<Sex, readonly string[]>>

/** Brings people into the town, with numbers nobody else holds. */
export function makePeople(people: Person[]): MakePerson {
  const issued = new Set<string>()
  const once = (make: () => string): string => {
    for (;;) {
      const number = make()
      if (issued.has(number)) continue
      issued.add(number)
      return number
    }
  }

  return (wanted, random) => {
    const { kin, sex, born, culture } = wanted
    const forename = wanted.forename ?? chooseForename(wanted, random)
    const person: Person = {
      id: people.length,
      kin,
      sex,
      born,
      died: never,
      culture,
      forename,
      middleName: chooseMiddleName(wanted, random),
      calledBy: chooseFamiliarName(culture, sex, forename, random),
      surnames: [{ from: born, surname: wanted.surname ?? makeSurname(culture, sex, random) }],
      nhsNumber: once(() => makeNhsNumber(random)),
      nino: once(() => makeNino(random)),
      pncId: once(() => makePncId({ year: Math.max(1996, partsOf(born).year + 16) }, random)),
      stays: [],
      ties: [],
      adoption: null,
    }
    people.push(person)
    kin.people.push(person)
    return person
  }
}

function chooseForename({ kin, sex, born, culture, taken = [], alikeTo = [] }: PersonWanted, random: Random): string {
  const list = forenamesOf(culture, sex, born)
  const honoured =
    culture.honouredName !== undefined && sex === 'M' && (kin.namedAlike || random.chance(culture.honouredShare ?? 0))
  const given = (name: string) => (honoured ? `${culture.honouredName} ${name}` : name)
  const alike = alikeTo
    .flatMap((other) => alikeNames(list, other.forename))
    .filter((name) => !taken.includes(given(name)))
  if (alike.length > 0) return given(random.pick(alike))
  for (let tries = 0; tries < 20; tries++) {
    const bare = random.pickEarly(list)
    // Where a family names its children alike, the first has a name that others are like.
    const leavesRoom = !kin.namedAlike || tries > 10 || alikeNames(list, bare).length > 0
    if (leavesRoom && !taken.includes(given(bare))) return given(bare)
  }
  return given(random.pick(list))
}

function chooseMiddleName({ sex, born, culture }: PersonWanted, random: Random): string {
  if (!random.chance(culture.middleNames)) return ''
  return culture.middleBySex?.[sex] ?? random.pickEarly(forenamesOf(culture, sex, born))
}

function chooseFamiliarName(culture: Culture, sex: Sex, forename: string, random: Random): string {
  if (culture.westernNames !== undefined && random.chance(culture.westernNames)) return random.pick(western[sex])
  if (culture.forenameSuffixes && random.chance(0.3)) return forename + culture.forenameSuffixes[sex]
  if (culture.honouredName !== undefined && forename.startsWith(`${culture.honouredName} `)) {
    return forename.slice(culture.honouredName.length + 1)
  }
  return familiarForm(forename, random)
}
