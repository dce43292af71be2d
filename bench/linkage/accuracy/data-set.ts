import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { writeModel, modelOf, writeTrainingSettings, type ModelDraft, type TrainingSettings } from '@kith/linkage'
import { parse } from 'csv-parse/sync'

/** Text cells by column, null where nothing is known. */
export type Cells = Readonly<Record<string, string | null>>

/** Records whose truth is known, and how both systems are to link them. */
export type DataSet = {
  readonly name: string
  /** Numbered by place, which is their `unique_id`. */
  readonly rows: readonly Cells[]
  /** Whose record each row is; only the judge reads it. */
  readonly truth: readonly string[]
  readonly model: ModelDraft
  readonly training: TrainingSettings
  /** Column that names each record's source, when sources are linked. */
  readonly source?: string
  /** Sources said to have at most one record of a person. */
  readonly onePerSource?: readonly string[]
}

/** A file of other publishers' records; undefined where it is not beside the repository. */
export function outsideFile(path: string): readonly Readonly<Record<string, string>>[] | undefined {
  const file = fileURLToPath(new URL(`../../../../shared/data/${path}`, import.meta.url))
  if (!existsSync(file)) return undefined
  const bytes = readFileSync(file)
  const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes
  return parse(text, { columns: (names: string[]) => names.map((name) => name.trim()), trim: true })
}

/** Empty text says nothing. */
export function known(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text
}

/** The settings file that both systems read. EM leaves term frequencies aside in both: Splink takes ten times as long with. */
export function settingsOf({ model, training }: Pick<DataSet, 'model' | 'training'>): unknown {
  const em = training.em?.map((session) => ({ estimateWithoutTermFrequencies: true, ...session }))
  return { ...writeModel(modelOf(model)), training: writeTrainingSettings({ ...training, ...(em && { em }) }) }
}
