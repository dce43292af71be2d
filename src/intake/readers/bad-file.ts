import { exitCodes, KithError } from '../../platform/errors.ts'

/** A file that is refused whole: nothing of it was stored. Says where it breaks, never what stands there. */
export function badFile(code: string, what: string, remedy: string): KithError {
  return new KithError({ code, what: `${what} Nothing was received.`, remedy, exitCode: exitCodes.badInput })
}
