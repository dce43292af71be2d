import type { Value } from '../columns/value.ts'

const ASCII_ONLY = /^[\x00-\x7f]*$/

/**
 * Text as one character per UTF-8 byte, because Splink on DuckDB compares bytes: `é` counts as two. Text that is plain
 * ASCII, nearly all of it, is returned as it came, so this costs no memory.
 */
export function byteText(value: Exclude<Value, null>): string {
  const text = typeof value === 'string' ? value : String(value)
  return ASCII_ONLY.test(text) ? text : Buffer.from(text, 'utf8').toString('latin1')
}
