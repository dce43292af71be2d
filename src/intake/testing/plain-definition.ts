import { definitionError } from '../definition/definition-mistake.ts'
import { readSourceDefinition } from '../definition/read-source-definition.ts'
import { rowKindsOf } from '../definition/rows-of.ts'
import { sourceFolders } from '../definition/source-definitions.ts'
import type { SourceDefinition } from '../definition/source-schema.ts'
import { readFactKinds } from '../fact-kinds.ts'
import { rowInterpreter, type InterpretedRow, type RefusedRow } from '../interpret/interpret-row.ts'
import { plainSource } from './plain-source.ts'

/** The definition that a text is, which must be right. */
export function definitionOf(text = plainSource): SourceDefinition {
  const about = { file: 'source.yaml', source: 'example', edition: '2016-09' }
  const { definition, mistakes } = readSourceDefinition(text, about, readFactKinds(sourceFolders()))
  if (definition === undefined) throw definitionError(mistakes)
  return definition
}

/** Interpret one row of the plain source's events, or of the same with its text changed; columns left out are blank. */
export function interpretEvent(
  columns: Readonly<Record<string, string>>,
  { text = plainSource, receivedOn = '2017-05-01' } = {},
): InterpretedRow | RefusedRow {
  const definition = definitionOf(text)
  const file = definition.files.events!
  const kind = rowKindsOf('events', file)[0]!
  const filled: Record<string, string> = { ref: 'E1', person: 'P1', part: 'O', happened: '03/04/2017', ...columns }
  const interpret = rowInterpreter(kind, {
    source: definition,
    blanks: file.blanks,
    receivedOn,
    onOtherSpelling: () => undefined,
  })
  return interpret(Object.keys(kind.row.columns).map((name) => filled[name] ?? ''))
}
