import { codesOf, rowKindsOf } from '../../intake/definition/rows-of.ts'
import type { FactRule, RowDefinition, SourceDefinition } from '../../intake/definition/source-schema.ts'
import { conditionTest } from '../../intake/interpret/conditions.ts'

/** One value of a partner's row that a fact rests on: what the column means, exactly what was sent, and what that says. */
export type ValueShown = {
  readonly column: string
  readonly means: string
  readonly sent: string
  readonly says: string
}

/**
 * The values of a row that the facts of these kinds rest on, and no other: conditions, codes, dates and amounts. Who the
 * row is about, where they live and whatever else it holds stay sealed.
 */
export function columnsUsed(
  definition: SourceDefinition,
  row: {
    readonly fileKind: string
    readonly kinds: readonly string[]
    readonly sent: Readonly<Record<string, string>>
    readonly isProtected: boolean
  },
): readonly ValueShown[] {
  const rules = rowOf(definition, row.fileKind)
  if (rules === undefined) return []
  const names = Object.keys(rules.columns)
  const values = names.map((name) => row.sent[name])
  const used = new Set(
    rules.facts
      .filter(({ kind, when }) => row.kinds.includes(kind) && conditionTest(when, names)(values))
      .flatMap((fact) => columnsOf(fact, rules)),
  )
  const hidden = row.isProtected ? locating(rules) : new Set<string>()
  return names
    .filter((name) => used.has(name) && !hidden.has(name))
    .map((name) => {
      const column = rules.columns[name]!
      const sent = row.sent[name] ?? ''
      const meaning = codesOf(column, definition)?.[sent]?.means
      return { column: name, means: column.means, sent: sent === '' ? 'left blank' : sent, says: meaning ?? '' }
    })
}

function rowOf({ files }: SourceDefinition, fileKind: string): RowDefinition | undefined {
  for (const [name, file] of Object.entries(files)) {
    for (const kind of rowKindsOf(name, file)) {
      if (kind.name === fileKind || `${name}/${kind.name}` === fileKind) return kind.row
    }
  }
  return undefined
}

function columnsOf(fact: FactRule, row: RowDefinition): string[] {
  const code = fact.code !== undefined && 'column' in fact.code ? [fact.code.column] : []
  const role = fact.role === undefined && row.role !== undefined ? [row.role.column] : []
  const until = fact.until !== undefined && 'column' in fact.until ? [fact.until.column] : []
  const amount = fact.amount === undefined ? [] : [fact.amount.column]
  const conditions = (fact.when ?? []).flatMap((all) => Object.keys(all))
  const days = [...(fact.on ?? []), ...(fact.from ?? [])].filter((date) => typeof date === 'string')
  return [...conditions, ...code, ...role, ...days, ...until, ...amount]
}

/**
 * What could tell where someone is: their address, and the school or office whose own number the row is kept under. A day
 * can be part of a row's key as well; days locate nobody.
 */
function locating({ identity, person, key, columns }: RowDefinition): ReadonlySet<string> {
  const address = identity === 'none' ? undefined : identity.address
  const parts = [...(address?.lines.flat() ?? []), address?.postcode, address?.uprn, address?.ward]
  const keys = (person ?? []).flatMap((choice) => (choice === 'row' ? [] : choice.columns))
  const names = [...parts, ...keys, ...(key === 'whole-row' ? [] : key)].filter((name) => name !== undefined)
  return new Set(names.filter((name) => columns[name]?.date === undefined))
}
