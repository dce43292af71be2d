import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { readModel, type Model } from '@kith/linkage'

export type PairsCompared = { readonly both: number; readonly onlyOne: number; readonly largestDifference: number }

/** Two files of pairs: how many are in both, in one alone, and how far their weights lie apart at most. */
export async function comparePairFiles(one: string, other: string): Promise<PairsCompared> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  const reader = await connection.runAndReadAll(
    `select count(*) filter (where a.match_weight is not null and b.match_weight is not null)::double,
            count(*) filter (where a.match_weight is null or b.match_weight is null)::double,
            coalesce(max(abs(a.match_weight - b.match_weight)), 0)
     from '${one}' as a full join '${other}' as b
       on least(a.unique_id_l, a.unique_id_r) = least(b.unique_id_l, b.unique_id_r)
      and greatest(a.unique_id_l, a.unique_id_r) = greatest(b.unique_id_l, b.unique_id_r)`,
  )
  const [both, onlyOne, largestDifference] = reader.getRowsJS()[0] as [number, number, number]
  connection.closeSync()
  instance.closeSync()
  return { both, onlyOne, largestDifference }
}

/** One number that training estimates: ours as the mean over seeds, and Splink's. */
export type ParameterCompared = {
  readonly parameter: string
  readonly ours: number
  readonly splinks: number
  /** Of the difference, as far as both owe it to the draw of records; 0 for what is counted on all records. */
  readonly standardError: number
  /** The difference in standard errors; infinite where there should be none. */
  readonly z: number
}

/** Counted the same on the same records, up to how sums are rounded. */
const SAME = 1e-9

/**
 * Splink's model beside many of ours, trained on the same records with other seeds. Both draw records and look at all
 * pairs among them, so by how much ours differ from seed to seed is also how far Splink's one draw may lie off. m follows
 * u, for EM takes u as it is; the prior is counted on all records.
 */
export function compareTraining(ours: readonly Model[], theirs: Model): ParameterCompared[] {
  const all = ours.map(parametersOf)
  return [...parametersOf(theirs)].map(([parameter, splinks]) => {
    const each = all.map((parameters) => parameters.get(parameter) ?? Number.NaN)
    const mean = each.reduce((sum, one) => sum + one, 0) / each.length
    const variance = each.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (each.length - 1)
    const difference = splinks - mean
    const standardError = Math.sqrt(variance * (1 + 1 / each.length))
    const isSame = Math.abs(difference) <= SAME * Math.abs(mean)
    return { parameter, ours: mean, splinks, standardError, z: isSame ? 0 : difference / standardError }
  })
}

function parametersOf({ probabilityTwoRandomRecordsMatch, comparisons }: Model): Map<string, number> {
  const parameters = new Map([['prior', probabilityTwoRandomRecordsMatch]])
  for (const { name, levels } of comparisons) {
    levels.forEach(({ m, u, label }, place) => {
      if (u !== undefined) parameters.set(`u ${name} ${place}: ${label}`, u)
      if (m !== undefined) parameters.set(`m ${name} ${place}: ${label}`, m)
    })
  }
  return parameters
}

export function modelOfFile(file: string): Model {
  return readModel(JSON.parse(readFileSync(file, 'utf8')))
}
