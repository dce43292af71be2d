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

function binaryRows(types: readonly CopyType[], rows: readonly (readonly CopyValue[])[]): Buffer {
  const buffer = growingBuffer(rows.length * 256 + 64)
  const writers = types.map((type) => writerOf[type])
  buffer.room(signature.length + 8)
  buffer.at += signature.copy(buffer.bytes)
  int32(buffer, 0)
  int32(buffer, 0)
  for (const row of rows) {
    buffer.room(2)
    buffer.at = buffer.bytes.writeInt16BE(types.length, buffer.at)
    for (let index = 0; index < writers.length; index++) {
      const value = row[index]
      if (value !== undefined && value !== null) writers[index]!(buffer, value)
      else int32(buffer, -1)
    }
  }
  buffer.room(2)
  buffer.at = buffer.bytes.writeInt16BE(-1, buffer.at)
  return buffer.bytes.subarray(0, buffer.at)
}

/** Each writes the length of a value and the value, as PostgreSQL's `recv` functions read them. */
const writerOf: Record<CopyType, (buffer: GrowingBuffer, value: NonNullable<CopyValue>) => void> = {
  bigint(buffer, value) {
    int32(buffer, 8)
    int32(buffer, Math.floor((value as number) / 2 ** 32))
    int32(buffer, (value as number) | 0)
  },
  double(buffer, value) {
    int32(buffer, 8)
    buffer.room(8)
    buffer.at = buffer.bytes.writeDoubleBE(value as number, buffer.at)
  },
  text(buffer, value) {
    buffer.room(4 + (value as string).length * 3)
    const written = buffer.bytes.write(value as string, buffer.at + 4)
    buffer.bytes.writeInt32BE(written, buffer.at)
    buffer.at += 4 + written
  },
  bytea(buffer, value) {
    const bytes = value as Uint8Array
    int32(buffer, bytes.length)
    buffer.room(bytes.length)
    buffer.bytes.set(bytes, buffer.at)
    buffer.at += bytes.length
  },
  boolean(buffer, value) {
    int32(buffer, 1)
    buffer.room(1)
    buffer.at = buffer.bytes.writeUInt8(value === true ? 1 : 0, buffer.at)
  },
  date(buffer, value) {
    int32(buffer, 4)
    int32(buffer, daysSince2000(value as string))
  },
}

function int32(buffer: GrowingBuffer, value: number): void {
  buffer.room(4)
  buffer.at = buffer.bytes.writeInt32BE(value, buffer.at)
}

const daySpan = 86_400_000
const daysFrom1970To2000 = 10_957
const knownDays = new Map<string, number>()

function daysSince2000(day: string): number {
  const known = knownDays.get(day)
  if (known !== undefined) return known
  if (knownDays.size > 20_000) knownDays.clear()
  const days = Date.parse(`${day}T00:00:00Z`) / daySpan - daysFrom1970To2000
  knownDays.set(day, days)
  return days
}

type GrowingBuffer = { bytes: Buffer; at: number; room(more: number): void }

function growingBuffer(size: number): GrowingBuffer {
  return {
    bytes: Buffer.allocUnsafe(size),
    at: 0,
    room(more) {
      if (this.at + more <= this.bytes.length) return
      const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + more))
      this.bytes.copy(larger, 0, 0, this.at)
      this.bytes = larger
    },
  }
}
