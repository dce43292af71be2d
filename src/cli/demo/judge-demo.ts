import type { Town } from '../../../test/synthetic-town/town.ts'
import { baseline } from '../../../test/synthetic-town/truth/baseline.ts'
import { judgeGrouping } from '../../../test/synthetic-town/truth/judge-grouping.ts'
import { judgeLinkage, type ExportRow } from '../../../test/synthetic-town/truth/judge-linkage.ts'
import { truthOf } from '../../../test/synthetic-town/truth/truth-of.ts'
import { actingAs } from '../../governance/service-actors.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { exportRecords } from '../export-records.ts'

export type DemoJudgement = ReturnType<typeof judge>

/** How well Kith did against the town's truth, with what exact matching alone would have found beside it. */
export async function judgeDemo(services: Services, town: Town): Promise<DemoJudgement> {
  const { database, clock } = services
  const asOf = clock.today()
  const rows: ExportRow[] = []
  await inTransaction(database, actingAs('status'), async (tx) => {
    for await (const row of exportRecords(tx, { asOf, knownAt: clock.now() })) rows.push(row)
  })
  return judge(town, rows, asOf)
}

function judge(town: Town, rows: readonly ExportRow[], asOf: string) {
  const truth = truthOf(town)
  const exact = baseline(truth)
  const linked = judgeLinkage(truth, rows)
  const households = judgeGrouping(truth, rows, { asOf, of: 'household' })
  const families = judgeGrouping(truth, rows, { asOf, of: 'family' })
  return {
    baseline: {
      ...matching(exact),
      /** The same helped by partners’ own keys, which join the rows that name nobody. */
      withPartnersKeys: matching(exact.withPartnersKeys),
      differentPeopleShare: rounded(exact.differentPeopleShare),
    },
    linkage: {
      pairPrecision: rounded(linked.pairPrecision),
      pairRecall: rounded(linked.pairRecall),
      clusterF1: rounded(linked.clusterF1),
      sealedPairsJoined: linked.sealedPairsJoined,
    },
    /** The harder question: only pairs of records that describe someone and that no partner’s own key joins already. */
    acrossPartnersKeys: matching(linked.acrossRegistrations),
    householdMatch: { precision: rounded(households.precision), recall: rounded(households.recall) },
    familyMatch: { precision: rounded(families.precision), recall: rounded(families.recall) },
  }
}

function matching({ pairPrecision, pairRecall }: { pairPrecision: number; pairRecall: number }) {
  return { pairPrecision: rounded(pairPrecision), pairRecall: rounded(pairRecall) }
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000
}
