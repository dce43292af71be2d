import type { PersonKeyRule } from '../definition/source-schema.ts'
import { checkIdentifier } from '../identifiers/check-identifier.ts'
import type { Values } from './values.ts'

const betweenParts = '\u001f'
const afterName = '\u001e'

/** The text of a key: what tells one thing of a source from another, before it is digested. */
export function keyText(parts: readonly string[], named = ''): string {
  return named + afterName + parts.join(betweenParts)
}

/**
 * The source's own key for the person a row is about: the first choice whose columns are all stated, and well formed
 * where the rule asks for it. The choice `row` makes a person of the row alone.
 */
export function personKeyReader(
  rule: PersonKeyRule | undefined,
  columns: readonly string[],
  asOfYear: number,
): (values: Values, rowKey: string) => string | undefined {
  if (rule === undefined) return () => undefined
  const choices = rule.map((choice) =>
    choice === 'row'
      ? choice
      : {
          at: choice.columns.map((name) => columns.indexOf(name)),
          named: choice.named,
          scheme: choice['valid-as'],
        },
  )
  return (values, rowKey) => {
    for (const choice of choices) {
      if (choice === 'row') return keyText([rowKey], 'row')
      const { at, named, scheme } = choice
      const parts = at.map((index) => values[index])
      if (!parts.every((part) => part !== undefined)) continue
      if (scheme === undefined) return keyText(parts, named)
      const identifier = checkIdentifier(scheme, parts[0]!, asOfYear)
      if (identifier.valid) return keyText([identifier.value], named)
    }
    return undefined
  }
}
