import { numberCodes } from './number-codes.ts'
import { pairNumbers } from './pair-numbers.ts'
import { settledValue, type LooseValue, type Value } from './value.ts'

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
  const words = new Map<string | boolean, number>()
  const numbers = numberCodes(values)
  let lists: ListNumbers | undefined
  /** Number of a list → its code. */
  const codeOfList: number[] = []

  const found = (value: Exclude<Value, null>): number => {
    if (typeof value === 'number') return numbers.codeIfKnown(value)
    if (typeof value !== 'object') return words.get(value) ?? 0
    return codeOfList[lists?.numberIfKnown(value) ?? -1] ?? 0
  }
  const add = (value: Exclude<Value, null>, code: number): void => {
    if (typeof value === 'number') numbers.add(value, code)
    else if (typeof value !== 'object') words.set(value, code)
    else codeOfList[(lists ??= listNumbers()).numberOf(value)] = code
  }
  known.forEach((value, code) => {
    if (value !== null) add(value, code)
  })
  return {
    values,
    codeOf(loose) {
      const value = settledValue(loose)
      if (value === null) return 0
      const code = found(value)
      if (code !== 0) return code
      add(value, values.length)
      return values.push(value) - 1
    },
    codeIfKnown(loose) {
      const value = settledValue(loose)
      return value === null ? 0 : found(value) || -1
    },
  }
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
