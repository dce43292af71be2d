import { sampleOfTable } from '../../columns/sample-of-table.ts'
import type { LinkType } from '../../model/model.ts'
import { possiblePairs } from './count-comparisons.ts'
import { engineOn } from './engine-on.ts'
import type { InMemoryEngine } from './engine.ts'
import { sampledRows } from '../sampled-rows.ts'

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
  const rows = sampledRows({ records: engine.table.records, possible, pairsWanted, seed })
  return engineOn(sampleOfTable(engine.table, rows), engine)
}
