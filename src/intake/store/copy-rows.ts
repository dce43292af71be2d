import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import type { Transaction } from '../../platform/transaction.ts'

export type CopyType = 'bigint' | 'text' | 'bytea' | 'boolean' | 'date' | 'double'
export type CopyTable = { readonly table: string; readonly columns: Readonly<Record<string, CopyType>> }
export type CopyValue = number | string | boolean | Uint8Array | undefined | null

/**
 * Copy rows into a temporary table in PostgreSQL's binary format: several times as fast as inserts, and without writing
 * bytes out as text. Each row's values stand in the order of the table's columns.
 */
export async function copyRows(
  tx: Transaction,
  into: CopyTable,
  rows: readonly (readonly CopyValue[])[],
): Promise<void> {
  if (rows.length === 0) return
  const names = Object.keys(into.columns).join(', ')
  const stream = tx.query(copyFrom(`copy ${into.table} (${names}) from stdin (format binary)`))
  await pipeline([binaryRows(Object.values(into.columns), rows)], stream)
}

const signature = Buffer.from('PGCOPY\n\u00ff\r\n\0', 'latin1')
const daysFrom1970To2000 = 10_957

function binaryRows(types: readonly CopyType[], rows: readonly (readonly CopyValue[])[]): Buffer {
  let buffer = Buffer.allocUnsafe(rows.length * 256 + 64)
  let at = signature.copy(buffer)
  at = buffer.writeInt32BE(0, at)
  at = buffer.writeInt32BE(0, at)

  for (const row of rows) {
    room(2)
    at = buffer.writeInt16BE(types.length, at)
    for (const [index, type] of types.entries()) write(type, row[index])
  }
  room(2)
  at = buffer.writeInt16BE(-1, at)
  return buffer.subarray(0, at)

  function room(bytes: number): void {
    if (at + bytes <= buffer.length) return
    const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, at + bytes))
    buffer.copy(larger, 0, 0, at)
    buffer = larger
  }

  function write(type: CopyType, value: CopyValue): void {
    if (value === undefined || value === null) {
      room(4)
      at = buffer.writeInt32BE(-1, at)
    } else if (typeof value === 'string' && type === 'text') {
      const bytes = Buffer.byteLength(value)
      room(4 + bytes)
      at = buffer.writeInt32BE(bytes, at)
      at += buffer.write(value, at)
    } else if (typeof value === 'string') {
      room(8)
      at = buffer.writeInt32BE(4, at)
      at = buffer.writeInt32BE(Date.parse(`${value}T00:00:00Z`) / 86_400_000 - daysFrom1970To2000, at)
    } else if (typeof value === 'boolean') {
      room(5)
      at = buffer.writeInt32BE(1, at)
      at = buffer.writeUInt8(value ? 1 : 0, at)
    } else if (typeof value === 'number') {
      room(12)
      at = buffer.writeInt32BE(8, at)
      at = type === 'double' ? buffer.writeDoubleBE(value, at) : buffer.writeBigInt64BE(BigInt(value), at)
    } else {
      room(4 + value.length)
      at = buffer.writeInt32BE(value.length, at)
      buffer.set(value, at)
      at += value.length
    }
  }
}
