import { monthsBefore } from '../dates/calendar-day.ts'
import type { RowKind } from '../definition/rows-of.ts'
import type { Role, SourceDefinition } from '../definition/source-schema.ts'
import type { SealedPayload } from '../identity.ts'
import { conditionTest } from './conditions.ts'
import { mappedValue } from './mapped-value.ts'
import { keyText, personKeyReader } from './person-key.ts'
import { columnReader } from './read-column.ts'
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
    read: columnReader(columnName, column, { ...context, day: context.receivedOn }),
  }))
  const keyAt = row.key === 'whole-row' ? undefined : row.key.map((column) => columns.indexOf(column))
  const personKey = personKeyReader(row.person, columns, asOfYear)
  const readRole = mappedValue(row.role, columns)
  const isProtected = row.protected ? conditionTest(row.protected, columns) : () => false
  const isSealed = row['identity-sealed'] ? conditionTest(row['identity-sealed'], columns) : () => false
  const readIdentity = identityReader(row.identity, row, asOfYear)
  const readFacts = factsReader(row)
  const readRelationships = relationshipsReader(row)
  const checkBirth = birthCheck(row.identity, columns, context.receivedOn)

  return (sent) => {
    const values: (string | undefined)[] = []
    const problems: RowProblem[] = []
    const notices: RowNotice[] = []
    for (const [index, { name: column, leaveOut, read }] of readers.entries()) {
      const reading = read(sent[index] ?? '')
      const value = typeof reading === 'object' || reading === undefined ? undefined : checkBirth(index, reading)
      const problem = typeof reading === 'object' ? reading : typeof value === 'object' ? value : undefined
      values.push(typeof value === 'string' ? value : undefined)
      if (problem === undefined) continue
      if (leaveOut) notices.push({ kind: 'value-left-out', scheme: undefined, column })
      else problems.push({ column, ...problem })
    }

    const payloadColumns = columnsAsSent(columns, sent)
    const key = keyAt === undefined ? keyText([JSON.stringify(payloadColumns)], name) : rowKey(values, keyAt)
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

/** The allowed columns exactly as they came; blank ones are left out. */
function columnsAsSent(columns: readonly string[], sent: readonly string[]): Record<string, string> {
  const payload: Record<string, string> = {}
  for (const [index, name] of columns.entries()) {
    const value = sent[index]
    if (value !== undefined && value !== '') payload[name] = value
  }
  return payload
}

function rowKey(values: Values, keyAt: readonly number[]): string | undefined {
  const parts = keyAt.map((index) => values[index])
  return parts.every((part) => part !== undefined) ? keyText(parts) : undefined
}

/** A birth date after the file was received, or more than 120 years before, is not one. */
function birthCheck(identity: RowKind['row']['identity'], columns: readonly string[], receivedOn: string) {
  const birthAt = identity === 'none' ? -1 : columns.indexOf(identity['birth-date'] ?? '')
  const latest = identity === 'none' ? receivedOn : (identity['latest-birth-date'] ?? receivedOn)
  const earliest = monthsBefore(receivedOn, 12 * oldestYears)
  return (index: number, value: string) => {
    if (index !== birthAt || (value >= earliest && value <= latest)) return value
    return {
      reason: 'date-not-plausible',
      valueClass: valueClass(value),
      remedy: `Send a birth date that is neither in the future nor more than ${oldestYears} years ago.`,
    } as const
  }
}
