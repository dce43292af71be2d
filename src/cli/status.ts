import { missingPartners, missingPartnerSentence } from '../governance/partners.ts'
import { actingAs } from '../governance/service-actors.ts'
import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { exitCodes } from '../platform/errors.ts'
import { inTransaction } from '../platform/transaction.ts'
import { coverageHeld } from './sql/coverage-held.queries.ts'
import { lastRuns } from './sql/last-runs.queries.ts'
import { quarantineHeld } from './sql/quarantine-held.queries.ts'
import { sourcesHeld } from './sql/sources-held.queries.ts'
import { totalsHeld } from './sql/totals-held.queries.ts'
import { table } from './table.ts'
import type { Verb, VerbContext } from './verb.ts'

export const statusVerb: Verb = {
  name: 'status',
  summary: 'counts and coverage by source, what waits in quarantine, and which partners are missing',
  usage: 'status',
  acts: { services: ['status'] },
  options: {},
  async run(context) {
    const held = await whatIsHeld(context)
    if (context.json) context.stdout.write(`${JSON.stringify(held)}\n`)
    else context.stdout.write(describe(held))
    return exitCodes.done
  },
}

type Held = Awaited<ReturnType<typeof whatIsHeld>>

/** Counts only: nothing here is about any one person. */
async function whatIsHeld(context: VerbContext) {
  const { database, clock } = await context.open()
  return inTransaction(database, actingAs('status'), async (tx) => {
    await recordAuditEvent(tx, { at: clock.now(), action: 'status:read', objectKind: 'programme' })
    const sources = await sourcesHeld.run(undefined, tx)
    const coverage = await coverageHeld.run(undefined, tx)
    const quarantine = await quarantineHeld.run(undefined, tx)
    const runs = await lastRuns.run(undefined, tx)
    const [totals] = await totalsHeld.run({ as_of: clock.today() }, tx)
    return {
      today: clock.today(),
      totals: {
        sourceRecords: totals!.source_records,
        sourceRecordsCurrent: totals!.source_records_current,
        facts: totals!.facts,
        people: totals!.people,
        households: totals!.households,
        families: totals!.families,
        decisions: totals!.decisions,
      },
      sources: sources.map((source) => ({
        source: source.source,
        deliveries: source.deliveries,
        receivedLast: source.received_last,
        currentAsOf: source.current_as_of,
        rowsRead: source.rows_read,
        rowsQuarantined: source.rows_quarantined,
        recordsCurrent: source.records_current,
        peopleAsKnownThere: source.people_as_known_there,
        coverage: coverage
          .filter((one) => one.source === source.source)
          .map((one) => ({ factKind: one.fact_kind, from: one.covers_from, to: one.covers_to })),
        quarantine: quarantine
          .filter((one) => one.source === source.source)
          .map(({ reason, rows }) => ({ reason, rows })),
      })),
      missingPartners: missingPartners().map((partner) => ({
        partner: partner.name,
        clause: partner.clause,
        says: missingPartnerSentence(partner),
      })),
      lastRuns: runs.map((run) => ({ stage: run.stage, knownAt: run.known_at.toISOString(), using: run.using })),
    }
  })
}

function describe({ today, totals, sources, missingPartners: missing, lastRuns: runs }: Held): string {
  const parts = [`Kith on ${today}\n`, describeTotals(totals)]
  if (sources.length === 0) {
    parts.push('No partner file has been received yet. Start with ./kith demo, or ./kith receive --help.\n')
  } else {
    parts.push(describeSources(sources), describeCoverage(sources), describeQuarantine(sources))
  }
  parts.push(missing.map(({ says, clause }) => `${says} (${clause})\n`).join(''))
  parts.push(
    runs.length === 0
      ? 'Nothing has been linked or assessed yet.\n'
      : runs.map(({ stage, knownAt, using }) => `Last ${stage}: ${knownAt.slice(0, 16)}, ${using}\n`).join(''),
  )
  return parts.filter((part) => part !== '').join('\n')
}

function describeTotals(totals: Held['totals']): string {
  return table(
    ['held', 'count'],
    [
      ['source records', totals.sourceRecords],
      ['of them as partners state them now', totals.sourceRecordsCurrent],
      ['facts', totals.facts],
      ['people', totals.people],
      ['households', totals.households],
      ['families', totals.families],
      ['decisions', totals.decisions],
    ],
  )
}

function describeSources(sources: Held['sources']): string {
  return table(
    ['source', 'deliveries', 'last received', 'current as of', 'records', 'people there', 'rows read', 'quarantined'],
    sources.map((one) => [
      one.source,
      one.deliveries,
      one.receivedLast,
      one.currentAsOf ?? 'not stated',
      one.recordsCurrent,
      one.peopleAsKnownThere,
      one.rowsRead,
      one.rowsQuarantined,
    ]),
  )
}

function describeCoverage(sources: Held['sources']): string {
  const rows = sources.flatMap((source) =>
    source.coverage.map(({ factKind, from, to }) => [source.source, factKind, from, to] as const),
  )
  return rows.length === 0 ? '' : table(['source', 'speaks for', 'from', 'until'], rows)
}

function describeQuarantine(sources: Held['sources']): string {
  const rows = sources.flatMap((source) =>
    source.quarantine.map(({ reason, rows: count }) => [source.source, reason, count] as const),
  )
  return rows.length === 0 ? '' : table(['source', 'in quarantine because', 'rows'], rows)
}
