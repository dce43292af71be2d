import type { AddressStatement } from './residence.ts'
import type { StatedAddress } from './stated-address.ts'

/** An address and the dwelling it was found to mean; null where none, or where it could be several. */
export type PlacedAddress = StatedAddress & { readonly dwelling: string | null }

/**
 * What the versions of one row, oldest first, say together. A version that only words the address anew goes on from the
 * one before; one that names another dwelling ends it, on the day it states or else on the day it was first seen; and one
 * that was corrected was never so. A row that its source no longer states moves nobody out:
 * its word fades, like any other.
 *
 * Two kinds of version end nothing: one whose address is hidden, so that nothing shows that someone has fled, and one whose
 * address cannot be told, unless its postcode is another one.
 */
export function rowHistory(versions: readonly PlacedAddress[]): AddressStatement[] {
  const stood = versions.filter(({ isCorrected, isProtected }) => !isCorrected && !isProtected)
  const statements: AddressStatement[] = []
  let open: { statement: AddressStatement; postcode: string | null } | null = null
  for (const version of stood) {
    const postcode = version.parts?.postcode ?? null
    if (!isTold(version)) {
      if (open !== null && postcode !== null && postcode !== open.postcode) {
        statements.push(endedOn(open.statement, version.from ?? version.firstSeen))
        open = null
      }
      continue
    }
    if (open?.statement.dwelling === version.dwelling) {
      open = { statement: goOn(open.statement, version), postcode }
    } else {
      if (open !== null) statements.push(endedOn(open.statement, version.from ?? version.firstSeen))
      open = { statement: statementOf(version), postcode }
    }
  }
  return (open === null ? statements : [...statements, open.statement]).filter(
    ({ from, to }) => to === null || from < to,
  )
}

function isTold({ dwelling, says }: PlacedAddress): boolean {
  return dwelling !== null || says === 'no-fixed-abode'
}

function statementOf(version: PlacedAddress): AddressStatement {
  const { recordId, source, dwelling, says, from, to, firstSeen, lastSeen } = version
  return {
    recordId,
    source,
    dwelling: says === 'no-fixed-abode' ? null : dwelling,
    kind: says === 'correspondence' ? 'correspondence' : says === 'refuge' ? 'temporary' : 'main',
    from: from ?? firstSeen,
    fromStated: from !== null,
    to,
    lastSeen,
  }
}

/** The newer version's word, from the older one's first day where the newer states none. */
function goOn(before: AddressStatement, version: PlacedAddress): AddressStatement {
  const now = statementOf(version)
  return now.fromStated ? now : { ...now, from: before.from, fromStated: before.fromStated }
}

function endedOn(statement: AddressStatement, day: string): AddressStatement {
  return statement.to !== null && statement.to <= day ? statement : { ...statement, to: day }
}
