import { randomNumbers, shuffled } from './in-memory/random-numbers.ts'

/** Rows drawn at random, in rising order, as many as make about `pairsWanted` of the `possible` pairs among themselves. */
export function sampledRows(options: {
  readonly records: number
  readonly possible: number
  readonly pairsWanted: number
  readonly seed: number
}): Int32Array {
  const { records, possible, pairsWanted, seed } = options
  const wanted = Math.min(records, Math.ceil(records * Math.sqrt(pairsWanted / possible)) + 1)
  return shuffled(records, randomNumbers(seed), wanted).sort()
}
