/** Patterns by number, and within each by the frequencies of its pairs' values as one sum: how often each was seen. */
export type PatternTable = {
  add(number: number, frequencies: number, times: number): void
  /** What was seen, rising by number and then by frequencies, and how often. */
  counted(): Counted
}

export type Counted = [numbers: Float64Array, frequencies: Float64Array, counts: Float64Array]

/**
 * Open addressing over typed arrays: a Map would take three times the memory, and holds no more than 2^24 entries, which
 * pairs told apart by the frequencies of their values may go beyond.
 */
export function patternTable(): PatternTable {
  let table = emptyTable(1 << 10)
  let used = 0
  const grow = (): void => {
    const old = table
    table = emptyTable(old.numbers.length * 2)
    old.numbers.forEach((number, at) => {
      if (number < 0) return
      const frequencies = old.frequencies[at] as number
      put(table, placeOf(table, number, frequencies), number, frequencies, old.counts[at] as number)
    })
  }
  return {
    add(number, frequencies, times) {
      let place = placeOf(table, number, frequencies)
      if (table.numbers[place] === number) {
        table.counts[place] = (table.counts[place] as number) + times
        return
      }
      if (used * 2 >= table.numbers.length) {
        grow()
        place = placeOf(table, number, frequencies)
      }
      put(table, place, number, frequencies, times)
      used++
    },
    counted: () => inOrder(table, used),
  }
}

type Entries = { readonly numbers: Float64Array; readonly frequencies: Float64Array; readonly counts: Float64Array }

/** A number of −1 is a free place. */
function emptyTable(length: number): Entries {
  return {
    numbers: new Float64Array(length).fill(-1),
    frequencies: new Float64Array(length),
    counts: new Float64Array(length),
  }
}

function put(table: Entries, place: number, number: number, frequencies: number, count: number): void {
  table.numbers[place] = number
  table.frequencies[place] = frequencies
  table.counts[place] = count
}

const asNumber = new Float64Array(1)
const asBits = new Int32Array(asNumber.buffer)

/** Where an entry is, or is to go. The length is a power of two, and some places are free. */
function placeOf({ numbers, frequencies: sums }: Entries, number: number, frequencies: number): number {
  const mask = numbers.length - 1
  asNumber[0] = frequencies
  let mixed = Math.imul((asBits[0] as number) ^ Math.imul(asBits[1] as number, 0x85ebca6b), 0xc2b2ae35)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed ^ number ^ Math.imul(Math.floor(number / 0x100000000), 0x27d4eb2f), 0x9e3779b1)
  mixed ^= mixed >>> 15
  let place = mixed & mask
  while (numbers[place] !== -1 && (numbers[place] !== number || sums[place] !== frequencies)) place = (place + 1) & mask
  return place
}

/** Sorts number by number: there are few numbers, and native sorting of plain arrays needs no comparison of two columns. */
function inOrder(table: Entries, used: number): Counted {
  const perNumber = new Map<number, number>()
  for (const number of table.numbers) if (number >= 0) perNumber.set(number, (perNumber.get(number) ?? 0) + 1)
  const numbers = new Float64Array(used)
  const frequencies = new Float64Array(used)
  const ends = new Map<number, number>()
  let end = 0
  for (const number of Float64Array.from(perNumber.keys()).sort()) {
    ends.set(number, end)
    numbers.fill(number, end, (end += perNumber.get(number) ?? 0))
  }
  table.numbers.forEach((number, at) => {
    if (number < 0) return
    const to = ends.get(number) ?? 0
    frequencies[to] = table.frequencies[at] as number
    ends.set(number, to + 1)
  })
  for (const [number, to] of ends) frequencies.subarray(to - (perNumber.get(number) ?? 0), to).sort()
  const counts = numbers.map((number, at) => table.counts[placeOf(table, number, frequencies[at] as number)] as number)
  return [numbers, frequencies, counts]
}
