import { possiblePairs } from '../engines/in-memory/count-comparisons.ts'
import type { InMemoryEngine } from '../engines/in-memory/engine.ts'
import type { LinkType } from '../model/model.ts'
import type { BlockingField } from './blocking-fields.ts'
import { lookAtKeys, type KeyAgreement } from './key-agreements.ts'

/** A key whose pairs by chance are fewer than this many per record is strict. */
const STRANGERS_MAX = 0.05
const KEYS_MAX = 12
/** Blocks beyond this are placeholders rather than people. */
const BLOCK_RECORDS_MAX = 50

/**
 * Looks for likely matches without a label: pairs that agree on one, two or three columns which, were the columns
 * independent, hardly any two strangers would share. Families share an address and a surname, so such pairs still need
 * judging: see `agreementsAmongMatches`.
 */
export function likelyMatches(
  engine: InMemoryEngine,
  fields: readonly BlockingField[],
  linkType: LinkType,
): KeyAgreement[] {
  const keys = strictKeys(engine, fields, linkType)
  return lookAtKeys(engine, keys, { fields, linkType, blockRecordsMax: BLOCK_RECORDS_MAX })
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

export function* subsets<Item>(items: readonly Item[], size: number, from = 0): Generator<readonly Item[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let place = from; place <= items.length - size; place++) {
    for (const rest of subsets(items, size - 1, place + 1)) yield [items[place] as Item, ...rest]
  }
}
