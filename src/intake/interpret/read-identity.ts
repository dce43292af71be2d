import { compileDateFormat } from '../dates/date-format.ts'
import type { IdentityRule, RowDefinition } from '../definition/source-schema.ts'
import type { AddressKind, Identifier, Identity } from '../identity.ts'
import { checkIdentifier } from '../identifiers/check-identifier.ts'
import { readPostcode } from '../identifiers/postcode.ts'
import { readUprn } from '../identifiers/uprn.ts'
import { conditionTest } from './conditions.ts'
import { mappedValue } from './mapped-value.ts'
import { endReader } from './read-span.ts'
import type { RowNotice } from './row-notice.ts'
import type { Values } from './values.ts'

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/**
 * Who a row describes, read by the source's mapping; nothing where the row says nothing about anyone. Identifiers that
 * are not well formed are flagged, noted and kept.
 */
export function identityReader(
  rule: IdentityRule | 'none',
  row: RowDefinition,
  asOfYear: number,
): (values: Values, notices: RowNotice[]) => Identity | undefined {
  if (rule === 'none') return () => undefined
  const columns = Object.keys(row.columns)
  const valueOf = textReader(columns)
  const forenames = joined(columns, rule.forenames ?? [])
  const surname = valueOf(rule.surname)
  const otherNames = rule['other-names'].map(({ kind, column }) => ({ kind, read: valueOf(column) }))
  const birthDate = valueOf(rule['birth-date'])
  const precision = precisionOf(row, rule['birth-date'])
  const sexes = (rule.sex ?? []).map((mapped) => mappedValue(mapped, columns))
  const address = addressReader(rule.address, row)
  const identifiers = identifiersReader(rule.identifiers, columns, asOfYear)
  const telephone = valueOf(rule.telephone)
  const email = valueOf(rule.email)
  const deathDate = valueOf(rule['death-date']?.column)
  const isDeath = conditionTest(rule['death-date']?.when, columns)

  return (values, notices) => {
    const identity: Writable<Identity> = {}
    set(identity, 'forenames', forenames(values))
    set(identity, 'surname', surname(values))
    const others = otherNames.flatMap(({ kind, read }) => {
      const value = read(values)
      return value === undefined ? [] : [{ kind, value }]
    })
    if (others.length > 0) identity.otherNames = others
    set(identity, 'birthDate', birthDate(values))
    if (precision !== 'day' && identity.birthDate !== undefined) identity.birthPrecision = precision
    set(identity, 'sex', firstStated(sexes, values) as 'F' | 'M' | undefined)
    set(identity, 'address', address(values))
    set(identity, 'identifiers', identifiers(values, notices))
    set(identity, 'telephone', telephone(values))
    set(identity, 'email', email(values))
    if (isDeath(values)) set(identity, 'deathDate', deathDate(values))
    return Object.keys(identity).length === 0 ? undefined : identity
  }
}

function set<Key extends keyof Identity>(
  identity: Writable<Identity>,
  key: Key,
  value: Identity[Key] | undefined,
): void {
  if (value !== undefined) identity[key] = value
}

function firstStated(readers: readonly ((values: Values) => string | undefined)[], values: Values): string | undefined {
  for (const read of readers) {
    const value = read(values)
    if (value !== undefined) return value
  }
  return undefined
}

function textReader(columns: readonly string[]) {
  return (name: string | undefined): ((values: Values) => string | undefined) => {
    const at = name === undefined ? -1 : columns.indexOf(name)
    return (values) => values[at]
  }
}

/** Several columns as one text, with a space between. */
function joined(columns: readonly string[], names: readonly string[]): (values: Values) => string | undefined {
  const at = names.map((name) => columns.indexOf(name))
  if (at.length === 1) return (values) => values[at[0]!]
  return (values) => {
    const stated = at.map((index) => values[index]).filter((value) => value !== undefined)
    return stated.length === 0 ? undefined : stated.join(' ')
  }
}

function addressReader(
  rule: IdentityRule['address'],
  row: RowDefinition,
): (values: Values) => Identity['address'] | undefined {
  if (rule === undefined) return () => undefined
  const columns = Object.keys(row.columns)
  const valueOf = textReader(columns)
  const lines = rule.lines.map((names) => joined(columns, names))
  const postcode = valueOf(rule.postcode)
  const uprn = valueOf(rule.uprn)
  const ward = valueOf(rule.ward)
  const from = valueOf(rule.from)
  const to = endReader(rule.until, row)
  const kinds = rule.kind.map((mapped) => mappedValue(mapped, columns))

  return (values) => {
    const stated = {
      lines: lines.map((read) => read(values)).filter((line) => line !== undefined),
      postcode: postcode(values),
      uprn: uprn(values),
      kind: firstStated(kinds, values) as AddressKind | undefined,
      ward: ward(values),
    }
    if (stated.lines.length === 0 && Object.values(stated).filter((value) => value !== undefined).length === 1)
      return undefined
    return {
      lines: stated.lines,
      ...(stated.postcode === undefined ? {} : { postcode: readPostcode(stated.postcode) ?? stated.postcode }),
      ...(stated.uprn === undefined ? {} : { uprn: readUprn(stated.uprn) ?? stated.uprn }),
      ...(stated.kind === undefined ? {} : { kind: stated.kind }),
      ...(stated.ward === undefined ? {} : { ward: stated.ward }),
      ...stating('from', from(values)),
      ...stating('to', to(values)),
    }
  }
}

function stating<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, string>)
}

function identifiersReader(rules: IdentityRule['identifiers'], columns: readonly string[], asOfYear: number) {
  const readers = rules.map(({ scheme, column }) => ({ scheme, column, at: columns.indexOf(column) }))
  return (values: Values, notices: RowNotice[]): readonly Identifier[] | undefined => {
    const found: Identifier[] = []
    for (const { scheme, column, at } of readers) {
      const value = values[at]
      if (value === undefined) continue
      const identifier = checkIdentifier(scheme, value, asOfYear)
      if (!identifier.valid) notices.push({ kind: 'identifier-not-valid', scheme, column })
      found.push(identifier)
    }
    return found.length === 0 ? undefined : found
  }
}

function precisionOf(row: RowDefinition, column: string | undefined): 'day' | 'month' | 'year' {
  const pattern = column === undefined ? undefined : row.columns[column]?.date?.[0]
  return pattern === undefined ? 'day' : compileDateFormat(pattern)!.precision
}
