import { createHash } from 'node:crypto'
import { teams } from '../../governance/teams.ts'

/** An area to filter by: the ward, and the code that stands for it in an address. */
export type Area = { readonly code: string; readonly ward: string }

/** The wards of someone's teams, in order of name. */
export function areasOf(teamIds: readonly string[]): readonly Area[] {
  return teams
    .filter(({ id }) => teamIds.includes(id))
    .flatMap(({ wards }) => wards)
    .sort((left, right) => left.localeCompare(right))
    .map((ward) => ({ ward, code: codeOf(ward) }))
}

/** Where someone looks is nobody's business but theirs: an address holds a code, never the ward's name. */
function codeOf(ward: string): string {
  return createHash('sha256').update(ward).digest('hex').slice(0, 8)
}
