import { birthdayAt } from './calendar-day.ts'
import type { Member } from './evidence.ts'
import type { Who } from './need-schema.ts'
import { overlap, type Span } from './span.ts'

/** The day ages are taken on for a need, given the day of assessment. */
export type AgeDays = { readonly asOf: string; readonly schoolYearStart: string }

const adultAt = 18

/** Whether a need is about this member at all; `cannot tell` where it turns on a birth date nobody has told us. */
export function whoApplies(who: Who, member: Member, days: AgeDays): 'yes' | 'no' | 'cannot tell' {
  if (who.role === 'parent' && !member.parent) return 'no'
  if (who.role === 'child' && !isChild(member, days.asOf)) return 'no'
  if (who.role === 'adult' && isChild(member, days.asOf)) return 'no'
  if (who.ages === undefined) return 'yes'
  if (member.born === null) return 'cannot tell'
  const day = who.on === 'school-year-start' ? days.schoolYearStart : days.asOf
  const { from, to } = who.ages
  const oldEnough = from === undefined || birthdayAt(from, member.born) <= day
  const youngEnough = to === undefined || day < birthdayAt(to + 1, member.born)
  return oldEnough && youngEnough ? 'yes' : 'no'
}

/** Under 18 on the day; without a birth date, whoever the family was built around as a child. */
function isChild(member: Member, asOf: string): boolean {
  return member.born === null ? member.role === 'child' : asOf < birthdayAt(adultAt, member.born)
}

/** The part of a span in which the need could be about this member: nobody has to tell us of the years before. */
export function whileItApplies(who: Who, member: Member, span: Span): Span | null {
  if (member.born === null) return span
  const youngest = who.ages?.from ?? (who.role === 'adult' ? adultAt : 0)
  return overlap(span, birthdayAt(youngest, member.born), null)
}

/** As in "child aged 10 to 17". */
export function whoInWords({ role, ages, on }: Who): string {
  const someone = role === 'anyone' ? 'person' : role
  if (ages === undefined) return someone
  const { from, to } = ages
  const aged =
    to === undefined ? `aged ${from} or over` : from === undefined ? `aged ${to} or under` : `aged ${from} to ${to}`
  return `${someone} ${aged}${on === 'school-year-start' ? ' when the school year began' : ''}`
}
