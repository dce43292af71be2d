import { exitCodes, KithError } from '../platform/errors.ts'
import type { ILatestDeliveriesResult } from './sql/latest-deliveries.queries.ts'

/** Where a delivery stands among those that came before it. */
export type DeliveryOrder = {
  /** The moment from which it is known: after everything that is known from this source already. */
  readonly knownAt: Date
  /** The delivery it corrects, or takes the place of. */
  readonly supersedes: string | undefined
}

type Latest = Pick<
  ILatestDeliveriesResult,
  'delivery_id' | 'file_kind' | 'received_on' | 'recorded_at' | 'current_as_of'
>

/**
 * Put a delivery in its place in time. What is known is never known earlier than it was: a delivery of a day before the
 * last one is refused, and so is a full file that is less current than the one held, which would undo it.
 */
export function orderOf(
  latest: readonly Latest[],
  arriving: {
    readonly fileKind: string
    readonly receivedOn: string
    readonly currentAsOf: string
    readonly full: boolean
  },
  { now, today }: { readonly now: Date; readonly today: string },
): DeliveryOrder {
  const last = latest.toSorted((left, right) => right.recorded_at.getTime() - left.recorded_at.getTime())[0]
  const same = latest.find(({ file_kind }) => file_kind === arriving.fileKind)
  if (last !== undefined && last.received_on > arriving.receivedOn)
    throw outOfOrder(last.received_on, arriving.receivedOn)
  const heldAsOf = same?.current_as_of ?? undefined
  if (arriving.full && heldAsOf !== undefined && heldAsOf > arriving.currentAsOf) {
    throw olderThanHeld(heldAsOf, arriving.currentAsOf)
  }
  const arrived = arriving.receivedOn < today ? new Date(`${arriving.receivedOn}T12:00:00Z`) : now
  const knownAt = new Date(Math.max(arrived.getTime(), (last?.recorded_at.getTime() ?? 0) + 1))
  const takesItsPlace = arriving.full || heldAsOf === arriving.currentAsOf
  return { knownAt, supersedes: takesItsPlace ? same?.delivery_id : undefined }
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
