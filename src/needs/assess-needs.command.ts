import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { actingAs } from '../governance/service-actors.ts'
import { readSettings } from '../governance/settings.ts'
import { fillBirthdays } from '../people/fill-birthdays.ts'
import { withStageLock } from '../platform/advisory-lock.ts'
import { dayInEngland } from '../platform/clock.ts'
import { exitCodes, KithError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { refreshStatistics } from '../platform/refresh-statistics.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction, type Transaction } from '../platform/transaction.ts'
import { areaOfCouncil } from './area-of-council.ts'
import { assessFamilies } from './assess-family.ts'
import { storeAssessments, storeRun, type Run } from './assessment.store.ts'
import { inWords } from '../platform/calendar-day.ts'
import { checkEditionIsUnchanged } from './check-edition-is-unchanged.ts'
import { chooseEdition } from './choose-edition.ts'
import type { Edition } from './edition-schema.ts'
import { familiesToAssess, readCoverage } from './family-evidence.store.ts'
import { peopleToAssess } from './sql/people-to-assess.queries.ts'
import { tallyOf, type Tally } from './tally.ts'

export type AssessOptions = {
  /** The edition in force on the day, unless named. */
  readonly framework?: string | undefined
  readonly edition?: string | undefined
  /** The day to speak of, as it was known by the end of it; today when left out. */
  readonly asOf?: string | undefined
  readonly whatIf?: boolean
  readonly interrupted?: AbortSignal
}

export type AssessResult = Run & {
  readonly title: string
  readonly families: number
  /** How many families: never anything about one of them. */
  readonly tally: Tally
  readonly seconds: number
}

/**
 * Apply an edition's rules to every family, for one day. What it finds is written whole or not at all, and changes
 * nothing for a family until a person has decided.
 *
 * Assessing an earlier day uses what was known by the end of that day: last month's list comes out as it was.
 */
export async function assessNeeds(services: Services, options: AssessOptions = {}): Promise<AssessResult> {
  const { database, clock } = services
  const startedAt = performance.now()
  const today = clock.today()
  const asOf = options.asOf ?? today
  if (asOf > today) throw notYet(asOf)
  const whatIf = options.whatIf ?? false
  const edition = chooseEdition({ framework: options.framework, edition: options.edition, asOf, whatIf })
  const now = clock.now()
  const run: Run = {
    assessmentRunId: newId(),
    framework: edition.framework,
    edition: edition.edition,
    editionSha256: edition.sha256,
    asOf,
    knownAt: endOfDay(asOf),
    whatIf,
  }

  const counted = await withStageLock(database, 'assess', () =>
    inTransaction(database, actingAs('assess'), async (tx) => {
      await checkEditionIsUnchanged(tx, edition)
      await storeRun(tx, run)
      const result = await assessAll(tx, services, { edition, run, interrupted: options.interrupted })
      await refreshStatistics(tx, ['finding', 'finding_person', 'finding_fact', 'eligibility'])
      await recordAuditEvent(tx, {
        at: now,
        action: 'needs:assess',
        objectKind: 'assessment-run',
        objectId: run.assessmentRunId,
        detail: { framework: run.framework, edition: run.edition, asOf, whatIf, families: result.families },
      })
      return result
    }),
  )
  return { ...run, ...counted, title: edition.title, seconds: (performance.now() - startedAt) / 1000 }
}

async function assessAll(
  tx: Transaction,
  { keys, clock, dataDirectory, progress }: Services,
  given: { readonly edition: Edition; readonly run: Run; readonly interrupted: AbortSignal | undefined },
): Promise<{ families: number; tally: Tally }> {
  const { edition, run, interrupted } = given
  const today = clock.today()
  const said = progress('Assessing families')
  const people = await peopleToAssess.run({ known_at: run.knownAt, today }, tx)
  const personIds = people.map(({ person_id }) => person_id)
  await fillBirthdays(tx, keys, { personIds, knownAt: run.knownAt })
  const coverage = await readCoverage(tx, edition, run, areaOfCouncil(readSettings(dataDirectory).area))
  const assess = assessFamilies(edition, { asOf: run.asOf, coverage })
  const tally = tallyOf(edition)
  let families = 0
  for await (const page of familiesToAssess(tx, edition, { ...run, today })) {
    interrupted?.throwIfAborted()
    const assessed = page.map(({ familyId, members }) => ({ familyId, ...assess(members) }))
    await storeAssessments(tx, run, assessed)
    assessed.forEach(tally.add)
    families += page.length
    said.at(families)
  }
  said.done()
  return { families, tally: tally.result() }
}

/** The last moment of a day in England, whose clocks are an hour ahead in summer. */
export function endOfDay(day: string): Date {
  const elevenAtNight = new Date(`${day}T23:00:00Z`)
  const midnight = dayInEngland(elevenAtNight) === day ? Date.parse(`${day}T24:00:00Z`) : elevenAtNight.getTime()
  return new Date(midnight - 1)
}

/** A day that has not come is refused: nothing can be known of it. */
export function notYet(asOf: string): KithError {
  return new KithError({
    code: 'day-not-yet',
    what: `${inWords(asOf)} has not come yet, so nothing can be known of it.`,
    remedy: 'Give today or an earlier day with --as-of.',
    exitCode: exitCodes.usage,
  })
}
