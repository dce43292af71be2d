import type { Edition } from '../../needs/edition-schema.ts'
import type { FindingState } from '../../needs/evidence.ts'
import type { Table } from '../layout/table.ts'
import { evidenceRows, evidenceTable } from './evidence-rows.ts'
import type { IEvidenceShownResult } from './sql/evidence-shown.queries.ts'
import type { IFindingsShownResult } from './sql/findings-shown.queries.ts'
import type { IPeopleFoundResult } from './sql/people-found.queries.ts'

/** One need as a page shows it: what it is called for the family, about whom, why, and every row behind it. */
export type NeedShown = {
  readonly need: string
  readonly findingId: number
  readonly label: string
  readonly finding: FindingState
  /** Why, where it is about no one person. */
  readonly because: string
  readonly people: readonly PersonFound[]
}

export type PersonFound = {
  readonly personId: string
  readonly name: string
  readonly because: string
  /** Every row behind it, as a table; absent where there are none. */
  readonly table: Table | undefined
}

/** One headline of the framework, with its needs by what was found. */
export type HeadlineShown = {
  readonly id: string
  readonly label: string
  readonly question: string
  readonly met: readonly NeedShown[]
  readonly notMet: readonly NeedShown[]
  readonly cannotTell: readonly NeedShown[]
}

/** What an assessment left behind about one family. */
export type Found = {
  readonly findings: readonly IFindingsShownResult[]
  readonly people: readonly IPeopleFoundResult[]
  readonly evidence: readonly IEvidenceShownResult[]
  readonly names: ReadonlyMap<string, string>
}

/** What an assessment found for a family, headline by headline in the framework's own order, never by how much there is. */
export function needsShown(
  edition: Pick<Edition, 'headlines' | 'needs' | 'vocabulary'>,
  found: Found,
): readonly HeadlineShown[] {
  const findings = new Map(found.findings.map((finding) => [finding.need, finding]))
  const peopleOf = peopleByFinding(edition, found)
  const shown = edition.needs.flatMap(({ id, headline, familyLabel }) => {
    const own = findings.get(id)
    if (own === undefined) return []
    const finding = own.finding as FindingState
    const people = peopleOf(own.finding_id, finding)
    return [
      { headline, need: id, findingId: own.finding_id, label: familyLabel, finding, because: own.because, people },
    ]
  })
  return edition.headlines.map(({ id, familyLabel, question }) => {
    const own = shown.filter(({ headline }) => headline === id)
    const of = (finding: FindingState) => own.filter((one) => one.finding === finding)
    return {
      id,
      label: familyLabel,
      question,
      met: of('met'),
      notMet: of('not met'),
      cannotTell: of('cannot tell'),
    }
  })
}

/** The people a finding rests on: for a need that is met, those for whom it is; likewise where it cannot be told. */
function peopleByFinding({ vocabulary }: Pick<Edition, 'vocabulary'>, { people, evidence, names }: Found) {
  const byFinding = Map.groupBy(people, ({ finding_id }) => finding_id)
  const facts = Map.groupBy(evidence, ({ finding_id, person_id }) => `${finding_id} ${person_id ?? ''}`)
  return (findingId: number, finding: FindingState): PersonFound[] =>
    (byFinding.get(findingId) ?? [])
      .filter((one) => one.finding === finding)
      .map(({ person_id: personId, because }) => ({
        personId,
        name: names.get(personId) ?? 'Someone in the family',
        because,
        table: evidenceTable(
          `What records say of ${names.get(personId) ?? 'someone in the family'}`,
          evidenceRows(facts.get(`${findingId} ${personId}`) ?? [], vocabulary),
        ),
      }))
}
