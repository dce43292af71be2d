import { addMonths } from '../../platform/calendar-day.ts'
import type { Retention, RetentionRuleId } from './retention-rules.ts'

/** The day on which something has reached its end, and by which rule. */
export type Due = { readonly on: string; readonly rule: RetentionRuleId }

/** What a family's time is counted from. */
export type FamilyClock = {
  /** A case is open, or support was offered and no case tells how it ended, or someone works with the family now. */
  readonly isOpen: boolean
  /** When the last of its cases was closed. */
  readonly closedOn: string | null
  /** The day of the last assessment that counts in which a need was met. */
  readonly lastMetOn: string | null
}

/** What a person's own time is counted from, apart from the families they belong to now. */
export type PersonClock = FamilyClock & {
  /** The last delivery that listed them; null where no source lists them any more. */
  readonly listedOn: string | null
  /** When the last of the sources that stopped listing them did so. */
  readonly noLongerListedOn: string | null
}

/**
 * When a family has reached its end by itself: `open` while it is supported; nothing where neither a case nor a finding says
 * when, so that its people do.
 */
export function whenFamilyIsDue(clock: FamilyClock, retention: Retention): Due | 'open' | undefined {
  if (clock.isOpen) return 'open'
  if (clock.closedOn !== null) return after('supported', clock.closedOn, retention)
  if (clock.lastMetOn !== null) return after('never-offered', clock.lastMetOn, retention)
  return undefined
}

/**
 * When a person has reached their end: the latest of what their own cases and findings, and the families they belong to,
 * say. Only where none of those says anything does it turn on when a source last listed them.
 *
 * @param families what `whenFamilyIsDue` says of each family they belong to now
 */
export function whenPersonIsDue(
  clock: PersonClock,
  families: readonly (Due | 'open' | undefined)[],
  retention: Retention,
): Due | 'open' {
  const said = [whenFamilyIsDue(clock, retention), ...families].filter((each) => each !== undefined)
  if (said.includes('open')) return 'open'
  const days = said.filter((each) => each !== 'open')
  return days.length > 0 ? latest(days) : whenNoLongerListed(clock, retention)
}

/** Twelve months from receipt, or when the sources stop listing someone, whichever is first. */
export function whenNoLongerListed(
  { listedOn, noLongerListedOn }: Pick<PersonClock, 'listedOn' | 'noLongerListedOn'>,
  retention: Retention,
): Due {
  if (listedOn !== null) return after('no-finding', listedOn, retention)
  if (noLongerListedOn === null) return { on: '0001-01-01', rule: 'no-finding' }
  return retention.rules['no-finding'].endsWhenNoLongerListed
    ? { on: noLongerListedOn, rule: 'no-finding' }
    : after('no-finding', noLongerListedOn, retention)
}

/** When a row that was replaced by a corrected one has reached its end. */
export function whenSupersededIsDue(supersededOn: string, retention: Retention): Due {
  return after('superseded-record', supersededOn, retention)
}

/** Whether a study still holds someone of its comparison group on a day; one that is approved and not yet sealed does. */
export function isHeldByStudy(destroyedBy: string | null, asOf: string, retention: Retention): boolean {
  if (destroyedBy === null) return false
  return destroyedBy === 'not sealed' || asOf < after('comparison-group', destroyedBy, retention).on
}

export function latest(days: readonly Due[]): Due {
  return days.reduce((last, each) => (each.on > last.on ? each : last))
}

function after(rule: RetentionRuleId, day: string, { rules }: Retention): Due {
  return { on: addMonths(day, rules[rule].months), rule }
}
