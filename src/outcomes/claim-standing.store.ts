import type { Edition } from '../needs/edition-schema.ts'
import { readEdition } from '../needs/read-edition.ts'
import { kindsMeasured } from '../needs/results/what-measures-ask.ts'
import { actingAs } from '../governance/service-actors.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction, type Transaction } from '../platform/transaction.ts'
import type { ClaimStanding } from './claim-conditions.ts'
import type { Route } from './outcome-result.ts'
import { caseToClaim, type ICaseToClaimResult } from './sql/case-to-claim.queries.ts'
import { changesSinceResults } from './sql/changes-since-results.queries.ts'
import { latestOutcomeRun, type ILatestOutcomeRunResult } from './sql/latest-outcome-run.queries.ts'
import { peopleToClaim } from './sql/people-to-claim.queries.ts'
import { resultsOfCase, type IResultsOfCaseResult } from './sql/results-of-case.queries.ts'

/** Everything a claim for a family would rest on, as it stands now. */
export type ClaimGround = {
  readonly supportCase: ICaseToClaimResult
  readonly run: ILatestOutcomeRunResult | undefined
  readonly rows: readonly IResultsOfCaseResult[]
  readonly edition: Edition | undefined
  readonly personIds: readonly string[]
  readonly standing: ClaimStanding
}

/**
 * What a claim for a family would rest on. Read as the outcomes service, because the people of a case stay its people
 * when they leave the family, and whether someone is claimed for elsewhere is no manager's to look up: whoever asks has to
 * have been allowed to open the family's casework.
 */
export function readClaimGround(
  { database }: Pick<Services, 'database'>,
  familyId: string,
): Promise<ClaimGround | undefined> {
  return inTransaction(database, actingAs('outcomes'), (tx) => claimGround(tx, familyId))
}

/** The same, in a transaction of the outcomes service. */
export async function claimGround(tx: Transaction, familyId: string): Promise<ClaimGround | undefined> {
  const [supportCase] = await caseToClaim.run({ family_id: familyId }, tx)
  if (supportCase === undefined) return undefined
  const { case_id: caseId } = supportCase
  const [run] = await latestOutcomeRun.run(undefined, tx)
  const asked = run === undefined ? undefined : { outcome_run_id: run.outcome_run_id, case_id: caseId }
  const rows = asked === undefined ? [] : await resultsOfCase.run(asked, tx)
  const people = await peopleToClaim.run({ case_id: caseId, family_id: familyId }, tx)
  const [first] = rows
  const edition = first === undefined ? undefined : readEdition(first)
  const changes = await changesSince(tx, { caseId, run, rows, edition })
  return {
    supportCase,
    run,
    rows,
    edition,
    personIds: people.map(({ person_id }) => person_id),
    standing: {
      assessedOn: supportCase.assessed_on,
      plannedOn: supportCase.planned_on,
      practitionerFrom: supportCase.practitioner_from,
      isClaimed: supportCase.claim_id !== null,
      isSomeoneClaimedElsewhere: people.some(({ is_claimed_elsewhere }) => is_claimed_elsewhere),
      needs: supportCase.needs,
      run: run === undefined ? undefined : { asOf: run.as_of },
      results: rows.map(({ need, route, result, because, result_to }) => ({
        need,
        route: route as Route,
        result,
        because,
        resultTo: result_to,
        label: edition?.needs.find(({ id }) => id === need)?.familyLabel ?? 'Continuous employment',
      })),
      ...changes,
    },
  }
}

async function changesSince(
  tx: Transaction,
  given: {
    readonly caseId: string
    readonly run: ILatestOutcomeRunResult | undefined
    readonly rows: readonly IResultsOfCaseResult[]
    readonly edition: Edition | undefined
  },
): Promise<Pick<ClaimStanding, 'isWithdrawn' | 'hasMore'>> {
  const { caseId, run, rows, edition } = given
  if (run === undefined || edition === undefined) return { isWithdrawn: false, hasMore: false }
  const [changed] = await changesSinceResults.run(
    {
      outcome_result_ids: rows.map(({ outcome_result_id }) => outcome_result_id),
      case_id: caseId,
      kinds: kindsMeasured(edition),
      known_at: run.known_at,
    },
    tx,
  )
  return { isWithdrawn: changed!.is_withdrawn, hasMore: changed!.has_more }
}
