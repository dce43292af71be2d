import { KithError } from '../../platform/errors.ts'

/** Where in a definition, as the keys that lead there: `files`, `people`, `columns`, `sex`. */
export type DefinitionPath = readonly (string | number)[]

/** Something wrong in a definition, before its line is known. The sentence says what to do about it. */
export type Mistake = { readonly path: DefinitionPath; readonly says: string }

export type LocatedMistake = Mistake & { readonly file: string; readonly line: number }

export function describeMistake({ file, line, path, says }: LocatedMistake): string {
  const where = path.length === 0 ? '' : `${path.join('.')} `
  return `${file}:${line}: ${where}${says}${says.endsWith('.') ? '' : '.'}`
}

export function definitionError(mistakes: readonly LocatedMistake[]): KithError {
  return new KithError({
    code: 'source-definition-wrong',
    what: mistakes.map(describeMistake).join('\n'),
    remedy: 'Put the source definition right and run the command again; nothing was received.',
  })
}
