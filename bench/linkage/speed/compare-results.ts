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

export type ModelsCompared = {
  /** Relative. */
  readonly prior: number
  readonly largestM: number
  /** How far Splink's u lies from the mean of ours over several seeds, in standard deviations of one estimate: the largest. */
  readonly largestUDeviation: number
  readonly levels: number
}

/**
 * Splink's model beside several of ours, trained on the same records with other seeds. What u owes to the draw of records
 * is what it differs by from seed to seed; Splink's should lie among ours.
 */
export function compareModels(ours: readonly Model[], theirs: Model): ModelsCompared {
  let largestM = 0
  let largestUDeviation = 0
  let levels = 0
  theirs.comparisons.forEach((comparison, place) => {
    comparison.levels.forEach((level, at) => {
      if (level.isNull || level.m === undefined || level.u === undefined) return
      const same = ours.map((model) => model.comparisons[place]!.levels[at]!)
      levels++
      largestM = Math.max(largestM, Math.abs(level.m - mean(same.map(({ m }) => m ?? 0))))
      const us = same.map(({ u }) => u ?? 0)
      const spread = Math.sqrt(us.reduce((sum, u) => sum + (u - mean(us)) ** 2, 0) / (us.length - 1))
      if (spread > 0) largestUDeviation = Math.max(largestUDeviation, Math.abs(level.u - mean(us)) / spread)
    })
  })
  const prior = ours[0]!.probabilityTwoRandomRecordsMatch
  return { prior: Math.abs(prior / theirs.probabilityTwoRandomRecordsMatch - 1), largestM, largestUDeviation, levels }
}

export function modelOfFile(file: string): Model {
  return readModel(JSON.parse(readFileSync(file, 'utf8')))
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}
