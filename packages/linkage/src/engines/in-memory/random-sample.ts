import { sampleOfTable } from '../../columns/sample-of-table.ts'
import type { LinkType } from '../../model/model.ts'
import { possiblePairs } from './count-comparisons.ts'
import { engineOn, type InMemoryEngine } from './engine.ts'
import { randomNumbers } from './random-numbers.ts'

/**
 * An engine on as many records, drawn at random, as make about `pairsWanted` pairs among themselves; the engine itself
 * when its table makes no more. The same seed draws the same records.
 */
export function randomSample(
  engine: InMemoryEngine,
  { pairsWanted, linkType, seed }: { readonly pairsWanted: number; readonly linkType: LinkType; readonly seed: number },
): InMemoryEngine {
  const possible = possiblePairs(engine, linkType)
  if (possible <= pairsWanted) return engine
  const { records } = engine.table
  const wanted = Math.min(records, Math.ceil(records * Math.sqrt(pairsWanted / possible)) + 1)
  const rows = drawnRows(records, wanted, randomNumbers(seed))
  return engineOn(sampleOfTable(engine.table, rows), engine)
}

/** Distinct rows in rising order: the first of a shuffle that stops when it has enough (Fisher and Yates). */
function drawnRows(records: number, wanted: number, random: () => number): Int32Array {
  const rows = Int32Array.from({ length: records }, (_, row) => row)
  for (let place = 0; place < wanted; place++) {
    const other = place + Math.floor(random() * (records - place))
    const row = rows[other] as number
    rows[other] = rows[place] as number
    rows[place] = row
  }
  return rows.slice(0, wanted).sort()
}
