import type { Services } from '../../../platform/services.ts'
import { signInPerson } from '../../sign-in-person.command.ts'
import type { SignedInPerson } from '../../signed-in-person.ts'

type Vouching = Pick<Services, 'database' | 'keys' | 'clock'>

/** An information governance officer who has signed in; another one for another subject. */
export function anOfficer(services: Vouching, subject = 'officer'): Promise<SignedInPerson> {
  const groups = ['kith-information-governance']
  return signInPerson(services, { issuer: 'https://provider.test', subject, name: 'Odalys Example', groups })
}

/** Someone who answers for the programme, and is the second person where two must agree. */
export function anOwner(services: Vouching): Promise<SignedInPerson> {
  const groups = ['kith-service-owners']
  return signInPerson(services, { issuer: 'https://provider.test', subject: 'owner', name: 'Osric Example', groups })
}
