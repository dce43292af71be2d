import type { PersonAddress, PersonDetails } from '../people/person-details.ts'

/** Where someone's post goes: the newest address they still have. None where their address is hidden. */
export function addressToPostTo({
  protected: isHidden,
  addresses,
}: Pick<PersonDetails, 'protected' | 'addresses'>): PersonAddress | undefined {
  return isHidden ? undefined : addresses.find(({ to }) => to === null)
}
