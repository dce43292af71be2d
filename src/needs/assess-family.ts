import { assessNeed, type NeedFinding } from './assess-need.ts'
import type { CoverageBook } from './coverage.ts'
import type { Edition } from './edition-schema.ts'
import type { Member } from './evidence.ts'
import { evidenceVersion } from './evidence-version.ts'
import { judgeEligibility, type Eligibility } from './judge-eligibility.ts'

/** What an edition's rules find for one family on one day. */
export type FamilyAssessment = {
  /** In the edition's order, one for each need. */
  readonly findings: readonly NeedFinding[]
  readonly eligibility: Eligibility
  readonly evidenceVersion: string
}

/** An edition made ready for one day: what is the same for every family is worked out once. */
export function assessFamilies(
  edition: Edition,
  { asOf, coverage }: { readonly asOf: string; readonly coverage: CoverageBook },
): (members: readonly Member[]) => FamilyAssessment {
  const needs = edition.needs.map((need) => assessNeed(need, { edition, asOf, coverage }))

  return (members) => {
    const findings = needs.map((assess) => assess(members))
    const headlines = { met: peopleByHeadline(findings, 'met'), cannotTell: peopleByHeadline(findings, 'cannot tell') }
    return {
      findings,
      eligibility: judgeEligibility(edition, { members, headlines, asOf }),
      evidenceVersion: evidenceVersion({ editionSha256: edition.sha256, members, findings }),
    }
  }
}

function peopleByHeadline(findings: readonly NeedFinding[], state: 'met' | 'cannot tell'): Map<string, Set<string>> {
  const people = new Map<string, Set<string>>()
  for (const { headline, people: own } of findings) {
    for (const { personId, finding } of own) {
      if (finding !== state) continue
      const ids = people.get(headline) ?? new Set()
      people.set(headline, ids.add(personId))
    }
  }
  return people
}
