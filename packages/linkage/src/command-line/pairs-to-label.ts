import { columnNamed, type Table } from '../columns/table.ts'
import { LinkageError } from '../errors.ts'
import { readPairs } from '../files/read-pairs.ts'
import { readTable } from '../files/read-table.ts'
import { recordsNamedIn } from '../files/records-named.ts'
import type { Model } from '../model/model.ts'
import type { Pairs } from '../steps/pairs.ts'
import { findRecord } from './find-record.ts'
import type { OpenedRecords } from './open-records.ts'
import { textOption, textOptions, thresholdOption } from './option-values.ts'
import { count, placesFrom, predictPairs } from './predict-pairs.ts'
import { UsageError } from './usage-error.ts'
import type { Values, VerbContext, VerbOption } from './verb.ts'

type WeighedPairs = Pairs & { readonly matchWeight: Float64Array }

/** Weighing so many takes a minute or so; nobody could answer for more. */
const PAIRS_OF_CLUSTERS_MAX = 20_000_000

/** Splink's own threshold for the pairs of one record. */
const WEIGHT_FOR_ONE_RECORD = -4

export const pairsToLabelOptions = {
  pairs: { type: 'string', value: 'file', help: 'ask about pairs of this file, as predict writes it' },
  clusters: { type: 'string', value: 'file', help: 'ask about pairs that stand together in a cluster of this file' },
  'cluster-id': { type: 'string', multiple: true, value: 'id', help: 'only this cluster; may be given again' },
  id: {
    type: 'string',
    value: 'id',
    help: 'ask about this record and every other that is likely enough to be the same',
  },
  source: { type: 'string', value: 'name', help: 'its source dataset, where two sources have that id' },
} as const satisfies Record<string, VerbOption>

/** Refuses two answers to what is to be asked about, before any work is done. */
export function checkPairsToLabel(values: Values): void {
  const given = ['pairs', 'clusters', 'id'].filter((name) => values[name] !== undefined)
  if (given.length > 1) throw new UsageError('Give one of --pairs, --clusters and --id, or none of them to ask about all candidate pairs.') // prettier-ignore
  for (const [option, of] of [
    ['cluster-id', 'clusters'],
    ['source', 'id'],
  ] as const) {
    // prettier-ignore
    if (values[option] !== undefined && values[of] === undefined) throw new UsageError(`--${option} is given without --${of}.`) // prettier-ignore
  }
}

/** The pairs from which those to be asked about are drawn: what the options name, or else every candidate pair. */
export async function pairsToLabel(
  context: VerbContext,
  { records, model }: { readonly records: OpenedRecords; readonly model: Model },
): Promise<WeighedPairs> {
  const { values, steps, signal, chose } = context
  const { table, engine } = records
  const threshold = thresholdOption(values)?.matchWeight
  const weigh = (pairs: Pairs): Promise<WeighedPairs> =>
    steps.step('predict', 'Weighing the pairs', () => engine.comparePairs(model, pairs))

  const pairsFile = textOption(values, 'pairs')
  if (pairsFile !== undefined) {
    return from(threshold, await steps.step('read-pairs', 'Reading the pairs', () => readPairs(pairsFile, table, { signal }))) // prettier-ignore
  }
  const clustersFile = textOption(values, 'clusters')
  if (clustersFile !== undefined) {
    const together = await steps.step('read-clusters', 'Reading the clusters', () =>
      pairsTogether(table, clustersFile, { only: textOptions(values, 'cluster-id'), signal }),
    )
    return from(threshold, await weigh(together))
  }
  if (textOption(values, 'id') !== undefined) {
    if (threshold === undefined) {
      chose(`records are asked about from a match weight of ${WEIGHT_FOR_ONE_RECORD}; change it with --threshold-weight`) // prettier-ignore
    }
    const record = findRecord(table, values, { id: 'id', source: 'source' })
    return from(threshold ?? WEIGHT_FOR_ONE_RECORD, await weigh(pairsOfRecord(table, record, model)))
  }
  return predictPairs(context, records, model, threshold === undefined ? {} : { thresholdMatchWeight: threshold })
}

function from(threshold: number | undefined, pairs: WeighedPairs): WeighedPairs {
  if (threshold === undefined) return pairs
  const kept = placesFrom(pairs, threshold)
  return {
    length: kept.length,
    l: kept.map((pair) => pairs.l[pair]!),
    r: kept.map((pair) => pairs.r[pair]!),
    matchWeight: Float64Array.from(kept, (pair) => pairs.matchWeight[pair]!),
  }
}

/** Every pair of records that have one cluster. */
async function pairsTogether(
  table: Table,
  path: string,
  { only, signal }: { readonly only: readonly string[]; readonly signal: AbortSignal },
): Promise<Pairs> {
  const ids = [table.uniqueId, table.sourceDataset].flatMap((column) => (column === undefined ? [] : [column.name]))
  const file = await readTable([path], { columns: [...ids, 'cluster_id'], signal })
  const records = recordsNamedIn(table, path)(file, { suffix: '', row: 'record' })
  const { codes, values } = columnNamed(file, 'cluster_id')
  const wanted = new Set(only)
  const members = new Map<number, number[]>()
  codes.forEach((code, row) => {
    if (code === 0 || (wanted.size > 0 && !wanted.has(String(values[code])))) return
    const cluster = members.get(code)
    if (cluster === undefined) members.set(code, [records[row]!])
    else cluster.push(records[row]!)
  })
  if (wanted.size > members.size) {
    throw new LinkageError('option-invalid', `${path} does not have every cluster that --cluster-id names. Correct the ids.`) // prettier-ignore
  }
  const clusters = [...members.values()]
  const length = clusters.reduce((sum, { length: size }) => sum + (size * (size - 1)) / 2, 0)
  if (length > PAIRS_OF_CLUSTERS_MAX) {
    throw new LinkageError(
      'option-invalid',
      `${path} holds ${count(length)} pairs of records that stand together, more than ${count(PAIRS_OF_CLUSTERS_MAX)}. Name some clusters by --cluster-id.`,
    )
  }
  const [l, r] = [new Int32Array(length), new Int32Array(length)]
  let pair = 0
  for (const cluster of clusters) {
    cluster.forEach((a, place) => {
      for (let other = place + 1; other < cluster.length; other++) {
        l[pair] = a
        r[pair++] = cluster[other]!
      }
    })
  }
  return { length, l, r }
}

/** One record with each that it may be linked with. */
function pairsOfRecord({ records, sourceDataset }: Table, record: number, { linkType }: Model): Pairs {
  const others = Int32Array.from({ length: records }, (_, other) => other).filter(
    (other) =>
      other !== record && (linkType !== 'link_only' || sourceDataset?.codes[other] !== sourceDataset?.codes[record]),
  )
  return { length: others.length, l: new Int32Array(others.length).fill(record), r: others }
}
