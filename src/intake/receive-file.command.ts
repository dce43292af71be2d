import { stat } from 'node:fs/promises'
import { withStageLock } from '../platform/advisory-lock.ts'
import { exitCodes, KithError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { refreshStatistics } from '../platform/refresh-statistics.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction, type Transaction } from '../platform/transaction.ts'
import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { actingAs } from '../governance/service-actors.ts'
import { checkAgreement } from './check-agreement.ts'
import { rowKindsOf } from './definition/rows-of.ts'
import { definitionsOf, sourceFolders } from './definition/source-definitions.ts'
import { knownFrom } from './delivery-order.ts'
import { editionsInUse } from './editions-in-use.ts'
import { rowGatherer } from './gather-rows.ts'
import { inBatches } from './in-batches.ts'
import { treatOriginal, type OriginalFile } from './original-file.ts'
import { quarantineReport, type QuarantineReport } from './quarantine-report.ts'
import { readDelivery } from './read-delivery.ts'
import { badFile } from './readers/bad-file.ts'
import { checkEncoding } from './readers/check-encoding.ts'
import { inspectFile, type InspectedFile } from './readers/inspect-file.ts'
import { recogniseAmongSources } from './recognise-among-sources.ts'
import type { RecognisedFile } from './recognise-file.ts'
import { checkWasNotReleased, sha256OfFile } from './released-data.ts'
import { compareWithHeld, settleDelivery, type DeliveryCounts } from './settle-delivery.ts'
import { deliveryOfContent } from './sql/delivery-of-content.queries.ts'
import { hasRowsHeld } from './sql/has-rows-held.queries.ts'
import { latestDeliveries } from './sql/latest-deliveries.queries.ts'
import { supersededDelivery } from './sql/superseded-delivery.queries.ts'
import { makeIncoming } from './store/incoming.ts'

export type ReceiveFile = {
  readonly source: string
  readonly file: string
  /** Only this edition of the source; without it, the latest in use that has such a file. */
  readonly edition?: string
  /**
   * The day it came, `YYYY-MM-DD`; today when left out. Saying it matters for bytes that came before: a partner who sends
   * the same file on a later day states that nothing changed, and only whoever received it knows that they did.
   */
  readonly receivedOn?: string
  /** Do everything but keep it: the same counts, and nothing changed. */
  readonly dryRun?: boolean
  /** A full file that withdraws more than its definition expects is meant. */
  readonly expectWithdrawals?: boolean
  readonly interrupted?: AbortSignal
  /** Where sources are defined; the repository's and `KITH_SOURCES` when left out. */
  readonly folders?: readonly string[]
}

export type ReceivedFile = AlreadyReceived | Received
export type AlreadyReceived = AboutFile & { readonly state: 'already-received'; readonly receivedBefore: string }
export type Received = AboutFile &
  DeliveryCounts &
  QuarantineReport & {
    readonly state: 'received' | 'would-receive'
    readonly currentAsOf: string
    readonly supersedes: string | undefined
    readonly coverage: readonly { kind: string; from: string; to: string }[]
    readonly seconds: number
    /** Of those, for sealing records one by one. */
    readonly sealingSeconds: number
  }
type AboutFile = {
  readonly deliveryId: string
  readonly source: string
  readonly edition: string
  readonly fileKind: string
  readonly fileName: string
  readonly receivedOn: string
  readonly original: OriginalFile
}

/**
 * Receive one file of a partner: recognise it, check its agreement, read every row by the source's definition and store
 * what fits, sealed, in one transaction with its audit event. What does not fit is quarantined and told.
 *
 * Received once per content: the same bytes again change nothing. A row that says what is held changes nothing; one that
 * says something else closes the record before it; in a full file, a row no longer there withdraws its record.
 */
export async function receiveFile(services: Services, asked: ReceiveFile): Promise<ReceivedFile> {
  const folders = asked.folders ?? sourceFolders()
  const receivedOn = asked.receivedOn ?? services.clock.today()
  checkDay(receivedOn, services.clock.today())
  const editions = editionsInUse(definitionsOf(asked.source, folders), { ...asked, receivedOn })
  try {
    const inspected = await inspectUnlessReleased(services, asked)
    const recognised = recogniseAmongSources(inspected, editions, folders)
    checkAgreement(recognised.definition, receivedOn)
    checkEncoding(inspected, recognised.file.encoding)
    const received = await withStageLock(services.database, `receive ${asked.source}`, () =>
      inTransaction(services.database, actingAs('receive'), (tx) =>
        receiveRecognised(
          services,
          { ...asked, receivedOn, saidReceivedOn: asked.receivedOn, inspected, recognised },
          tx,
        ),
      ).catch(onlyLookedAt),
    )
    return { ...received, original: await treatOriginal(recognised.definition, inspected, asked.dryRun === true) }
  } catch (error) {
    if (error instanceof KithError && asked.dryRun !== true) await recordRefusal(services, asked.source, error)
    throw error
  }
}

/**
 * Look through a file, unless it was released to research: that is asked first, also of a file that could not be read
 * anyway, so that whoever offers it hears what it is.
 */
async function inspectUnlessReleased(services: Services, { file, interrupted }: ReceiveFile): Promise<InspectedFile> {
  const checkReleased = (...sha256s: readonly string[]) =>
    inTransaction(services.database, actingAs('receive'), (tx) => checkWasNotReleased(tx, sha256s))
  const inspected = await inspectFile(file, interrupted).catch(async (error: unknown) => {
    if (error instanceof KithError && error.code !== 'file-unreadable') await checkReleased(await sha256OfFile(file))
    throw error
  })
  await checkReleased(inspected.contentSha256, inspected.inflatedSha256)
  return inspected
}

type Recognised = ReceiveFile & {
  readonly receivedOn: string
  readonly saidReceivedOn: string | undefined
  readonly inspected: InspectedFile
  readonly recognised: RecognisedFile
}

async function receiveRecognised(
  services: Services,
  { inspected, recognised, receivedOn, dryRun = false, ...asked }: Recognised,
  tx: Transaction,
): Promise<Omit<AlreadyReceived, 'original'> | Omit<Received, 'original'>> {
  const startedAt = performance.now()
  const { definition, name: fileKind, file } = recognised
  const { source, edition } = definition
  const about = { source, edition, fileKind, fileName: inspected.name, receivedOn }
  const [before] = await deliveryOfContent.run({ source, content_sha256: inspected.contentSha256 }, tx)
  if (before !== undefined && !isStatedAgain(before, asked.saidReceivedOn)) {
    return { state: 'already-received', deliveryId: before.delivery_id, receivedBefore: before.received_on, ...about }
  }

  const rowKinds = rowKindsOf(fileKind, file).map(({ name }) => name)
  const [any] = await hasRowsHeld.run({ source, file_kinds: rowKinds }, tx)
  await makeIncoming(tx)
  const gatherer = rowGatherer({ tx, keys: services.keys, source, edition, anyHeld: any!.held, dryRun })
  const batches = inBatches(gatherer.gather)
  const progress = services.progress(`Receiving ${source} ${fileKind}`)
  const read = await readDelivery(inspected, recognised, receivedOn, {
    onRow: batches.add,
    async afterChunk(bytesRead) {
      asked.interrupted?.throwIfAborted()
      progress.at(bytesRead, inspected.contentBytes)
      await batches.storeFull()
    },
  })
  await batches.storeRest()
  progress.done()
  await checkUnchanged(inspected)

  const full = file.supply === 'full'
  const latest = await latestDeliveries.run({ source }, tx)
  const { clock } = services
  const arriving = { fileKind, receivedOn, currentAsOf: read.currentAsOf, full }
  const knownAt = knownFrom(latest, arriving, { now: clock.now(), today: clock.today() })
  const counts = await compareWithHeld(tx, { source, rowKinds, full, rowsRead: read.rowsRead })
  if (asked.expectWithdrawals !== true) checkWithdrawals(counts, file['withdrawals-at-most-percent'])
  const [superseded] = await supersededDelivery.run({ current_as_of: full ? null : read.currentAsOf }, tx)
  const report = await quarantineReport(tx, read.warnings)
  const result = {
    ...about,
    ...counts,
    ...report,
    deliveryId: newId(),
    currentAsOf: read.currentAsOf,
    supersedes: superseded?.delivery_id,
    sealingSeconds: Math.round(gatherer.sealingSeconds() * 100) / 100,
    coverage: read.coverage.map(({ kind, from, to }) => ({ kind, from, to })),
  }
  if (dryRun) throw new LookedAtOnly({ ...result, state: 'would-receive', seconds: secondsSince(startedAt) })

  await settleDelivery(
    tx,
    {
      ...result,
      knownAt,
      rowKinds,
      full,
      contentSha256: inspected.contentSha256,
      agreement: definition.agreement.reference,
      coverage: read.coverage,
      warnings: read.warnings,
    },
    counts,
  )
  const { held: _, ...counted } = counts
  await refreshStatistics(tx, ['source_person', 'source_record', 'fact', 'stated_relationship', 'coverage'])
  await recordAuditEvent(tx, {
    at: clock.now(),
    action: 'delivery:receive',
    objectKind: 'delivery',
    objectId: result.deliveryId,
    detail: { source, edition, fileKind, agreement: definition.agreement.reference, ...counted },
  })
  asked.interrupted?.throwIfAborted()
  return { ...result, state: 'received', seconds: secondsSince(startedAt) }
}

/** A file that is as current as the day it came says something new when it is said to have come on a later day. */
function isStatedAgain(
  { received_on, current_as_of }: { readonly received_on: string; readonly current_as_of: string | null },
  saidReceivedOn: string | undefined,
): boolean {
  return current_as_of === received_on && saidReceivedOn !== undefined && saidReceivedOn > received_on
}

/** Carries what a dry run found out of the transaction that is rolled back. */
class LookedAtOnly extends Error {
  readonly found: Omit<Received, 'original'>
  constructor(found: Omit<Received, 'original'>) {
    super('dry run')
    this.found = found
  }
}

function onlyLookedAt(error: unknown): Omit<Received, 'original'> {
  if (error instanceof LookedAtOnly) return error.found
  throw error
}

function checkDay(receivedOn: string, today: string): void {
  if (receivedOn <= today) return
  throw new KithError({
    code: 'received-in-the-future',
    what: `The file cannot have been received on ${receivedOn}: today is ${today}.`,
    remedy: 'Correct --received-on.',
    exitCode: exitCodes.usage,
  })
}

/** The bytes that were stored are the bytes that were looked at. */
async function checkUnchanged({ path, bytes, modifiedMs }: InspectedFile): Promise<void> {
  const now = await stat(path)
  if (now.size === bytes && now.mtimeMs === modifiedMs) return
  throw badFile('file-changed', 'The file was written to while it was read.', 'Wait until it is whole and try again.')
}

/** A full file that lost most of its rows is more often a mistake than news. */
function checkWithdrawals({ recordsWithdrawn, held }: DeliveryCounts, atMostPercent: number): void {
  if (held < 20 || recordsWithdrawn * 100 <= held * atMostPercent) return
  throw new KithError({
    code: 'withdraws-too-much',
    what: `The file no longer has ${recordsWithdrawn.toLocaleString('en-GB')} of the ${held.toLocaleString('en-GB')} rows that are held, more than ${atMostPercent}%. Nothing was received.`,
    remedy: 'Ask the partner whether the file is whole. If so many rows are meant to go, add --expect-withdrawals.',
    exitCode: exitCodes.badInput,
  })
}

async function recordRefusal(services: Services, source: string, { code }: KithError): Promise<void> {
  await inTransaction(services.database, actingAs('receive'), (tx) =>
    recordAuditEvent(tx, {
      at: services.clock.now(),
      action: 'delivery:refuse',
      objectKind: 'source',
      objectId: source,
      detail: { code },
    }),
  ).catch(() => undefined)
}

function secondsSince(startedAt: number): number {
  return Math.round((performance.now() - startedAt) / 10) / 100
}
