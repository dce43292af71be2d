import { addMonths } from '../../platform/calendar-day.ts'
import type { RowKind } from '../definition/rows-of.ts'
import type { Role, SourceDefinition } from '../definition/source-schema.ts'
import type { SealedPayload } from '../identity.ts'
import { conditionTest } from './conditions.ts'
import { mappedValue } from './mapped-value.ts'
import { keyText, personKeyReader } from './person-key.ts'
import { columnReader, type ColumnReader, type UnreadableValue } from './read-column.ts'
import { factsReader, type StatedFact } from './read-facts.ts'
import { identityReader } from './read-identity.ts'
import { relationshipsReader, type StatedRelationship } from './read-relationships.ts'
import type { RowNotice } from './row-notice.ts'
import { valueClass, type RowProblem } from './row-problem.ts'
import type { Values } from './values.ts'

/** What a row says, ready to be sealed and stored. */
export type InterpretedRow = {
  /** Absent where the row's key could not be read, which only happens to a row with problems. */
  readonly key: string | undefined
  /** The source's own key of the person the row is about. */
  readonly person: string | undefined
  readonly describesPerson: boolean
  readonly protected: boolean
  readonly identitySealed: boolean
  readonly payload: SealedPayload
  readonly facts: readonly StatedFact[]
  readonly relationships: readonly StatedRelationship[]
  readonly notices: readonly RowNotice[]
  readonly values: Values
}

/** A row that does not fit: everything that is wrong with it, so that the partner need send it only once more. */
export type RefusedRow = { readonly key: string | undefined; readonly problems: readonly RowProblem[] }

export type RowInterpreter = (sent: readonly string[]) => InterpretedRow | RefusedRow

export type InterpretingContext = {
  readonly source: SourceDefinition
  readonly blanks: readonly string[]
  readonly receivedOn: string
  onOtherSpelling(column: string): void
}

/** No one who is older than this is still described by a partner. */
const oldestYears = 120

/**
 * How to interpret the rows of one kind, made once for a file. A row goes in as the texts of its columns, in the order
 * of the definition; rules only ever see values that were read by the declared formats and codes.
 */
export function rowInterpreter({ name, row }: RowKind, context: InterpretingContext): RowInterpreter {
  const columns = Object.keys(row.columns)
  const asOfYear = Number(context.receivedOn.slice(0, 4))
  const readers = Object.entries(row.columns).map(([columnName, column]) => ({
    name: columnName,
    leaveOut: column.unreadable === 'leave-out',
    read: birthReader(
      columnReader(columnName, column, { ...context, day: context.receivedOn }),
      columnName,
      row,
      context,
    ),
  }))
  const kept = Object.entries(row.columns).flatMap(([column, of], at) =>
    of['of-the-file'] ? [] : [{ name: column, at }],
  )
  const keyAt = row.key === 'whole-row' ? undefined : row.key.map((column) => columns.indexOf(column))
  const personKey = personKeyReader(row.person, columns, asOfYear)
  const readRole = mappedValue(row.role, columns)
  const isProtected = row.protected ? conditionTest(row.protected, columns) : () => false
  const isSealed = row['identity-sealed'] ? conditionTest(row['identity-sealed'], columns) : () => false
  const readIdentity = identityReader(row.identity, row, asOfYear)
  const readFacts = factsReader(row)
  const readRelationships = relationshipsReader(row)

  return (sent) => {
    const values: (string | undefined)[] = []
    const problems: RowProblem[] = []
    const notices: RowNotice[] = []
    for (let index = 0; index < readers.length; index++) {
      const { name: column, leaveOut, read } = readers[index]!
      const reading = read(sent[index] ?? '')
      const isRead = typeof reading !== 'object'
      values.push(isRead ? reading : undefined)
      if (isRead) continue
      if (leaveOut || reading === bornTooLongAgo) notices.push({ kind: 'value-left-out', scheme: undefined, column })
      else problems.push({ column, ...reading })
    }

    const payloadColumns = columnsAsSent(kept, sent)
    const key =
      keyAt === undefined ? keyText([JSON.stringify(payloadColumns)], name) : rowKey(values, keyAt, problems, columns)
    const person = key === undefined ? undefined : personKey(values, key)
    if (row.person !== undefined && person === undefined && problems.length === 0) problems.push(noPerson)
    if (problems.length > 0) return { key, problems }

    const role = readRole(values) as Role | undefined
    const facts = readFacts(values, role)
    if ('reason' in facts) return { key, problems: [facts] }
    const relationships = readRelationships(values)
    if ('reason' in relationships) return { key, problems: [relationships] }
    const identity = readIdentity(values, notices)
    return {
      key,
      person,
      describesPerson: identity !== undefined,
      protected: isProtected(values),
      identitySealed: isSealed(values),
      payload: identity === undefined ? { columns: payloadColumns } : { columns: payloadColumns, identity },
      facts,
      relationships,
      notices,
      values,
    }
  }
}

export function isRefused(row: InterpretedRow | RefusedRow): row is RefusedRow {
  return 'problems' in row
}

const noPerson: RowProblem = {
  column: undefined,
  reason: 'no-person',
  valueClass: 'blank',
  remedy: 'Send the key that says whose row it is.',
}

type KeptColumn = { readonly name: string; readonly at: number }

/** The allowed columns exactly as they came; blank ones are left out. */
function columnsAsSent(kept: readonly KeptColumn[], sent: readonly string[]): Record<string, string> {
  const payload: Record<string, string> = {}
  for (const { name, at } of kept) {
    const value = sent[at]
    if (value !== undefined && value !== '') payload[name] = value
  }
  return payload
}

/** A key column that is blank counts as blank; one that could not be read leaves the key unknown. */
function rowKey(values: Values, keyAt: readonly number[], problems: readonly RowProblem[], columns: readonly string[]) {
  if (problems.some(({ column }) => keyAt.some((at) => columns[at] === column))) return undefined
  return keyText(keyAt.map((at) => values[at] ?? ''))
}

const bornTooLongAgo: UnreadableValue = { reason: 'date-not-plausible', valueClass: 'a date', remedy: '' }

/**
 * A birth date after the file was received is refused like one that does not exist; one more than 120 years before is
 * what systems write for "not known", and is left out.
 */
function birthReader(
  read: ColumnReader,
  column: string,
  { identity }: RowKind['row'],
  { receivedOn }: InterpretingContext,
): ColumnReader {
  if (identity === 'none' || identity['birth-date'] !== column) return read
  const latest = identity['latest-birth-date'] ?? receivedOn
  const earliest = addMonths(receivedOn, -12 * oldestYears)
  return (sent) => {
    const born = read(sent)
    if (typeof born !== 'string' || (born >= earliest && born <= latest)) return born
    if (born < earliest) return bornTooLongAgo
    return {
      reason: 'date-not-plausible',
      valueClass: valueClass(sent.trim()),
      remedy: 'Send a birth date that is not in the future.',
    }
  }
}
