import type { PersonFinding } from '../evidence.ts'
import type { AssessPerson } from './rule-context.ts'

/**
 * "Any of": met where one of them is, whatever is not known about the others; not met only where none of them is.
 */
export function anyOf(assessments: readonly AssessPerson[]): AssessPerson {
  return (member) => {
    const findings = assessments.map((assess) => assess(member))
    for (const state of ['met', 'cannot tell'] as const) {
      const own = findings.filter(({ finding }) => finding === state)
      if (own.length > 0) return together(own)
    }
    return together(findings)
  }
}

function together(findings: readonly PersonFinding[]): PersonFinding {
  return {
    finding: findings[0]!.finding,
    because: [...new Set(findings.map(({ because }) => because))].join(' '),
    factIds: [...new Set(findings.flatMap(({ factIds }) => factIds))],
  }
}
