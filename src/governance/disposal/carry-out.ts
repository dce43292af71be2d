import { withStageLock } from '../../platform/advisory-lock.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction, type Transaction } from '../../platform/transaction.ts'
import { recordAuditEvent } from '../audit-event.store.ts'
import type { Subject, SubjectKind } from '../retention/choose-due.ts'
import { readRetention, type RetentionRuleId } from '../retention/retention-rules.ts'
import { actingAs } from '../service-actors.ts'
import { teamOfWard } from '../teams.ts'
import { certificateDigest, certificateIn, makeCertificate, type Certificate } from './certificate.ts'
import { clearSpace } from './clear-space.ts'
import { writeLedger } from './disposal-ledger.ts'
import type { DisposalStages } from './disposal-plan.ts'
import { gatherGoing, takeAway } from './going.ts'
import { deleteDisposalKeys } from './sql/delete-disposal-keys.queries.ts'
import { deleteDisposalSubjects } from './sql/delete-disposal-subjects.queries.ts'
import { disposalById } from './sql/disposal-by-id.queries.ts'
import { disposalKeys } from './sql/disposal-keys.queries.ts'
import { disposalSubjects } from './sql/disposal-subjects.queries.ts'
import { insertCertificate } from './sql/insert-certificate.queries.ts'
import { insertDisposalKeys } from './sql/insert-disposal-keys.queries.ts'
import { insertDisposalSubjects } from './sql/insert-disposal-subjects.queries.ts'
import { receivedBetween } from './sql/received-between.queries.ts'
import { recordsOfPeople } from './sql/records-of-people.queries.ts'
import { retireFamiliesBare } from './sql/retire-families-bare.queries.ts'
import { retirePeopleBare } from './sql/retire-people-bare.queries.ts'

/**
 * Carry out a disposal that was approved. Each step is durable before the next begins and does no harm when it is done
 * again, so that whatever interrupts it, doing it again completes it:
 *
 *   1. which rows and keys go is written down, in the database and in the ledger beside it;
 *   2. the keys are dropped: from here on nobody can read what goes, in no backup made later either;
 *   3. the rows are deleted and the certificate is written, in one transaction;
 *   4. the space of the rows is cleared, and the ledger says that it is done.
 */
export async function carryOut(services: Services, disposalId: string, stages: DisposalStages): Promise<Certificate> {
  const { database } = services
  const locked = ['families', 'assess', 'link'].reduce(
    (work, stage) => () => withStageLock(database, stage, work),
    () => carryOutLocked(services, disposalId, stages),
  )
  return withStageLock(database, 'dispose', locked)
}

async function carryOutLocked(services: Services, disposalId: string, stages: DisposalStages): Promise<Certificate> {
  const { database, keys, clock, dataDirectory } = services
  const dispose = <T>(work: (tx: Transaction) => Promise<T>) => inTransaction(database, actingAs('dispose'), work)

  for (;;) {
    const finished = await dispose((tx) => certificateOf(tx, disposalId))
    if (finished !== undefined) return await finish(services, disposalId, finished, stages)

    const { subjects, keyNumbers } = await dispose((tx) => writeDown(tx, disposalId, stages))
    await writeLedger(dataDirectory, {
      kind: 'begun',
      disposalId,
      at: clock.now().toISOString(),
      people: idsOf(subjects, 'person'),
      families: idsOf(subjects, 'family'),
      sourceRecords: idsOf(subjects, 'source-record'),
      keys: keyNumbers,
    })
    await keys.drop(keyNumbers)
    // A row that was written meanwhile has a key that was not dropped: go round again with that one too.
    await dispose((tx) => deleteRows(tx, services, { disposalId, dropped: keyNumbers, stages }))
  }
}

/** Every row and key that goes, in full, before anything is touched. */
async function writeDown(
  tx: Transaction,
  disposalId: string,
  stages: DisposalStages,
): Promise<{ readonly subjects: readonly Subject[]; readonly keyNumbers: readonly number[] }> {
  const listed = await subjectsOf(tx, disposalId)
  const ruleOf = new Map(listed.filter(({ kind }) => kind === 'person').map(({ id, rule }) => [id, rule]))
  const known = await disposalKeys.run({ disposalId }, tx)
  if (known.length === 0) {
    const records = await recordsOfPeople.run({ personIds: [...ruleOf.keys()] }, tx)
    await insertDisposalSubjects.run(
      {
        disposalId,
        kinds: records.map(() => 'source-record'),
        ids: records.map(({ record_id }) => String(record_id)),
        rules: records.map(({ person_id }) => ruleOf.get(person_id)!),
      },
      tx,
    )
  }
  const subjects = await subjectsOf(tx, disposalId)
  const gathered = await gatherGoing(tx, stages.plans, subjects)
  await insertDisposalKeys.run({ disposalId, keyNumbers: [...gathered.keys] }, tx)
  const keyNumbers = await disposalKeys.run({ disposalId }, tx)
  return { subjects, keyNumbers: keyNumbers.map(({ key_number }) => key_number) }
}

async function deleteRows(
  tx: Transaction,
  { clock }: Pick<Services, 'clock'>,
  { disposalId, dropped, stages }: { disposalId: string; dropped: readonly number[]; stages: DisposalStages },
): Promise<void> {
  const tables = stages.plans.flatMap((plan) => plan.tables.map(({ table }) => table))
  // Whoever is writing finishes first, and nobody writes while it is settled what goes.
  await tx.query(`lock table ${tables.join(', ')} in share row exclusive mode`)
  const subjects = await subjectsOf(tx, disposalId)
  const gathered = await gatherGoing(tx, stages.plans, subjects)
  const isDropped = new Set(dropped)
  if (gathered.keys.some((key) => !isDropped.has(key))) return

  const at = clock.now()
  const recordIds = idsOf(subjects, 'source-record').map(Number)
  const [received] = await receivedBetween.run({ recordIds }, tx)
  const [disposal] = await disposalById.run({ disposalId }, tx)
  const certificate = makeCertificate({
    disposalId,
    completedAt: at,
    asOf: disposal!.as_of,
    subjects,
    retention: readRetention(),
    rows: gathered.rows,
    received: { from: received!.received_from, to: received!.received_to },
    keysDropped: dropped.length,
    drawnUpBy: disposal!.proposed_by,
    approvedBy: disposal!.approved_by!,
    originals: stages.originals(received!.sources),
  })
  await takeAway(tx, stages.plans)
  await retirePeopleBare.run({ personIds: [...idsOf(subjects, 'person')], at }, tx)
  await retireFamiliesBare.run({ familyIds: [...idsOf(subjects, 'family')], teamId: teamOfWard(null), at }, tx)
  await deleteDisposalSubjects.run({ disposalId }, tx)
  await deleteDisposalKeys.run({ disposalId }, tx)
  const certificateSha256 = certificateDigest(certificate)
  await insertCertificate.run({ disposalId, at, certificate: JSON.stringify(certificate), certificateSha256 }, tx)
  await recordAuditEvent(tx, {
    at,
    action: 'disposal:complete',
    objectKind: 'disposal',
    objectId: disposalId,
    detail: {
      people: idsOf(subjects, 'person').length,
      families: idsOf(subjects, 'family').length,
      sourceRecords: recordIds.length,
      keysDropped: dropped.length,
      certificateSha256,
    },
  })
}

/** The rows are gone: clear the space they took, and say in the ledger that it is done. */
export async function finish(
  { database, clock, dataDirectory }: Pick<Services, 'database' | 'clock' | 'dataDirectory'>,
  disposalId: string,
  certificate: Certificate,
  stages: Pick<DisposalStages, 'plans'>,
): Promise<Certificate> {
  await clearSpace(database, stages.plans)
  const at = clock.now().toISOString()
  await writeLedger(dataDirectory, { kind: 'done', disposalId, at, certificateSha256: certificateDigest(certificate) })
  return certificate
}

async function certificateOf(tx: Transaction, disposalId: string): Promise<Certificate | undefined> {
  const [disposal] = await disposalById.run({ disposalId }, tx)
  return certificateIn(disposal?.certificate)
}

async function subjectsOf(tx: Transaction, disposalId: string): Promise<readonly Subject[]> {
  const rows = await disposalSubjects.run({ disposalId }, tx)
  return rows.map((row) => ({
    kind: row.subject_kind as SubjectKind,
    id: row.subject_id,
    rule: row.retention_rule as RetentionRuleId,
  }))
}

function idsOf(subjects: readonly Subject[], wanted: SubjectKind): readonly string[] {
  return subjects.filter(({ kind }) => kind === wanted).map(({ id }) => id)
}
