import { createHash } from 'node:crypto'
import type { Transaction } from './transaction.ts'

/**
 * The same transaction, whose questions the database prepares: asked again on the same connection, a question is neither
 * read nor planned again. For what people ask page after page, where planning under row-level security takes longer than
 * the answer; bulk work is better planned each time for the size of what it is given.
 */
export function prepared(tx: Transaction): Transaction {
  const query = tx.query.bind(tx) as (...asked: unknown[]) => unknown
  const preparing = (text: unknown, values?: unknown, ...others: unknown[]) =>
    typeof text === 'string' && Array.isArray(values)
      ? query({ name: nameOf(text), text, values }, ...others)
      : query(text, values, ...others)
  return Object.create(tx, { query: { value: preparing } }) as Transaction
}

const names = new Map<string, string>()

function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = createHash('sha256').update(text).digest('base64url')
  names.set(text, name)
  return name
}
