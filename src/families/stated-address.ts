import type { AddressKind } from '../intake/identity.ts'
import type { AddressParts } from './address-parts.ts'

/** What one version of one row says of where one person lives, before it is known which dwelling that is. */
export type StatedAddress = {
  readonly recordId: number
  readonly personId: string
  readonly source: string
  /** The same for every version of one row of one source. */
  readonly rowKey: string
  /** Null where the words are too vague to be a front door, or there are none. */
  readonly parts: AddressParts | null
  readonly says: AddressKind | null
  /** The address is hidden from everyone, and from every rule here. */
  readonly isProtected: boolean
  readonly ward: string | null
  readonly from: string | null
  /** First day no longer there. */
  readonly to: string | null
  /** The day the row first spoke. */
  readonly firstSeen: string
  /** The last day on which it still spoke. */
  readonly lastSeen: string
  /** The day another version or nothing took its place; null while it is current. */
  readonly closedOn: string | null
  /** A file that corrects the row's own replaced it: it was never so. */
  readonly isCorrected: boolean
  /** The account of a home that the person answers for. */
  readonly account: string | null
}
