import type { FindingState } from '../needs/evidence.ts'

/** A finding as it stood in one version of a family's evidence. */
export type FindingShown = {
  readonly findingId: number
  readonly headline: string
  readonly need: string
  readonly finding: FindingState
  readonly because: string
  /** To whom and from which facts, as one text that differs when any of it does. */
  readonly behind: string
}

/** What is different about one need since the evidence was shown. */
export type EvidenceChange = {
  readonly need: string
  readonly headline: string
  /** `new`: met now and not before. `gone`: met before and not now. `changed`: anything else. */
  readonly change: 'new' | 'changed' | 'gone'
  readonly was: FindingState | null
  readonly now: FindingState | null
  /** Why it is found now; where the need is no longer judged, why it was. */
  readonly because: string
}

/** What someone who was deciding has to see before they decide: what is new, changed or gone, in the order given. */
export function evidenceChanges(shown: readonly FindingShown[], current: readonly FindingShown[]): EvidenceChange[] {
  const before = new Map(shown.map((finding) => [finding.need, finding]))
  const after = new Map(current.map((finding) => [finding.need, finding]))
  const needs = [...current, ...shown.filter(({ need }) => !after.has(need))]
  return needs.flatMap(({ need, headline }) => {
    const [was, now] = [before.get(need), after.get(need)]
    if (was?.finding === now?.finding && was?.behind === now?.behind) return []
    const change =
      now?.finding === 'met' && was?.finding !== 'met'
        ? 'new'
        : was?.finding === 'met' && now?.finding !== 'met'
          ? 'gone'
          : 'changed'
    return [
      { need, headline, change, was: was?.finding ?? null, now: now?.finding ?? null, because: (now ?? was)!.because },
    ]
  })
}
