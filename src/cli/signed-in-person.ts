import type { SignedInPerson } from '../governance/signed-in-person.ts'
import { KithError } from '../platform/errors.ts'
import { readToken } from './sign-in/kept-token.ts'
import type { VerbContext } from './verb.ts'

/** The person at this command line, for a verb that only a person may do. Without one it refuses. */
export async function signedInPerson(context: Pick<VerbContext, 'open'>): Promise<SignedInPerson> {
  const token = readToken(await context.open())
  if (token !== undefined) return token.person
  throw new KithError({
    code: 'sign-in-needed',
    what: 'This needs a person who has signed in, and nobody is signed in here.',
    remedy: 'Run ./kith sign-in first; it lasts for up to an hour.',
  })
}
