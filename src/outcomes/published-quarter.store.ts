import { createHash } from 'node:crypto'
import { z } from 'zod'
import { KithError } from '../platform/errors.ts'
import type { Transaction } from '../platform/transaction.ts'
import type { ProtectedQuarter } from './disclosure-control/protect-quarter.ts'
import { checkIsProtected, markProtected } from './disclosure-control/protected-table.ts'
import { checkAreProtected, markStages } from './disclosure-control/stages.ts'
import { insertPublishedQuarter } from './sql/insert-published-quarter.queries.ts'
import { publishedQuarters as publishedQuartersQuery } from './sql/published-quarters.queries.ts'

const countSchema = z.union([z.number().int().positive(), z.literal('hidden')])

const reportSchema = z.strictObject({
  framework: z.string(),
  edition: z.string(),
  resultsAsOf: z.string().nullable(),
  stages: z.strictObject({
    identified: countSchema,
    offered: countSchema,
    supported: countSchema,
    closed: countSchema,
  }),
  results: z.strictObject({
    rows: z.array(z.string()),
    columns: z.array(z.string()),
    cells: z.array(z.array(countSchema)),
    rowTotals: z.array(countSchema),
    columnTotals: z.array(countSchema),
    total: countSchema,
  }),
})

/** Every quarter that has been published, in their order, as it was shown and never otherwise. */
export async function publishedQuarters(tx: Transaction): Promise<readonly ProtectedQuarter[]> {
  const rows = await publishedQuartersQuery.run(undefined, tx)
  return rows.map(({ as_of, report }) => {
    const read = reportSchema.safeParse(report)
    if (!read.success) throw notAsPublished(as_of)
    const { stages, results, ...about } = read.data
    return { asOf: as_of, ...about, stages: markStages(stages), results: markProtected(results) }
  })
}

/** Publish a quarter: what went through disclosure control, and nothing else, is written down. */
export async function storePublishedQuarter(tx: Transaction, quarter: ProtectedQuarter, at: Date): Promise<void> {
  const { asOf, framework, edition, resultsAsOf } = quarter
  const report = JSON.stringify({
    framework,
    edition,
    resultsAsOf,
    stages: checkAreProtected(quarter.stages),
    results: checkIsProtected(quarter.results),
  })
  const report_sha256 = createHash('sha256').update(report).digest('hex')
  await insertPublishedQuarter.run({ as_of: asOf, published_at: at, report, report_sha256 }, tx)
}

function notAsPublished(asOf: string): KithError {
  return new KithError({
    code: 'published-quarter-mistaken',
    what: `What was published as of ${asOf} cannot be read.`,
    remedy: 'Run ./kith doctor, and report the code if it finds nothing.',
  })
}
