import type { FactKinds } from '../fact-kinds.ts'
import { checkCoverage } from './check-coverage.ts'
import { checkRow } from './check-row.ts'
import type { DefinitionPath, Mistake } from './definition-mistake.ts'
import { rowKindsOf } from './rows-of.ts'
import type { FileDefinition, SourceDefinition, XmlFileDefinition } from './source-schema.ts'

export type CheckedAgainst = { readonly source: string; readonly edition: string; readonly factKinds: FactKinds }

/** What the parts of a definition must mean together, once each has its right shape. */
export function checkSourceDefinition(definition: SourceDefinition, against: CheckedAgainst): Mistake[] {
  const mistakes: Mistake[] = []
  const wrong = (path: DefinitionPath, says: string) => mistakes.push({ path, says })

  if (definition.source !== against.source) wrong(['source'], `is not the name of its folder, ${against.source}`)
  if (definition.edition !== against.edition) wrong(['edition'], `is not the name of its folder, ${against.edition}`)
  if (definition.agreement.from > definition.agreement.to) {
    wrong(['agreement', 'to'], 'is before the agreement begins. Give the last day it is in force')
  }
  const files = Object.entries(definition.files)
  if (files.length === 0) wrong(['files'], 'is empty. Describe each file the partner sends')

  const seen = new Map<string, string>()
  for (const [name, file] of files) {
    for (const twin of sameName(seen, name, file)) wrong(['files', name], twin)
    for (const { name: rowName, row, at } of rowKindsOf(name, file)) {
      const path = file.format === 'csv' ? ['files', name] : ['files', name, 'rows', rowName]
      mistakes.push(...checkRow({ path, row, at, format: file.format, definition, factKinds: against.factKinds }))
    }
    mistakes.push(...checkFile(['files', name], file), ...checkCoverage(['files', name], name, file))
  }
  mistakes.push(...checkTellApart(definition))
  return mistakes
}

function* sameName(seen: Map<string, string>, name: string, file: FileDefinition): Generator<string> {
  for (const { name: rowName } of rowKindsOf(name, file)) {
    const other = seen.get(rowName)
    if (other !== undefined)
      yield `has rows named ${rowName}, and so has ${other}. Name each kind of row once in a source`
    seen.set(rowName, name)
  }
}

function checkFile(path: DefinitionPath, file: FileDefinition): Mistake[] {
  if (file.format === 'xml') return checkXml(path, file)
  const mistakes: Mistake[] = []
  const both = file['leave-out'].find((name) => name in file.columns)
  if (both !== undefined) {
    mistakes.push({ path: [...path, 'leave-out'], says: `names ${both}, which is also a column. It cannot be both` })
  }
  const current = file['current-as-of']
  if (typeof current === 'object' && 'latest' in current && file.columns[current.latest]?.date === undefined) {
    mistakes.push({ path: [...path, 'current-as-of'], says: `names ${current.latest}, which is no date column` })
  }
  return mistakes
}

function checkXml(path: DefinitionPath, file: XmlFileDefinition): Mistake[] {
  if (Object.keys(file.rows).length === 0) {
    return [{ path: [...path, 'rows'], says: 'is empty. Describe each kind of row in the element' }]
  }
  const paths = [
    { at: [...path, 'record'], text: file.record },
    ...Object.keys(file['recognised-by']).map((text) => ({ at: [...path, 'recognised-by', text], text })),
  ]
  return paths
    .filter(({ text }) => !/^[\w.-]+(\/[\w.-]+)*$/.test(text) || text.split('/').includes('..'))
    .map(({ at }) => ({ path: at, says: 'is no path from the root. Write element names with / between them' }))
}

/** Two CSV files with the same columns could not be told apart by their header. */
function checkTellApart(definition: SourceDefinition): Mistake[] {
  const byHeader = new Map<string, string>()
  const mistakes: Mistake[] = []
  for (const [name, file] of Object.entries(definition.files)) {
    if (file.format !== 'csv') continue
    const header = [...Object.keys(file.columns), ...file['leave-out']].sort().join('\n')
    const other = byHeader.get(header)
    if (other !== undefined) {
      mistakes.push({
        path: ['files', name],
        says: `has the same columns as ${other}, so the two cannot be told apart`,
      })
    }
    byHeader.set(header, name)
  }
  return mistakes
}
