import { KithError } from '../../platform/errors.ts'

/** Something the demonstration's people did was not accepted: that is Kith's fault, or the demonstration's. */
export function refused(doing: string, because: string): KithError {
  return new KithError({
    code: 'demo-refused',
    what: `The demonstration could not ${doing}: ${because}.`,
    remedy: 'Run ./kith demo again; what was done so far is kept. If it says this again, please report it.',
  })
}
