import { groupsOf, joinKeys, type Groups } from '../engines/in-memory/block-keys.ts'
import type { InMemoryEngine } from '../engines/in-memory/engine.ts'
import { listOf } from '../functions/set-similarity.ts'
import type { LinkType } from '../model/model.ts'
import { parseSql } from '../sql/parse-sql.ts'
import type { BlockingField } from './blocking-fields.ts'
import type { KeyPart } from './key-part.ts'

/** Pairs that agree on a few whole columns, and how they agree elsewhere. */
export type KeyAgreement = {
  readonly key: readonly BlockingField[]
  /** How many pairs agree on the key, as far as the records looked at tell. */
  readonly pairs: number
  /** Of the pairs looked at, by column outside the key. */
  readonly agreements: ReadonlyMap<BlockingField, FieldAgreement>
}

export type FieldAgreement = {
  /** Pairs in which both records have a value, and those that share it. */
  known: number
  whole: number
  /** Pairs that differ in the whole but share the part, in the order of the field's parts after the first. */
  readonly parts: number[]
}

const PAIRS_LOOKED_AT = 4000
/** Records looked at, about: others are left out by value, which keeps records of one person together. */
const RECORDS_MAX = 200_000

type Look = {
  readonly fields: readonly BlockingField[]
  readonly linkType: LinkType
  /** Blocks of more records are left out. */
  readonly blockRecordsMax: number
}

/** Looks at some thousand pairs of each key, spread evenly over its blocks: the same pairs every time. */
export function lookAtKeys(
  engine: InMemoryEngine,
  keys: readonly (readonly BlockingField[])[],
  look: Look,
): KeyAgreement[] {
  const agrees = new Map(look.fields.map((field) => [field, field.parts.map((part) => agreementOn(part, engine))]))
  return keys.map((key) => lookAt(engine, key, { ...look, agrees }))
}

function lookAt(
  engine: InMemoryEngine,
  key: readonly BlockingField[],
  {
    fields,
    agrees,
    linkType,
    blockRecordsMax,
  }: Look & { readonly agrees: ReadonlyMap<BlockingField, readonly Agrees[]> },
): KeyAgreement {
  const keep = Math.max(1, Math.round(engine.table.records / RECORDS_MAX))
  const groups = groupsOf(keysOf(engine, key, keep))
  const sources = linkType === 'link_only' ? engine.table.sourceDataset?.codes : undefined
  const total = pairsIn(groups, blockRecordsMax)
  const step = Math.max(1, Math.floor(total / PAIRS_LOOKED_AT))
  const agreements = new Map(
    fields
      .filter((field) => !key.includes(field))
      .map((field) => [field, { known: 0, whole: 0, parts: field.parts.slice(1).map(() => 0) }]),
  )
  let looked = 0
  let across = 0
  for (const [l, r] of everyPair(groups, { step, blockRecordsMax })) {
    looked++
    if (sources !== undefined && sources[l] === sources[r]) continue
    across++
    for (const [field, agreement] of agreements) {
      const [whole, ...parts] = agrees.get(field) ?? []
      const answer = whole?.(l, r) ?? -1
      if (answer === -1) continue
      agreement.known++
      if (answer === 1) agreement.whole++
      else
        parts.forEach((part, place) => part(l, r) === 1 && (agreement.parts[place] = (agreement.parts[place] ?? 0) + 1))
    }
  }
  return { key, pairs: looked === 0 ? 0 : total * keep * (across / looked), agreements }
}

/** 1 when both records share the part, 0 when not, −1 when one has none. */
type Agrees = (l: number, r: number) => number

function agreementOn(part: KeyPart, engine: InMemoryEngine): Agrees {
  const { codes, values } = engine.columns.columnOf(parseSql(part.sql, 'column'))
  if (!part.isList) {
    return (l, r) => {
      const code = codes[l] as number
      return code === 0 || codes[r] === 0 ? -1 : code === codes[r] ? 1 : 0
    }
  }
  return (l, r) => {
    if (codes[l] === 0 || codes[r] === 0) return -1
    const items = new Set(listOf(values[codes[l] as number] ?? null))
    return listOf(values[codes[r] as number] ?? null).some((item) => items.has(item)) ? 1 : 0
  }
}

/** One key per record; 0 for records without one, and for those left out to be quick. */
function keysOf(engine: InMemoryEngine, key: readonly BlockingField[], keep: number): Int32Array {
  const codes = key.map(({ parts }) => engine.columns.columnOf(parseSql(parts[0]?.sql ?? '', 'column')).codes)
  const [first, ...others] = codes
  const some = Int32Array.from(first ?? [], (code) => (code % keep === 0 ? code : 0))
  return others.reduce((joined, key) => joinKeys(joined, key), some)
}

function pairsIn({ starts }: Groups, blockRecordsMax: number): number {
  let pairs = 0
  for (let group = 1; group < starts.length - 1; group++) {
    const records = (starts[group + 1] as number) - (starts[group] as number)
    if (records <= blockRecordsMax) pairs += (records * (records - 1)) / 2
  }
  return pairs
}

/** One pair in every `step`, block by block. */
function* everyPair(
  { starts, entries }: Groups,
  { step, blockRecordsMax }: { readonly step: number; readonly blockRecordsMax: number },
): Generator<readonly [number, number]> {
  let skip = 0
  for (let group = 1; group < starts.length - 1; group++) {
    const from = starts[group] as number
    const records = (starts[group + 1] as number) - from
    if (records > blockRecordsMax) continue
    for (let i = 0; i < records - 1; i++) {
      const partners = records - 1 - i
      for (; skip < partners; skip += step) {
        yield [entries[from + i] as number, entries[from + i + 1 + skip] as number]
      }
      skip -= partners
    }
  }
}
