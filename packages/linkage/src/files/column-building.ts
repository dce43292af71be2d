import type { Column } from '../columns/column.ts'
import { dictionaryOf, type Dictionary } from '../columns/dictionary.ts'
import type { Scalar, Value } from '../columns/value.ts'
import { LinkageError } from '../errors.ts'
import { growingCodes, type GrowingCodes } from './growing-codes.ts'
import { booleanOfCell, kindOfCells, numberOfCell } from './kind-of-cells.ts'
import { textDictionary, type TextDictionary } from './text-dictionary.ts'

/**
 * A column while its files are read. Texts have codes from 1 up and all other values from −1 down, so that neither needs to
 * know of the other until the end.
 */
export type ColumnBuilding = {
  readonly name: string
  readonly codes: GrowingCodes
  readonly texts: TextDictionary
  /** Numbers, booleans, lists, and what is text only by its type (dates). */
  readonly others: Dictionary
  /** Whether a file said that its texts are texts, rather than cells of which anything may be made. */
  saysText: boolean
}

export function columnBuilding(name: string): ColumnBuilding {
  return { name, codes: growingCodes(), texts: textDictionary(), others: dictionaryOf(), saysText: false }
}

/**
 * The finished column. Cells of CSV are numbers (or booleans) when all of the column's are; where files disagree on what a
 * column holds, it is text.
 */
export function settledColumn({ name, codes, texts, others, saysText }: ColumnBuilding): Column {
  if (texts.size === 0 && kindsOf(others.values).size <= 1) {
    return { name, codes: codes.settle((code) => -code), values: others.values }
  }
  const kinds = kindsOf(others.values)
  const kind = saysText ? 'string' : kindOfCells(texts)
  if (texts.size > 0) kinds.add(kind === 'integer' ? 'number' : kind)
  if (kinds.has('object') && kinds.size > 1) {
    throw new LinkageError(
      'file-invalid',
      `Column "${name}" holds lists in one file and single values in another. Make it one or the other in all files.`,
    )
  }
  if (others.values.length === 1 && kinds.has('string')) {
    return { name, codes: codes.settle((code) => code), values: texts.texts() }
  }
  if (others.values.length === 1 && kind === 'integer') {
    const values: Value[] = [null]
    texts.every((bytes, start, end) => values.push(numberOfCell(bytes, start, end)) > 0)
    return { name, codes: codes.settle((code) => code), values }
  }
  return merged({ name, codes, texts, others }, kinds.size === 1 ? ([...kinds][0] as Kind) : 'string')
}

type Kind = 'string' | 'number' | 'boolean'

/** One dictionary of both, for different cells may be one value: `1.5` and `1.50`, `true` and `TRUE`. */
function merged(
  { name, codes, texts, others }: Pick<ColumnBuilding, 'name' | 'codes' | 'texts' | 'others'>,
  kind: Kind,
): Column {
  const dictionary = dictionaryOf()
  const ofText = new Int32Array(texts.size + 1)
  if (kind === 'string') {
    texts.texts().forEach((text, code) => {
      ofText[code] = dictionary.codeOf(text)
    })
  } else {
    const valueOfCell = kind === 'number' ? numberOfCell : booleanOfCell
    texts.every((bytes, start, end, code) => (ofText[code] = dictionary.codeOf(valueOfCell(bytes, start, end))) > 0)
  }
  const ofOther = Int32Array.from(others.values, (value) =>
    dictionary.codeOf(value !== null && kind === 'string' ? String(value as Scalar) : value),
  )
  return {
    name,
    codes: codes.settle((code) => (code < 0 ? ofOther[-code]! : ofText[code]!)),
    values: dictionary.values,
  }
}

function kindsOf(values: readonly Value[]): Set<string> {
  const kinds = new Set<string>()
  for (let code = 1; code < values.length; code++) kinds.add(typeof values[code])
  return kinds
}
