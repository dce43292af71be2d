/** A finding about a need. Not known is not no: only coverage of the whole time asked about makes a need `not met`. */
export type FindingState = 'met' | 'not met' | 'cannot tell'

/** What one rule says about one person, in words without a name, and the facts it rests on. */
export type PersonFinding = {
  readonly finding: FindingState
  readonly because: string
  readonly factIds: readonly number[]
}

/** A dated, categorised statement about a person, as rules see it. `to` is exclusive; null where no end is stated. */
export type Fact = {
  readonly id: number
  readonly kind: string
  readonly code: string | null
  readonly role: string | null
  readonly from: string
  readonly to: string | null
  readonly amount: number | null
}

/** One member of a family, with every fact a rule may ask about. */
export type Member = {
  readonly personId: string
  readonly role: 'adult' | 'child'
  /** Lives with the family; an adult who does not may account for only one qualifying problem. */
  readonly resident: boolean
  /** Stated to be a parent or carer of a child in this family. */
  readonly parent: boolean
  /** `YYYY-MM-DD`; null when unknown or not exact. */
  readonly born: string | null
  /** The ward where the person lives; null when not known. */
  readonly ward: string | null
  readonly facts: ReadonlyMap<string, readonly Fact[]>
}

export function met(because: string, facts: readonly Fact[]): PersonFinding {
  return { finding: 'met', because, factIds: facts.map((fact) => fact.id) }
}

export function notMet(because: string, facts: readonly Fact[] = []): PersonFinding {
  return { finding: 'not met', because, factIds: facts.map((fact) => fact.id) }
}

export function cannotTell(because: string, facts: readonly Fact[] = []): PersonFinding {
  return { finding: 'cannot tell', because, factIds: facts.map((fact) => fact.id) }
}
