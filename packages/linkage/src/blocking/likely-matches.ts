import { groupsOf, joinKeys } from '../engines/in-memory/block-keys.ts'
import { possiblePairs } from '../engines/in-memory/count-comparisons.ts'
import type { InMemoryEngine } from '../engines/in-memory/engine.ts'
import { listOf } from '../functions/set-similarity.ts'
import type { LinkType } from '../model/model.ts'
import { parseSql } from '../sql/parse-sql.ts'
import type { BlockingField } from './blocking-fields.ts'
import type { KeyPart } from './key-part.ts'

/** Pairs that agree on a few whole columns on which strangers hardly ever agree, and how they agree elsewhere. */
export type LikelyMatches = {
  readonly key: readonly BlockingField[]
  /** How many pairs agree on the key, as far as those looked at tell. */
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

/** A key whose pairs by chance are fewer than this many per record is strict. */
const STRANGERS_MAX = 0.05
const KEYS_MAX = 12
const PAIRS_LOOKED_AT = 4000
/** Blocks beyond this are placeholders rather than people. */
const BLOCK_RECORDS_MAX = 50
/** Records looked at, about: others are left out by value, which keeps records of one person together. */
const RECORDS_MAX = 200_000

/**
 * Looks for likely matches without a label: pairs that agree on one, two or three columns which, were the columns
 * independent, hardly any two strangers would share. Families share an address and a surname, so such pairs still need
 * judging: see `agreementsOf`.
 */
export function likelyMatches(
  engine: InMemoryEngine,
  fields: readonly BlockingField[],
  linkType: LinkType,
): LikelyMatches[] {
  const agrees = new Map(fields.map((field) => [field, field.parts.map((part) => agreementOn(part, engine))]))
  return strictKeys(engine, fields, linkType).map((key) => lookAt(engine, key, { fields, agrees, linkType }))
}

/** Keys on which few strangers agree, each minimal, so chosen that every column is outside of some. */
function strictKeys(
  engine: InMemoryEngine,
  fields: readonly BlockingField[],
  linkType: LinkType,
): (readonly BlockingField[])[] {
  const plain = fields.filter(({ parts }) => parts[0]?.isList === false)
  const possible = possiblePairs(engine, linkType)
  const strangers = (key: readonly BlockingField[]): number =>
    key.reduce((pairs, { chance, known }) => pairs * chance * known * known, possible)
  const isStrict = (key: readonly BlockingField[]): boolean => strangers(key) <= STRANGERS_MAX * engine.table.records
  const strict: (readonly BlockingField[])[] = []
  for (const size of [1, 2, 3]) {
    for (const key of subsets(plain, size)) {
      const isMinimal = !strict.some((known) => known.every((field) => key.includes(field)))
      if (isMinimal && isStrict(key)) strict.push(key)
    }
  }
  const chosen: (readonly BlockingField[])[] = []
  const outside = (field: BlockingField): number => chosen.filter((key) => !key.includes(field)).length
  for (const key of strict.sort((a, b) => strangers(a) - strangers(b))) {
    if (chosen.length >= KEYS_MAX) break
    const isWanted = chosen.length < 4 || fields.some((field) => !key.includes(field) && outside(field) < 4)
    if (isWanted) chosen.push(key)
  }
  return chosen
}

function* subsets<Item>(items: readonly Item[], size: number, from = 0): Generator<readonly Item[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let place = from; place <= items.length - size; place++) {
    for (const rest of subsets(items, size - 1, place + 1)) yield [items[place] as Item, ...rest]
  }
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

function lookAt(
  engine: InMemoryEngine,
  key: readonly BlockingField[],
  {
    fields,
    agrees,
    linkType,
  }: {
    readonly fields: readonly BlockingField[]
    readonly agrees: ReadonlyMap<BlockingField, readonly Agrees[]>
    readonly linkType: LinkType
  },
): LikelyMatches {
  const keep = Math.max(1, Math.round(engine.table.records / RECORDS_MAX))
  const groups = groupsOf(keysOf(engine, key, keep))
  const sources = linkType === 'link_only' ? engine.table.sourceDataset?.codes : undefined
  const pairs = [...pairsOf(groups, sources)]
  const step = Math.max(1, Math.floor(pairs.length / 2 / PAIRS_LOOKED_AT))
  const outside = fields.filter((field) => !key.includes(field))
  const agreements = new Map(
    outside.map((field) => [field, { known: 0, whole: 0, parts: field.parts.slice(1).map(() => 0) }]),
  )
  for (let pair = 0; pair < pairs.length / 2; pair += step) {
    const l = pairs[pair * 2] as number
    const r = pairs[pair * 2 + 1] as number
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
  return { key, pairs: (pairs.length / 2) * keep, agreements }
}

/** One key per record; 0 for records without one, and for those left out to be quick. */
function keysOf(engine: InMemoryEngine, key: readonly BlockingField[], keep: number): Int32Array {
  const codes = key.map(({ parts }) => engine.columns.columnOf(parseSql(parts[0]?.sql ?? '', 'column')).codes)
  const [first, ...others] = codes
  const some = Int32Array.from(first ?? [], (code) => (code % keep === 0 ? code : 0))
  return others.reduce(joinKeys, some)
}

/** The two records of each pair, one after the other. */
function* pairsOf(
  { starts, entries }: { readonly starts: Int32Array; readonly entries: Int32Array },
  sources: Int32Array | undefined,
): Generator<number> {
  for (let group = 1; group < starts.length - 1; group++) {
    const from = starts[group] as number
    const to = starts[group + 1] as number
    if (to - from < 2 || to - from > BLOCK_RECORDS_MAX) continue
    for (let i = from; i < to; i++) {
      for (let j = i + 1; j < to; j++) {
        const l = entries[i] as number
        const r = entries[j] as number
        if (sources !== undefined && sources[l] === sources[r]) continue
        yield l
        yield r
      }
    }
  }
}
