import type { DefinitionPath, Mistake } from './definition-mistake.ts'
import { rowKindsOf } from './rows-of.ts'
import type { CoverageRule, FileDefinition, RowDefinition } from './source-schema.ts'

/**
 * Every fact a file states needs coverage, and coverage is only of facts it states: without coverage no row means
 * nothing, and with too much it would mean "no".
 */
export function checkCoverage(path: DefinitionPath, name: string, file: FileDefinition): Mistake[] {
  const mistakes: Mistake[] = []
  for (const { name: rowName, row } of rowKindsOf(name, file)) {
    const at = file.format === 'csv' ? path : [...path, 'rows', rowName]
    const stated = new Set(row.facts.map(({ kind }) => kind))
    const covered = new Set(row.coverage.flatMap(({ facts }) => facts))
    for (const kind of stated) {
      if (!covered.has(kind)) {
        mistakes.push({ path: [...at, 'coverage'], says: `does not say which days it can speak for ${kind}. Add it` })
      }
    }
    for (const [index, rule] of row.coverage.entries()) {
      const unstated = rule.facts.find((kind) => !stated.has(kind))
      if (unstated !== undefined) {
        mistakes.push({ path: [...at, 'coverage', index], says: `covers ${unstated}, which these rows do not state` })
      }
      for (const column of columnsOf(rule)) {
        if (isDate(row, column)) continue
        mistakes.push({
          path: [...at, 'coverage', index],
          says: `names ${column}, which is no date column of these rows`,
        })
      }
    }
  }
  return mistakes
}

function columnsOf(rule: CoverageRule): string[] {
  if ('each' in rule) return [...rule.each]
  return [
    ...('earliest' in rule.from ? [rule.from.earliest] : []),
    ...(typeof rule.to === 'object' && 'latest' in rule.to ? [rule.to.latest] : []),
  ]
}

function isDate(row: RowDefinition, column: string): boolean {
  return Object.hasOwn(row.columns, column) && row.columns[column]!.date !== undefined
}
