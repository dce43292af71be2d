import type { Transaction } from '../../platform/transaction.ts'
import type { CopyTable } from './copy-rows.ts'

/** What a delivery is gathered in: temporary tables of one transaction. See the end of migration 0002. */
export const incomingRow = {
  table: 'incoming_row',
  columns: {
    row_order: 'bigint',
    row_number: 'bigint',
    line_number: 'bigint',
    file_kind: 'text',
    row_key_digest: 'bytea',
    content_digest: 'bytea',
    person_digest: 'bytea',
    record_id: 'bigint',
    describes_person: 'boolean',
    protected: 'boolean',
    identity_sealed: 'boolean',
    sealed: 'bytea',
    fate: 'text',
  },
} as const satisfies CopyTable

export const incomingFact = {
  table: 'incoming_fact',
  columns: {
    record_id: 'bigint',
    kind: 'text',
    code: 'text',
    role: 'text',
    valid_from: 'date',
    valid_to: 'date',
    amount: 'double',
  },
} as const satisfies CopyTable

export const incomingRelationship = {
  table: 'incoming_relationship',
  columns: {
    record_id: 'bigint',
    from_digest: 'bytea',
    to_digest: 'bytea',
    kind: 'text',
    valid_from: 'date',
    valid_to: 'date',
  },
} as const satisfies CopyTable

export const incomingRefusal = {
  table: 'incoming_refusal',
  columns: {
    row_order: 'bigint',
    row_number: 'bigint',
    line_number: 'bigint',
    column_name: 'text',
    reason: 'text',
    value_class: 'text',
    remedy: 'text',
  },
} as const satisfies CopyTable

export const incomingNotice = {
  table: 'incoming_notice',
  columns: { record_id: 'bigint', kind: 'text', scheme: 'text', column_name: 'text' },
} as const satisfies CopyTable

const tables = [
  ...[incomingRow, incomingFact, incomingRelationship, incomingRefusal, incomingNotice].map(({ table }) => table),
  'outgoing_record',
]

/** Have this session's temporary tables; they are empty whenever a transaction begins. */
export async function makeIncoming(tx: Transaction): Promise<void> {
  for (const table of tables) {
    await tx.query(`create temporary table if not exists ${table} (like public.${table}) on commit delete rows`)
  }
}

/** Tell the planner what was gathered: PostgreSQL never looks into temporary tables by itself. */
export async function analyseIncoming(tx: Transaction): Promise<void> {
  for (const table of tables) await tx.query(`analyze pg_temp.${table}`)
}
