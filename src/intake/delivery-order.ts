import { exitCodes, KithError } from '../platform/errors.ts'
import type { ILatestDeliveriesResult } from './sql/latest-deliveries.queries.ts'

/**
 * The moment from which a delivery is known: after everything that is known from its source already. What is known is
 * never known earlier than it was, so a delivery of a day before the last one is refused, and so is a full file that is
 * less current than the one held, which would undo it.
 */
export function knownFrom(
  latest: readonly ILatestDeliveriesResult[],
  arriving: {
    readonly fileKind: string
    readonly receivedOn: string
    readonly currentAsOf: string
    readonly full: boolean
  },
  { now, today }: { readonly now: Date; readonly today: string },
): Date {
  const last = latest.toSorted((left, right) => right.recorded_at.getTime() - left.recorded_at.getTime())[0]
  const same = latest.find(({ file_kind }) => file_kind === arriving.fileKind)
  if (last !== undefined && last.received_on > arriving.receivedOn)
    throw outOfOrder(last.received_on, arriving.receivedOn)
  const heldAsOf = same?.current_as_of ?? undefined
  if (arriving.full && heldAsOf !== undefined && heldAsOf > arriving.currentAsOf) {
    throw olderThanHeld(heldAsOf, arriving.currentAsOf)
  }
  const arrived = arriving.receivedOn < today ? new Date(`${arriving.receivedOn}T12:00:00Z`) : now
  return new Date(Math.max(arrived.getTime(), (last?.recorded_at.getTime() ?? 0) + 1))
}

function outOfOrder(last: string, receivedOn: string): KithError {
  return new KithError({
    code: 'received-out-of-order',
    what: `The last delivery from this source was received on ${last}, and this one is said to be received on ${receivedOn}.`,
    remedy: 'Receive deliveries in the order they came; what was known on a day cannot be changed afterwards.',
    exitCode: exitCodes.refused,
  })
}

function olderThanHeld(held: string, arriving: string): KithError {
  return new KithError({
    code: 'older-than-held',
    what: `The file is current as of ${arriving}, and what is held is current as of ${held}: it would undo what is known since.`,
    remedy: 'Ask the partner for a current file. Files that only state changes may come late; full ones may not.',
    exitCode: exitCodes.refused,
  })
}
