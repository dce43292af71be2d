import type { Table } from '../columns/table.ts'
import type { Engine, LargestBlock } from '../engines/engine.ts'
import { duckDbEngine } from '../engines/duckdb/engine.ts'
import { LinkageError } from '../errors.ts'
import { inMemoryEngine, type OpenInMemoryEngine } from '../engines/in-memory/engine.ts'
import type { Model } from '../model/model.ts'
import type { TermFrequencyTable } from '../model/term-frequency-table.ts'
import type { Settings } from '../settings/read-settings.ts'
import { columnReadings } from './column-readings.ts'
import { engineOf, numberOption, seedOf, threadsOf } from './option-values.ts'
import { readRecords } from './read-records.ts'
import type { VerbContext } from './verb.ts'

/** Records made ready to be linked. */
export type OpenedRecords = {
  readonly table: Table
  readonly engine: Engine
  readonly largestBlock: number
  /** An engine in memory on the same records, for what only it can do: choose rules, and weigh two records at once. */
  readonly inMemory: () => OpenInMemoryEngine
}

/** Reads what the settings read of the records of `--input`, and whatever else is asked for, and opens an engine on it. */
export async function openRecords(
  context: VerbContext,
  settings: Settings,
  alsoColumns: readonly string[] = [],
): Promise<OpenedRecords> {
  const { values, steps } = context
  largestBlockOf(values)
  seedOf(values)
  const threads = threadsOf(values)
  const { model } = settings
  const readings = columnReadings(settings)
  const table = await readRecords(context, {
    uniqueIdColumn: model.uniqueIdColumn,
    sourceDatasetColumn: model.linkType === 'dedupe_only' ? undefined : model.sourceDatasetColumn,
    // What only DuckDB understands may read any column.
    ...(readings.complete && { columns: [...new Set([...readings.columns.keys(), ...alsoColumns])] }),
    neededBy: (column) => readings.columns.get(column),
  })
  checkSources(model, table)
  const largestBlock = largestBlockOf(values)
  let opened: OpenInMemoryEngine | undefined
  const inMemory = (): OpenInMemoryEngine =>
    (opened ??= inMemoryEngine(table, { largestBlock, ...(threads !== undefined && { threads }) }))
  const engine = await steps.step('open', 'Making the records ready', () =>
    engineOf(values) === 'in-memory' ? inMemory() : openEngine(context, table),
  )
  return { table, engine, inMemory, largestBlock: inMemory().largestBlock.comparisonsMax }
}

/** Refuses to link files with each other where there is one, before anything is chosen for it. */
function checkSources({ linkType, sourceDatasetColumn }: Model, { sourceDataset }: Table): void {
  if (linkType !== 'link_only' || (sourceDataset?.values.length ?? 0) > 2) return
  throw new LinkageError(
    'option-invalid',
    `The settings link files with each other (link_type link_only), and all records come from one. Give --input again for each further file, or a file with the records' source in the column "${sourceDatasetColumn}", or set link_type to dedupe_only.`,
  )
}

/** Opens the engine that `--engine` names, until the run ends. */
export async function openEngine(
  { values, atEnd }: VerbContext,
  table: Table,
  termFrequencies: readonly TermFrequencyTable[] = [],
): Promise<Engine> {
  const threads = threadsOf(values)
  const options = { largestBlock: largestBlockOf(values), termFrequencies, ...(threads !== undefined && { threads }) }
  if (engineOf(values) === 'in-memory') return inMemoryEngine(table, options)
  const engine = await duckDbEngine(table, options)
  atEnd(() => engine.close())
  return engine
}

function largestBlockOf(values: VerbContext['values']): Partial<LargestBlock> {
  const comparisonsMax = numberOption(values, 'largest-block', { least: 1 })
  return {
    ...(comparisonsMax !== undefined && { comparisonsMax }),
    whenExceeded: values['skip-large-blocks'] === true ? 'skip' : 'refuse',
  }
}
