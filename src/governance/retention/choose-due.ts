import type { Retention, RetentionRuleId } from './retention-rules.ts'
import {
  isHeldByStudy,
  latest,
  whenFamilyIsDue,
  whenNoLongerListed,
  whenPersonIsDue,
  whenSupersededIsDue,
  type Due,
  type FamilyClock,
  type PersonClock,
} from './when-due.ts'

export type FamilyAtEnd = FamilyClock & { readonly familyId: string; readonly retiredOn: string | null }

export type PersonAtEnd = PersonClock & {
  readonly personId: string
  readonly mergedInto: string | null
  /** The families they belong to now. */
  readonly familyIds: readonly string[]
  /** Until when a study holds them as its comparison group; `not sealed` while nobody can say. */
  readonly studyUntil: string | null
}

/** A row that is not current, or that belongs to nobody who was linked. */
export type RecordAtEnd = {
  readonly recordId: string
  readonly personId: string | null
  readonly state: 'superseded' | 'withdrawn' | 'listed'
  /** When it was superseded or withdrawn, or last listed. */
  readonly day: string
}

export type Known = {
  readonly families: readonly FamilyAtEnd[]
  readonly people: readonly PersonAtEnd[]
  readonly records: readonly RecordAtEnd[]
  /** By which hold each family and each person is held; the first where several are. */
  readonly held: { readonly families: ReadonlyMap<string, string>; readonly people: ReadonlyMap<string, string> }
}

export type SubjectKind = 'person' | 'family' | 'source-record'
export type Subject = { readonly kind: SubjectKind; readonly id: string; readonly rule: RetentionRuleId }

/** What has reached its end, and what would have but for a hold. `study` is the hold of a comparison group. */
export type Choice = {
  readonly going: readonly Subject[]
  readonly held: readonly (Subject & { readonly hold: string })[]
}

/**
 * Which families, people and rows have reached their end on a day. People and families go together: nobody goes who belongs
 * to a family that stays, and a family whose people say when it ends goes when the last of them does.
 */
export function chooseDue(known: Known, asOf: string, retention: Retention): Choice {
  const isOver = (due: Due | 'open' | undefined): due is Due => due !== undefined && due !== 'open' && due.on <= asOf
  const people = mergedPeople(known.people)
  const ownFamilies = new Map(known.families.map((family) => [family.familyId, whenFamilyIsDue(family, retention)]))
  const personDue = new Map(
    people.map((person) => [person, whenPersonIsDue(person, person.familyIds.map((id) => ownFamilies.get(id)), retention)]),
  )
  const membersDue = new Map<string, (Due | 'open')[]>()
  for (const [person, due] of personDue) {
    for (const id of person.familyIds) membersDue.set(id, [...(membersDue.get(id) ?? []), due])
  }
  const familyDue = new Map(
    known.families.map((family) => [
      family.familyId,
      ownFamilies.get(family.familyId) ?? byItsPeople(membersDue.get(family.familyId) ?? [], family),
    ]),
  )

  const studied = people.filter(({ studyUntil }) => isHeldByStudy(studyUntil, asOf, retention))
  const studiedFamilies = new Set(studied.flatMap(({ familyIds }) => familyIds))
  const familyHold = (id: string) => known.held.families.get(id) ?? (studiedFamilies.has(id) ? 'study' : undefined)
  const personHold = (person: MergedPerson) =>
    first(person.ids.map((id) => known.held.people.get(id))) ??
    first(person.familyIds.map(familyHold)) ??
    (studied.includes(person) ? 'study' : undefined)

  const found: (Subject & { readonly hold: string | undefined })[] = []
  const familiesOver = new Set<string>()
  for (const [id, due] of familyDue) {
    if (!isOver(due)) continue
    const hold = familyHold(id)
    if (hold === undefined) familiesOver.add(id)
    found.push({ kind: 'family', id, rule: due.rule, hold })
  }
  const goingPeople = new Set<string>()
  for (const [person, due] of personDue) {
    if (!isOver(due)) continue
    const hold = personHold(person)
    const stays = person.familyIds.some((id) => familyDue.has(id) && !familiesOver.has(id))
    if (hold === undefined && stays) continue
    for (const id of person.ids) {
      found.push({ kind: 'person', id, rule: due.rule, hold })
      if (hold === undefined) goingPeople.add(id)
    }
  }
  const clocks = new Map(known.families.map((family) => [family.familyId, family]))
  const byId = new Map(people.flatMap((person) => person.ids.map((id) => [id, person] as const)))
  for (const record of known.records) {
    const owner = record.personId === null ? undefined : byId.get(record.personId)
    const due = whenRecordIsDue(record, owner && withFamilies(owner, clocks), retention)
    if (!isOver(due) || (record.personId !== null && goingPeople.has(record.personId))) continue
    const hold = owner === undefined ? undefined : personHold(owner)
    found.push({ kind: 'source-record', id: record.recordId, rule: due.rule, hold })
  }
  return {
    going: found.filter(({ hold }) => hold === undefined).map(({ hold: _, ...subject }) => subject),
    held: found.flatMap(({ hold, ...subject }) => (hold === undefined ? [] : [{ ...subject, hold }])),
  }
}

/** A family in which nothing was found: it ends with the last of its people, or when it was no family any more. */
function byItsPeople(members: readonly (Due | 'open')[], { retiredOn }: FamilyAtEnd): Due | 'open' | undefined {
  if (members.includes('open')) return 'open'
  const days = members.filter((due) => due !== 'open')
  if (days.length > 0) return latest(days)
  return retiredOn === null ? undefined : { on: retiredOn, rule: 'no-finding' }
}

/** Someone's clock together with those of the families they belong to. */
function withFamilies(person: MergedPerson, clocks: ReadonlyMap<string, FamilyClock>): FamilyClock {
  const all = [person, ...person.familyIds.flatMap((id) => clocks.get(id) ?? [])]
  return {
    isOpen: all.some(({ isOpen }) => isOpen),
    closedOn: last(all.map(({ closedOn }) => closedOn)),
    lastMetOn: last(all.map(({ lastMetOn }) => lastMetOn)),
  }
}

/** A row by itself, before its person: never of someone who was supported. */
function whenRecordIsDue(
  { state, day }: RecordAtEnd,
  owner: FamilyClock | undefined,
  retention: Retention,
): Due | undefined {
  const wasSupported = owner !== undefined && (owner.isOpen || owner.closedOn !== null)
  if (wasSupported) return undefined
  if (state === 'superseded') return whenSupersededIsDue(day, retention)
  if (owner === undefined) {
    const clock = state === 'listed' ? { listedOn: day, noLongerListedOn: null } : { listedOn: null, noLongerListedOn: day }
    return whenNoLongerListed(clock, retention)
  }
  const isStillNeeded = owner.lastMetOn !== null || state === 'listed'
  return isStillNeeded ? undefined : whenNoLongerListed({ listedOn: null, noLongerListedOn: day }, retention)
}

/** Ids that became one person end together. */
type MergedPerson = PersonAtEnd & { readonly ids: readonly string[] }

function mergedPeople(people: readonly PersonAtEnd[]): readonly MergedPerson[] {
  const byId = new Map(people.map((person) => [person.personId, person]))
  const rootOf = (person: PersonAtEnd): string => {
    let at = person
    for (let next = byId.get(at.mergedInto ?? ''); next !== undefined && next !== person; next = byId.get(at.mergedInto ?? ''))
      at = next
    return at.personId
  }
  return [...Map.groupBy(people, rootOf).values()].map((ids) => ({
    ...ids[0]!,
    ids: ids.map(({ personId }) => personId),
    isOpen: ids.some(({ isOpen }) => isOpen),
    closedOn: last(ids.map(({ closedOn }) => closedOn)),
    lastMetOn: last(ids.map(({ lastMetOn }) => lastMetOn)),
    listedOn: last(ids.map(({ listedOn }) => listedOn)),
    noLongerListedOn: last(ids.map(({ noLongerListedOn }) => noLongerListedOn)),
    familyIds: [...new Set(ids.flatMap(({ familyIds }) => familyIds))],
    studyUntil: ids.some(({ studyUntil }) => studyUntil === 'not sealed')
      ? 'not sealed'
      : last(ids.map(({ studyUntil }) => studyUntil)),
  }))
}

function last(days: readonly (string | null)[]): string | null {
  return days.reduce((latestDay, day) => (latestDay === null || (day !== null && day > latestDay) ? day : latestDay), null)
}

function first(holds: readonly (string | undefined)[]): string | undefined {
  return holds.find((hold) => hold !== undefined)
}
