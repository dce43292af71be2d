import { yearsBetween } from '../platform/calendar-day.ts'
import type { OpenPerson } from '../people/open-people.ts'
import { settleBirthDate } from '../people/settle-birth-date.ts'
import type { ReleaseColumn } from './release-schema.ts'
import { toldOf, type StudyFamily, type StudyMember } from './study-family.ts'

/** What a study is told of one person and their family besides who they are. */
export type AboutMember = {
  readonly family: StudyFamily
  readonly member: StudyMember
  readonly person: OpenPerson
  readonly asOf: string
  /** Whether somebody of the family was left out: then what is only known of the whole family is not told. */
  readonly isWhole: boolean
}

/** The value of one column of the attributes file, before its codes; blank where there is none. */
export function attributeValue({ from, of, ...column }: ReleaseColumn, about: AboutMember): string {
  const { family, member } = about
  const included = new Set(family.members.map(({ personId }) => personId))
  switch (from) {
    case 'group':
      return family.group
    case 'role':
      return member.role
    case 'age-band':
      return ageBand(about, column.bands ?? [])
    case 'family-size':
      return String(Math.min(family.members.length, column['at-most'] ?? Infinity))
    case 'family-type':
      return familyType(family)
    case 'headline-at-entry':
      return toldOf(
        family.atEntry.filter(({ headline }) => headline === of),
        included,
      )
    case 'need-at-entry':
      return toldOf(
        family.atEntry.filter(({ need }) => need === of),
        included,
      )
    case 'need-at-review':
      return toldOf(
        family.atReview.filter(({ need }) => need === of),
        included,
      )
    case 'result-type':
      return about.isWhole ? (family.claimedBy ?? 'none') : 'not known'
    case 'month-claimed':
      return about.isWhole ? (family.months.claimed ?? '') : ''
    default:
      return monthValue(from, family)
  }
}

function monthValue(from: string, { months }: StudyFamily): string {
  const month = {
    'month-identified': months.identified,
    'month-started': months.started,
    'month-lead-practitioner': months.leadPractitioner,
    'month-assessed': months.assessed,
    'month-planned': months.planned,
    'month-closed': months.closed,
  }[from]
  return month ?? ''
}

/** The first age of the band someone is in; blank where their age is not known. */
function ageBand({ person, asOf }: AboutMember, bands: readonly number[]): string {
  const birth = settleBirthDate(person.records)
  if (birth === null || birth.date > asOf) return ''
  const age = yearsBetween(birth.date, asOf)
  return String([...bands].sort((one, other) => one - other).findLast((first) => first <= age) ?? '')
}

function familyType({ members }: StudyFamily): string {
  const adults = members.filter(({ role }) => role === 'adult').length
  if (adults === members.length) return 'no child'
  return adults > 1 ? 'more adults' : adults === 1 ? 'one adult' : 'no adult'
}
