import { KithError } from '../platform/errors.ts'

/** Nobody has decided to support this family, so there is no support to write about. */
export function noCase(): KithError {
  return new KithError({
    code: 'no-case',
    what: 'This family is not being supported.',
    remedy: 'Decide to offer support first; that opens the family’s case.',
  })
}
