import { type Day, partsOf, yearsAfter } from '../day.ts'
import { daysUntilMoveIsKnown, rateOf } from '../errors/error-rates.ts'
import { drawSlips, type Slips } from '../errors/slips.ts'
import { makeUln } from '../identifiers/uln.ts'
import { makeTemporaryUpn, makeUpn } from '../identifiers/upn.ts'
import { isAlive, type Person, type Stay, stayOf } from '../people/person.ts'
import { type School } from '../places/schools.ts'
import { wards } from '../places/make-places.ts'
import { type Random, randomOf } from '../random.ts'
import { curriculumYear, schoolYearOf, type Term, terms, townBegins, townEnds } from '../terms.ts'
import { type Town } from '../town.ts'
import { type Register, type Registration } from './registration.ts'
import { type AddressStyle, drawAddressStyle } from './write-address.ts'

/** A child on one school's roll. */
export type Pupil = {
  readonly registration: Registration
  readonly school: School
  readonly pupilRef: string
  readonly entered: Day
  /** The last term on this roll. */
  lastTerm: Term
  leaves: boolean
  readonly firstTerm: Term
  readonly upn: string
  readonly temporaryUpn: string
  readonly uln: string
  readonly slips: Slips
  readonly addressStyle: AddressStyle
  /** Moves the school never hears of: by the day of the stay. */
  readonly missesMove: (stay: Stay) => boolean
}

/** Pupil numbers, one for life; another after an adoption. Only children who have been to school have one. */
export type PupilNumbers = { readonly before: ReadonlyMap<number, string>; readonly after: ReadonlyMap<number, string> }

export function registerPupils(town: Town, register: Register): { pupils: Pupil[]; numbers: PupilNumbers } {
  const numbers = { before: new Map<number, string>(), after: new Map<number, string>() }
  const issue = makeUpnIssuer()
  const pupils: Pupil[] = []
  for (const person of town.people) {
    if (!mightBePupil(person)) continue
    const random = randomOf(town.seed, 'school', person.id)
    let current: Pupil | null = null
    for (const term of terms) {
      const school = schoolFor(person, term, current, town, random)
      const part = partOn(person, term.starts)
      if (current && (school !== current.school || part !== current.registration.part)) {
        current.leaves = true
        current = null
      }
      if (!school) continue
      if (current) current.lastTerm = term
      else pupils.push((current = enrol({ person, school, term, part, numbers, issue, town, register }, random)))
    }
  }
  numberNurseryChildren(town, numbers.before, issue)
  return { pupils, numbers }
}

/** Nursery schools number children before they are on any roll of these files. */
function numberNurseryChildren(
  town: Town,
  numbers: Map<number, string>,
  issue: (school: School, year: number) => string,
): void {
  for (const person of town.people) {
    if (numbers.has(person.id) || person.born < nurseryFrom || person.born > townEnds - 730) continue
    const random = randomOf(town.seed, 'nursery', person.id)
    const school = town.schools.choose('primary', person.id % wards.length, random)
    numbers.set(person.id, issue(school, schoolYearOf(person.born + 1100)))
  }
}

const nurseryFrom = townBegins - 5 * 366

function mightBePupil(person: Person): boolean {
  return curriculumYear(person.born, townBegins) <= 11 && curriculumYear(person.born, terms[8]!.starts) >= 0
}

export function partOn(person: Person, on: Day): Registration['part'] {
  if (!person.adoption) return 'only'
  return on >= person.adoption.ordered ? 'after adoption' : 'before adoption'
}

function schoolFor(person: Person, term: Term, current: Pupil | null, town: Town, random: Random): School | null {
  const year = curriculumYear(person.born, term.starts)
  const stay = stayOf(person, term.starts)
  if (year < 0 || year > 11 || !stay || !isAlive(person, term.starts)) return null
  const phase = year <= 6 ? 'primary' : 'secondary'
  const moved = current !== null && stay.from > current.firstTerm.starts && stay.from > term.starts - 130
  const stays = current && (current.school.phase === phase || current.school.phase === 'special')
  if (stays && !(moved && random.chance(0.3))) return current.school
  return town.schools.choose(phase, wards.indexOf(stay.dwelling.ward), random)
}

type Enrolling = {
  readonly person: Person
  readonly school: School
  readonly term: Term
  readonly part: Registration['part']
  readonly numbers: { readonly before: Map<number, string>; readonly after: Map<number, string> }
  readonly issue: (school: School, year: number) => string
  readonly town: Town
  readonly register: Register
}

function enrol({ person, school, term, part, numbers, issue, town, register }: Enrolling, random: Random): Pupil {
  const year = schoolYearOf(term.starts)
  const issued = part === 'after adoption' ? numbers.after : numbers.before
  let upn = issued.get(person.id)
  if (upn === undefined) {
    const reception = part === 'after adoption' ? year : schoolYearOf(yearsAfter(person.born, 5))
    const firstSchool =
      school.phase === 'secondary' ? town.schools.choose('primary', person.id % wards.length, random) : school
    upn = issue(firstSchool, Math.min(reception, year))
    issued.set(person.id, upn)
  }
  const years = Math.max(0, curriculumYear(person.born, term.starts) - (school.phase === 'secondary' ? 7 : 0))
  const joinedEarlier = term.index === 0 && (stayOf(person, term.starts)?.from ?? 0) < townBegins - 60
  const entered = joinedEarlier ? yearsAfter(term.starts, -years) : term.starts
  const hasNoUpn = random.chance(rateOf('upn-missing', 'school-census'))
  const isTemporary = !joinedEarlier && random.chance(rateOf('upn-temporary', 'school-census') * 3)
  const ulnPlaceholder = random.chance(rateOf('uln-placeholder', 'school-census'))
  const ulnMissing = random.chance(rateOf('uln-missing', 'school-census'))
  const missed = random.next()
  return {
    registration: register.add('school-census', person, part),
    school,
    pupilRef: String(100_000 + register.all.length * 3),
    entered,
    firstTerm: term,
    lastTerm: term,
    leaves: false,
    upn: hasNoUpn ? '' : upn,
    temporaryUpn: isTemporary
      ? makeTemporaryUpn({ school: school.estab.slice(3), year: partsOf(term.starts).year }, random)
      : '',
    uln: ulnPlaceholder ? '9999999999' : ulnMissing ? '' : makeUln(randomOf(town.seed, 'uln', person.id, part)),
    slips: drawSlips({ person, source: 'school-census', on: term.starts }, random),
    addressStyle: drawAddressStyle('school-census', random),
    missesMove: (stay) => (missed * 7919 + stay.from * 0.618) % 1 < rateOf('address-out-of-date', 'school-census'),
  }
}

/** The next number of a school and year: check letter, authority, school, year, serial. */
function makeUpnIssuer(): (school: School, year: number) => string {
  const serials = new Map<string, number>()
  return (school, year) => {
    const key = `${school.estab}|${year}`
    const serial = (serials.get(key) ?? 0) + 1
    serials.set(key, serial)
    return makeUpn({ school: school.estab.slice(3), year, serial })
  }
}

/** Where a school thinks a pupil lives on a day: moves are heard of late, or never. A hidden address is not recorded. */
export function addressKnownToSchool({ registration, missesMove }: Pupil, on: Day): Stay | null {
  const known = registration.person.stays.filter(
    (stay, at) => at === 0 || (stay.from + daysUntilMoveIsKnown['school-census'] <= on && !missesMove(stay)),
  )
  const last = known[known.length - 1]
  return last && last.from <= on && !last.hidden ? last : null
}
