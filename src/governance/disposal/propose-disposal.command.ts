import { inWords } from '../../platform/calendar-day.ts'
import { exitCodes, KithError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { recordAuditEvent } from '../audit-event.store.ts'
import { checkIsAllowed, type Asker } from '../permission.ts'
import type { Choice } from '../retention/choose-due.ts'
import { readRetention } from '../retention/retention-rules.ts'
import { actingAs } from '../service-actors.ts'
import { actingFor } from '../signed-in-person.ts'
import { countBy, listDigest, type CountsByRule } from './certificate.ts'
import type { DisposalStages } from './disposal-plan.ts'
import { findDue } from './find-due.store.ts'
import { insertDisposalSubjects } from './sql/insert-disposal-subjects.queries.ts'
import { insertDisposal } from './sql/insert-disposal.queries.ts'

export type ProposeDisposal = {
  /** The day to count to; today when left out. */
  readonly asOf?: string | undefined
  /** The same each time the same form is sent. */
  readonly disposalId?: string
  /** Only look: the same counts, and nothing is drawn up. */
  readonly dryRun?: boolean
}

/** What is due and what is held back, in counts. `disposalId` is null where nothing is due, or nothing was drawn up. */
export type ProposedDisposal = {
  readonly disposalId: string | null
  readonly asOf: string
  /** By rule: how many people, families and source records are due. */
  readonly counts: CountsByRule
  /** By hold: how many would be due but for it. */
  readonly held: Readonly<Record<string, Counts>>
}

export type Counts = { readonly person: number; readonly family: number; readonly 'source-record': number }

/**
 * Draw up a list of everything that has reached its end: a second person approves it, and nothing goes before.
 *
 * @throws `not-allowed`, `day-not-yet`
 */
export async function proposeDisposal(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Asker,
  { asOf = clock.today(), disposalId = newId(), dryRun = false }: ProposeDisposal,
  stages: Pick<DisposalStages, 'fullLists'>,
): Promise<ProposedDisposal> {
  const resource = { kind: 'programme' } as const
  checkIsAllowed({ actor: person, purpose: 'retention', action: 'disposals:propose', resource })
  if (asOf > clock.today()) throw notYet(asOf)
  const retention = readRetention()
  const choice = await inTransaction(database, actingAs('dispose'), (tx) =>
    findDue(tx, { asOf, retention, fullLists: stages.fullLists() }),
  )
  const proposed = { asOf, ...countsOf(choice) }
  if (dryRun || choice.going.length === 0) return { disposalId: null, ...proposed }

  await inTransaction(database, actingFor(person, 'retention'), async (tx) => {
    const at = clock.now()
    const { counts, held } = proposed
    const listSha256 = listDigest(choice.going)
    await insertDisposal.run({ disposalId, asOf, at, listSha256, counts: JSON.stringify({ due: counts, held }) }, tx)
    await insertDisposalSubjects.run(
      {
        disposalId,
        kinds: choice.going.map(({ kind }) => kind),
        ids: choice.going.map(({ id }) => id),
        rules: choice.going.map(({ rule }) => rule),
      },
      tx,
    )
    await recordAuditEvent(tx, {
      at,
      action: 'disposal:propose',
      objectKind: 'disposal',
      objectId: disposalId,
      detail: { asOf, due: choice.going.length, held: choice.held.length, listSha256 },
    })
  })
  return { disposalId, ...proposed }
}

function countsOf({ going, held }: Choice): Pick<ProposedDisposal, 'counts' | 'held'> {
  return { counts: countBy(going, ({ rule }) => rule), held: countBy(held, ({ hold }) => hold) as Record<string, Counts> }
}

function notYet(asOf: string): KithError {
  return new KithError({
    code: 'day-not-yet',
    what: `${inWords(asOf)} has not come yet, so nothing has reached its end by then.`,
    remedy: 'Give today or an earlier day with --as-of.',
    exitCode: exitCodes.usage,
  })
}
