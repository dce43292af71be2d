import { birthdayAt } from '../platform/calendar-day.ts'
import type { Member } from './evidence.ts'
import type { Who } from './need-schema.ts'
import { overlap, type Span } from './span.ts'

/** The day ages are taken on for a need, given the day of assessment. */
export type AgeDays = { readonly asOf: string; readonly schoolYearStart: string }

const adultAt = 18
const oldest = 150

/** Whether a need is about a member at all, or what nobody has told us that would settle it. */
export type Applies = 'yes' | 'no' | { readonly unknown: string }

export function whoApplies(who: Who, member: Member, days: AgeDays): Applies {
  const isAdult = !isChild(member, days.asOf)
  if ((who.role === 'child' && isAdult) || (who.role === 'adult' && !isAdult)) return 'no'
  const parent = who.role === 'parent' ? isParent(member, isAdult) : 'yes'
  const aged = parent === 'no' ? 'no' : isOfAge(who, member, days)
  return aged === 'yes' ? parent : aged
}

/** Under 18 on the day; without a birth date, whoever the family was built around as a child. */
function isChild(member: Member, asOf: string): boolean {
  return member.born === null ? member.role === 'child' : asOf < birthdayAt(adultAt, member.born)
}

/** A grown-up of the family whom no source calls a parent may be one all the same. */
function isParent({ parent }: Member, isAdult: boolean): Applies {
  if (parent) return 'yes'
  return isAdult ? { unknown: 'Nobody has told us whether this person is a parent in the family.' } : 'no'
}

function isOfAge({ ages, on }: Who, { born, role }: Member, days: AgeDays): Applies {
  const { from = 0, to = oldest } = ages ?? {}
  if (born === null) {
    const [least, most] = role === 'adult' ? [adultAt, oldest] : [0, adultAt - 1]
    if (from <= least && most <= to) return 'yes'
    return most < from || to < least ? 'no' : { unknown: 'We do not know this person’s exact date of birth.' }
  }
  const day = on === 'school-year-start' ? days.schoolYearStart : days.asOf
  return birthdayAt(from, born) <= day && day < birthdayAt(to + 1, born) ? 'yes' : 'no'
}

/** The part of a span in which the need could be about this member: nobody has to tell us of the years before. */
export function whileItApplies(who: Who, member: Member, span: Span): Span | null {
  if (member.born === null) return span
  const youngest = who.ages?.from ?? (who.role === 'adult' ? adultAt : 0)
  return overlap(span, birthdayAt(youngest, member.born), null)
}

/** As in "a child aged 10 to 17". */
export function whoInWords({ role, ages, on }: Who): string {
  const someone = { child: 'a child', adult: 'an adult', parent: 'a parent', anyone: 'a person' }[role]
  if (ages === undefined) return someone
  const { from, to } = ages
  const aged =
    to === undefined ? `aged ${from} or over` : from === undefined ? `aged ${to} or under` : `aged ${from} to ${to}`
  return `${someone} ${aged}${on === 'school-year-start' ? ' when the school year began' : ''}`
}
