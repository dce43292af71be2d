import { exitCodes, KithError } from '../platform/errors.ts'

/** The command was typed in a way the verb does not understand. What was typed is not repeated: it may name someone. */
export function usageError(verb: string, what: string, usage?: string): KithError {
  return new KithError({
    code: 'usage',
    what: `${verb}: ${what}`,
    remedy: usage === undefined ? `Run ./kith ${verb} --help.` : `Type ./kith ${usage}, or run ./kith ${verb} --help.`,
    exitCode: exitCodes.usage,
  })
}
