import type { FactKinds } from '../fact-kinds.ts'
import { checkColumn } from './check-column.ts'
import { checkFacts } from './check-facts.ts'
import { checkIdentity } from './check-identity.ts'
import type { DefinitionPath, Mistake } from './definition-mistake.ts'
import { rowReferences, type RowReferences } from './row-references.ts'
import type { RowDefinition, SourceDefinition } from './source-schema.ts'

export type RowToCheck = {
  readonly path: DefinitionPath
  readonly row: RowDefinition
  readonly at: string | undefined
  readonly format: 'csv' | 'xml'
  readonly definition: SourceDefinition
  readonly factKinds: FactKinds
}

/** Everything about one kind of row: its columns, its keys, who it describes and what it states. */
export function checkRow(checked: RowToCheck): Mistake[] {
  const { path, row, definition, factKinds } = checked
  const references = rowReferences(path, row, definition)
  for (const [name, column] of Object.entries(row.columns)) checkColumn(references, { ...checked, name, column })
  if (Object.keys(row.columns).length === 0)
    references.wrong(['columns'], 'is empty. List the columns the agreement covers')

  checkKeys(references, row)
  checkIdentity(references, row)
  if (row.protected) references.condition(['protected'], row.protected)
  if (row['identity-sealed']) references.condition(['identity-sealed'], row['identity-sealed'])
  if (row.role) references.codedTo(['role'], row.role)
  checkFacts(references, row, factKinds)
  for (const [index, relationship] of row.relationships.entries()) {
    const at = ['relationships', index]
    if (relationship.when) references.condition([...at, 'when'], relationship.when)
    relationship.person.forEach((name) => references.column([...at, 'person'], name))
    relationship.of.forEach((name) => references.column([...at, 'of'], name))
    references.value([...at, 'is'], relationship.is)
    if (relationship.from !== undefined) references.dateIn([...at, 'from'], relationship.from)
    if (relationship.until) references.dateIn([...at, 'until'], relationship.until)
  }
  return references.mistakes
}

function checkKeys(references: RowReferences, row: RowDefinition): void {
  if (row.key !== 'whole-row') {
    const known = row.key.filter((name) => references.column(['key'], name))
    if (!known.some((name) => row.columns[name]!.required)) {
      references.wrong(['key'], 'could be blank altogether. At least one of its columns must be required: true')
    }
    const unsteady = known.find((name) => row.columns[name]!.unreadable === 'leave-out')
    if (unsteady !== undefined) {
      references.wrong(
        ['key'],
        `names ${unsteady}, whose value is left out when unreadable. Two rows would share a key`,
      )
    }
  }
  const saysSomething = row.identity !== 'none' || row.facts.length > 0 || row.relationships.length > 0
  if (row.person === undefined && saysSomething) {
    references.wrong(
      ['person'],
      'is missing. Say whose row it is: the columns of the source’s own key for a person, or row',
    )
  }
  for (const [index, choice] of (row.person ?? []).entries()) {
    if (choice === 'row') continue
    choice.columns.forEach((name) => references.column(['person', index], name))
    if (choice['valid-as'] !== undefined && choice.columns.length !== 1) {
      references.wrong(['person', index], 'has valid-as and several columns. An identifier is one column')
    }
  }
}
