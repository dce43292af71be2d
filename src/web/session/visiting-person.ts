import type { SignedInPerson } from '../../governance/signed-in-person.ts'

/** Someone whose session is still going, on a visit to a page. */
export type VisitingPerson = Pick<SignedInPerson, 'actorId' | 'name' | 'roles' | 'teams'> & {
  readonly sessionDigest: Buffer
  /** The session's own key: everything sealed under it ends with the session. */
  readonly keyNumber: number
  /** What the provider signed when they signed in; it ends the provider's own session too. */
  readonly idToken: string | undefined
}
