import type { DefinitionPath, Mistake } from './definition-mistake.ts'
import { codesOf } from './rows-of.ts'
import type { Condition, DateIn, RowDefinition, SourceDefinition, Until, ValueIn } from './source-schema.ts'

/** Checks what the rules of a row say about its columns, and collects what is wrong. Paths are from the row. */
export type RowReferences = {
  readonly mistakes: Mistake[]
  wrong(path: DefinitionPath, says: string): void
  column(path: DefinitionPath, name: string): boolean
  dateIn(path: DefinitionPath, date: DateIn | Until): void
  condition(path: DefinitionPath, condition: Condition): void
  value(path: DefinitionPath, value: ValueIn): void
  codedTo(
    path: DefinitionPath,
    mapped: { readonly column: string; readonly codes: Record<string, string | null> },
  ): void
}

export function rowReferences(path: DefinitionPath, row: RowDefinition, source: SourceDefinition): RowReferences {
  const mistakes: Mistake[] = []
  const references: RowReferences = { mistakes, wrong, column, dateIn, condition, value, codedTo }
  return references

  function wrong(at: DefinitionPath, says: string): void {
    mistakes.push({ path: [...path, ...at], says })
  }

  function column(at: DefinitionPath, name: string): boolean {
    if (Object.hasOwn(row.columns, name)) return true
    wrong(at, `names ${name}, which is not among the columns. Add it there, or correct the name`)
    return false
  }

  function dateIn(at: DefinitionPath, date: DateIn | Until): void {
    if (typeof date === 'object' && 'day' in date) return
    const name = typeof date === 'string' ? date : date.column
    if (column(at, name) && row.columns[name]!.date === undefined) {
      wrong(at, `names ${name}, which is no date column. Declare its format with date`)
    }
  }

  /** A value that the column can never hold would make the rule silently never apply. */
  function condition(at: DefinitionPath, alternatives: Condition): void {
    for (const [name, { values }] of alternatives.flatMap((all) => Object.entries(all))) {
      if (!column(at, name)) continue
      const known = knownValues(name)
      const never = values.find((one) => one !== '' && known !== undefined && !known.includes(one))
      if (never !== undefined) {
        wrong(at, `asks whether ${name} is ${never}, which it can never be. It can be ${known!.join(', ')}`)
      }
    }
  }

  function knownValues(name: string): string[] | undefined {
    if (row.columns[name]!.boolean !== undefined) return ['true', 'false']
    const codes = codesOf(row.columns[name]!, source)
    return codes === undefined ? undefined : Object.keys(codes)
  }

  function value(at: DefinitionPath, stated: ValueIn): void {
    if ('is' in stated) return
    if (stated.codes === undefined) column(at, stated.column)
    else codedTo(at, { column: stated.column, codes: stated.codes })
  }

  function codedTo(at: DefinitionPath, mapped: { column: string; codes: Record<string, string | null> }): void {
    if (!column(at, mapped.column)) return
    const known = knownValues(mapped.column)
    if (known === undefined) {
      wrong(at, `puts the codes of ${mapped.column} into other words, but that column declares no codes`)
      return
    }
    const unmapped = known.filter((one) => !Object.hasOwn(mapped.codes, one))
    if (unmapped.length > 0) {
      wrong(
        at,
        `does not say what ${unmapped.join(', ')} of ${mapped.column} mean here. Map each code, to null for nothing`,
      )
    }
    const unknown = Object.keys(mapped.codes).filter((one) => !known.includes(one))
    if (unknown.length > 0) wrong(at, `maps ${unknown.join(', ')}, which ${mapped.column} does not have. Remove it`)
  }
}
