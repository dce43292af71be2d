import { pairNumbers } from './pair-numbers.ts'
import { settledValue, type LooseValue, type Scalar, type Value } from './value.ts'

/** Gives each distinct value a code, in order of first sight, so that the same input always gives the same codes. */
export type Dictionary = {
  readonly values: readonly Value[]
  codeOf(value: LooseValue): number
  /** The code of a value already seen; −1 for one that is not, 0 for null. */
  codeIfKnown(value: LooseValue): number
}

/** A dictionary that already knows these values, each once, under their places; the first must be null. */
export function dictionaryOf(known: readonly Value[] = [null]): Dictionary {
  const values: Value[] = [...known]
  const codes = new Map<string | number | boolean, number>()
  let lists: ListNumbers | undefined
  /** Number of a list → its code. */
  const codeOfList: number[] = []
  known.forEach((value, code) => {
    if (value === null) return
    if (isScalar(value)) codes.set(value, code)
    else codeOfList[(lists ??= listNumbers()).numberOf(value)] = code
  })
  return {
    values,
    codeOf(loose) {
      const value = settledValue(loose)
      if (value === null) return 0
      if (isScalar(value)) {
        const found = codes.get(value)
        if (found !== undefined) return found
        codes.set(value, values.length)
      } else {
        const number = (lists ??= listNumbers()).numberOf(value)
        const found = codeOfList[number]
        if (found !== undefined) return found
        codeOfList[number] = values.length
      }
      return values.push(value) - 1
    },
    codeIfKnown(loose) {
      const value = settledValue(loose)
      if (value === null) return 0
      if (isScalar(value)) return codes.get(value) ?? -1
      return codeOfList[lists?.numberIfKnown(value) ?? -1] ?? -1
    },
  }
}

function isScalar(value: Exclude<Value, null>): value is Scalar {
  return typeof value !== 'object'
}

type ListNumbers = { numberOf(list: readonly Value[]): number; numberIfKnown(list: readonly Value[]): number }

/**
 * Numbers for lists, each list a path from item to item: two lists share a number when they have the same items in the
 * same order. No text is made of them.
 */
function listNumbers(): ListNumbers {
  const items = dictionaryOf()
  const paths = pairNumbers()
  return {
    numberOf: (list) => list.reduce<number>((path, item) => paths.numberOf(path, items.codeOf(item)), 0),
    numberIfKnown(list) {
      let path = 0
      for (const item of list) {
        const code = items.codeIfKnown(item)
        path = code < 0 ? 0 : paths.numberIfKnown(path, code)
        if (path === 0) return -1
      }
      return path
    },
  }
}
