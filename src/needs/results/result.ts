import type { CoverageBook } from '../coverage.ts'
import type { Edition } from '../edition-schema.ts'
import type { Fact, Member } from '../evidence.ts'
import type { Span } from '../span.ts'

/** What became of a need. Not known is not met: only coverage of the whole window makes silence a result. */
export type ResultState = 'met' | 'not met' | 'cannot tell'

/** A result with its reason in words without a name, the two windows, and the facts in each. */
export type Result = {
  readonly result: ResultState
  readonly because: string
  readonly baseline: Span
  readonly window: Span
  readonly facts: { readonly baseline: readonly number[]; readonly result: readonly number[] }
}

/** Someone a case is about. The records of someone whose data is restricted are not used, and nothing is read into that. */
export type CaseMember = Member & { readonly restricted: boolean }

/** What a measure knows besides the people: the edition, the two days, and what sources can speak for. */
export type ResultContext = {
  readonly edition: Edition
  readonly coverage: CoverageBook
  readonly openedOn: string
  readonly asOf: string
}

/** What one measure says of one person, or of the family. */
export type Verdict = { readonly result: ResultState; readonly because: string }

export const verdict = (result: ResultState, because: string): Verdict => ({ result, because })

/** One thing that failed is enough to fail; one that is unknown, to leave it unknown; each reason is said once. */
export function together(verdicts: readonly Verdict[]): Verdict {
  const worst = (['not met', 'cannot tell', 'met'] as const).find((state) =>
    verdicts.some(({ result }) => result === state),
  )!
  const because = verdicts.filter(({ result }) => result === worst).map((each) => each.because)
  return verdict(worst, [...new Set(because)].join(' '))
}

/** Whether something of a fact lies within a span. */
export function touches({ from, to }: Span): (fact: Fact) => boolean {
  return (fact) => fact.from < to && (fact.to === null || fact.to > from || fact.from >= from)
}
