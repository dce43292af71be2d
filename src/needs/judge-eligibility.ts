import { birthdayAt } from '../platform/calendar-day.ts'
import type { Edition } from './edition-schema.ts'
import type { Member } from './evidence.ts'
import { listed } from './fact-words.ts'
import { isOpenOn } from './rules/rule-context.ts'

/** Whether a family meets the programme's rule. A list and a word; never a number about the family. */
export type Eligibility = {
  readonly eligible: 'yes' | 'no' | 'cannot tell'
  /** In the framework's own order. */
  readonly headlinesMet: readonly string[]
  readonly because: string
}

/** Who each headline is met for, and who it may be met for as far as anyone knows. */
export type HeadlinePeople = {
  readonly met: ReadonlyMap<string, ReadonlySet<string>>
  readonly cannotTell: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Judge the rule of who can be offered the programme: enough headline problems, and a dependent child.
 *
 * An adult who lives elsewhere may account for only so many of the problems (financial framework 2015). What cannot be
 * told never counts as met; it only decides between "no" and "cannot tell".
 */
export function judgeEligibility(
  edition: Pick<Edition, 'headlines' | 'eligibility' | 'noSourceSpeaksFor'>,
  family: { readonly members: readonly Member[]; readonly headlines: HeadlinePeople; readonly asOf: string },
): Eligibility {
  const { members, headlines, asOf } = family
  const { headlinesAtLeast, adultWhoLivesElsewhere, dependentChild } = edition.eligibility
  const atMostEach = adultWhoLivesElsewhere.headlinesAtMost
  const inOrder = edition.headlines.map(({ id }) => id)
  const headlinesMet = inOrder.filter((id) => headlines.met.has(id))
  const elsewhere = new Set(members.filter(isAdultElsewhere(asOf)).map(({ personId }) => personId))
  const isEnough = (people: ReadonlyMap<string, ReadonlySet<string>>) =>
    problemsAccountedFor({ people, elsewhere, atMostEach }) >= headlinesAtLeast

  const child = hasDependentChild(dependentChild, members, asOf)
  if (child === 'no') return { eligible: 'no', headlinesMet, because: 'There is no dependent child in the family.' }

  const labels = labelsOf(edition)
  if (!isEnough(headlines.met)) {
    const untold = edition.noSourceSpeaksFor.map(({ headline }) => headline)
    const unknown = inOrder.filter(
      (id) => !headlines.met.has(id) && (headlines.cannotTell.has(id) || untold.includes(id)),
    )
    if (!isEnough(possibly(headlines, untold, members))) {
      return { eligible: 'no', headlinesMet, because: 'Too few headline problems are met, whatever is not known.' }
    }
    const because = `Whether enough headline problems are met turns on what is not known about: ${labels(unknown)}.`
    return { eligible: 'cannot tell', headlinesMet, because }
  }
  if (child === 'cannot tell') {
    return {
      eligible: 'cannot tell',
      headlinesMet,
      because: 'Whether a child in the family is dependent is not known.',
    }
  }
  return {
    eligible: 'yes',
    headlinesMet,
    because: `There is a dependent child, and these are met: ${labels(headlinesMet)}.`,
  }
}

/** Everyone a headline is or may be met for; a headline with an indicator nobody tells us about may be met for anyone. */
function possibly({ met, cannotTell }: HeadlinePeople, untold: readonly string[], members: readonly Member[]) {
  const people = new Map<string, Set<string>>()
  const add = (headline: string, ids: Iterable<string>) => {
    people.set(headline, new Set([...(people.get(headline) ?? []), ...ids]))
  }
  for (const [headline, ids] of [...met, ...cannotTell]) add(headline, ids)
  for (const headline of untold)
    add(
      headline,
      members.map(({ personId }) => personId),
    )
  return people
}

/** How many headlines count, when each adult who lives elsewhere stands for at most so many of them. */
function problemsAccountedFor(given: {
  readonly people: ReadonlyMap<string, ReadonlySet<string>>
  readonly elsewhere: ReadonlySet<string>
  readonly atMostEach: number
}): number {
  const { people, elsewhere, atMostEach } = given
  let counted = 0
  const onlyElsewhere: (readonly string[])[] = []
  for (const ids of people.values()) {
    if ([...ids].some((id) => !elsewhere.has(id))) counted += 1
    else onlyElsewhere.push([...ids])
  }
  return counted + mostShared(onlyElsewhere, new Map([...elsewhere].map((id) => [id, atMostEach])))
}

/** The most headlines that can be shared out when each person takes only as many as they have room for. */
function mostShared([first, ...rest]: readonly (readonly string[])[], room: ReadonlyMap<string, number>): number {
  if (first === undefined) return 0
  const withFirst = first
    .filter((id) => room.get(id)! > 0)
    .map((id) => 1 + mostShared(rest, new Map([...room, [id, room.get(id)! - 1]])))
  return Math.max(mostShared(rest, room), ...withFirst)
}

function isAdultElsewhere(asOf: string): (member: Member) => boolean {
  return ({ resident, role, born }) => {
    const isAdult = born === null ? role === 'adult' : birthdayAt(18, born) <= asOf
    return !resident && isAdult
  }
}

/** A child under 16; or one of 16 to 18 who lives with the family and is in education, training or out of work. */
function hasDependentChild(
  rule: Edition['eligibility']['dependentChild'],
  members: readonly Member[],
  asOf: string,
): 'yes' | 'no' | 'cannot tell' {
  const answers = members.map((member) => {
    if (member.born === null) return member.role === 'child' ? 'cannot tell' : 'no'
    if (asOf < birthdayAt(rule.under, member.born)) return 'yes'
    if (asOf >= birthdayAt(rule.orUnder, member.born) || !member.resident || member.role === 'adult') return 'no'
    const isOpen = (kinds: readonly string[]) =>
      kinds.some((kind) => (member.facts.get(kind) ?? []).some(isOpenOn(asOf)))
    return isOpen(rule.whileOpen) ? 'yes' : isOpen(rule.notWhileOpen) ? 'no' : 'cannot tell'
  })
  return answers.includes('yes') ? 'yes' : answers.includes('cannot tell') ? 'cannot tell' : 'no'
}

function labelsOf({ headlines }: Pick<Edition, 'headlines'>): (ids: readonly string[]) => string {
  const byId = new Map(headlines.map(({ id, familyLabel }) => [id, familyLabel.toLowerCase()]))
  return (ids) => listed(ids.map((id) => byId.get(id)!))
}
