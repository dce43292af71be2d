import type { Outcome } from '../../decisions/decision.ts'

/** A family that is supported in a demonstration: since when, by whom, and which of the cases it is. */
export type DemoCase = {
  readonly familyId: string
  readonly manager: 'mara' | 'milo'
  readonly practitioner: 'leo' | 'pia'
  readonly openedOn: string
  readonly number: number
}

/** A decision that was made in a demonstration. */
export type DemoDecision = { readonly familyId: string; readonly outcome: Outcome }
