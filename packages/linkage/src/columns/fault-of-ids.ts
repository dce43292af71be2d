import type { Column } from './column.ts'

/** The first record that has no id, or that of an earlier record of its source. */
export type IdFault = { readonly record: number; readonly message: string }

/**
 * Two records of one source under one id would make every pair that touches them ambiguous. Undefined when each record has
 * an id of its own.
 */
export function faultOfIds(uniqueId: Column, sourceDataset?: Column): IdFault | undefined {
  const { name, codes, values } = uniqueId
  const sources = sourceDataset?.values.length ?? 1
  // As many values as records, and each record has one: then no two share it, and nothing need be remembered.
  if (values.length > codes.length && !codes.includes(0)) return undefined
  const seen = new Uint8Array(Math.ceil((values.length * sources) / 8))
  for (let record = 0; record < codes.length; record++) {
    const code = codes[record]!
    if (code === 0) {
      return { record, message: `has no "${name}". Give every record a unique id, or leave the unique id out.` }
    }
    const key = code * sources + (sourceDataset?.codes[record] ?? 0)
    const bit = 1 << (key % 8)
    const place = Math.floor(key / 8)
    if ((seen[place]! & bit) !== 0) {
      return {
        record,
        message: `has the same "${name}" as an earlier record of its source. Remove one of the two, or name another column as the unique id.`,
      }
    }
    seen[place]! |= bit
  }
  return undefined
}
