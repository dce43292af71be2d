import { staffNames } from '../../governance/staff-names.ts'
import type { Table } from '../layout/table.ts'
import { page } from '../page.ts'
import { view } from '../page-view.ts'
import { paginationOf, sliceOf } from '../render/pagination.ts'
import { dayInWords } from '../render/words.ts'
import { claimsMade, type IClaimsMadeResult } from './sql/claims-made.queries.ts'

/** The claims made for the families of one's teams, latest first, and what an audit found of each. */
export const claimsPage = page({
  path: '/claims',
  purpose: 'identify-families',
  permission: 'families:list',
  navigation: 'Claims',
  async show({ tx, services, query, path, today }) {
    const slice = sliceOf(query, 20)
    const { pageSize, offset } = slice
    const claims = await claimsMade.run({ pageSize, offset }, tx)
    const names = await staffNames(
      tx,
      services.keys,
      claims.map(({ claimed_by }) => claimed_by),
    )
    const table: Table = {
      caption: 'Claims made, latest first',
      captionHidden: true,
      head: ['Claim', 'Family', 'What became of it'],
      rows: claims.map((claim) => [
        {
          text: dayInWords(claim.claimed_on),
          href: `/families/${claim.family_id}/claims/${claim.claim_id}`,
          linkHidden: `for family ${claim.reference}`,
          hint: names.get(claim.claimed_by) ?? 'Someone',
        },
        { text: claim.reference, href: `/families/${claim.family_id}/results` },
        { text: becameOf(claim) },
      ]),
    }
    return view(
      'claims/claims.njk',
      { table, asOf: today, pagination: paginationOf(slice, { total: claims[0]?.all_claims ?? 0, path }) },
      { shown: claims.map(({ family_id }) => family_id) },
    )
  },
})

function becameOf({ is_withdrawn: isWithdrawn, verdict }: IClaimsMadeResult): string {
  if (isWithdrawn) return 'Withdrawn'
  if (verdict === 'reject') return 'Rejected in an audit: withdraw it'
  return verdict === 'agree' ? 'Agreed in an audit' : 'Stands'
}
