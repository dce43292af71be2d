import { createHash } from 'node:crypto'
import type { NeedFinding } from './assess-need.ts'
import type { Member } from './evidence.ts'

/**
 * A version of everything a decision about a family rests on: the rules, who is in the family, what was found for whom,
 * and the facts behind it. The day of assessment is left out, so that a night in which nothing new arrived changes
 * nothing for someone who is deciding.
 */
export function evidenceVersion(given: {
  readonly editionSha256: string
  readonly members: readonly Pick<Member, 'personId' | 'role' | 'resident'>[]
  readonly findings: readonly NeedFinding[]
}): string {
  const members = given.members.map(({ personId, role, resident }) => [personId, role, resident]).toSorted(byText)
  const findings = given.findings.map(({ need, finding, people }) => [
    need,
    finding,
    people
      .map((own) => [own.personId, own.finding, own.factIds.toSorted((left, right) => left - right)])
      .toSorted(byText),
  ])
  const content = JSON.stringify([given.editionSha256, members, findings.toSorted(byText)])
  return createHash('sha256').update(content).digest('hex').slice(0, 32)
}

function byText(left: readonly unknown[], right: readonly unknown[]): number {
  return String(left[0]) < String(right[0]) ? -1 : 1
}
