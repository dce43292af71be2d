import { createHash } from 'node:crypto'
import type { SignedInPerson } from '../../governance/signed-in-person.ts'
import type { Services } from '../../platform/services.ts'
import type { DemoCase, DemoDecision } from './demo-case.ts'
import type { Journal } from './journal.ts'
import type { StaffName } from './sign-in/demo-staff.ts'
import type { Stopwatch } from './stopwatch.ts'

/** One of the town's days, and what can be done on it. */
export type DemoDay = {
  readonly day: string
  /** Everything as on any day, under this day's clock. */
  readonly services: Services
  readonly journal: Journal
  readonly watch: Stopwatch
  readonly interrupted: AbortSignal
  /** Someone comes to work; they sign in once a day. */
  come(name: StaffName): Promise<SignedInPerson>
  /** Every decision so far, and every case that was opened, in order. */
  readonly decided: DemoDecision[]
  readonly cases: DemoCase[]
  /** The families that were claimed for. */
  readonly claimed: string[]
}

/** The id of something that is done in a demonstration: the same when it is tried again, so that it is done once. */
export function idOf(...what: readonly (string | number)[]): string {
  const hex = createHash('sha256')
    .update(`kith demo ${what.join(' ')}`)
    .digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
