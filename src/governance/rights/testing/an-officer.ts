import type { TestServices } from '../../../platform/testing/test-database.ts'
import { signInPerson } from '../../sign-in-person.command.ts'
import type { SignedInPerson } from '../../signed-in-person.ts'

/** An information governance officer who has signed in; another one for another subject. */
export function anOfficer(services: TestServices, subject = 'officer'): Promise<SignedInPerson> {
  const groups = ['kith-information-governance']
  return signInPerson(services, { issuer: 'https://provider.test', subject, name: 'Odalys Example', groups })
}

/** Someone who answers for the programme, and is the second person where two must agree. */
export function anOwner(services: TestServices): Promise<SignedInPerson> {
  const groups = ['kith-service-owners']
  return signInPerson(services, { issuer: 'https://provider.test', subject: 'owner', name: 'Osric Example', groups })
}
