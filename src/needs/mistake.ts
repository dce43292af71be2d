import { exitCodes, KithError } from '../platform/errors.ts'

/** Something wrong in an edition's files, told so that whoever owns the file can put it right. */
export type Mistake = {
  /** As in `needs/persistent-absence.yaml`. */
  readonly file: string
  readonly line: number
  readonly says: string
  readonly remedy: string
}

/** All mistakes of an edition at once: someone correcting a file should not have to find them one by one. */
export function editionError(folder: string, mistakes: readonly Mistake[]): KithError {
  const lines = mistakes.map(({ file, line, says, remedy }) => `  ${folder}/${file}:${line}: ${says}\n    ${remedy}`)
  return new KithError({
    code: 'edition-mistaken',
    what: `The edition in ${folder} cannot be used:\n${lines.join('\n')}`,
    remedy: 'Correct the lines named above and run the command again; nothing was assessed.',
    exitCode: exitCodes.badInput,
  })
}
