import { dayInEngland } from '../../platform/clock.ts'
import type { Table } from '../layout/table.ts'
import { page } from '../page.ts'
import { view } from '../page-view.ts'
import { counted, dayInWords } from '../render/words.ts'
import { releasesMade, type IReleasesMadeResult } from './sql/releases-made.queries.ts'

/** The register of what research was given: prepared, approved or sealed, of how many, and until when it may be kept. */
export const releasesPage = page({
  path: '/releases',
  purpose: 'research',
  permission: 'releases:read',
  navigation: 'Releases',
  async show({ tx }) {
    const releases = await releasesMade.run(undefined, tx)
    const table: Table = {
      caption: 'Releases, latest first',
      captionHidden: true,
      head: ['Release', 'Who is in it', 'State'],
      rows: releases.map((release) => [
        {
          text: `As of ${dayInWords(release.as_of)}`,
          href: `/releases/${release.release_id}`,
          linkHidden: `prepared on ${dayInWords(dayInEngland(release.prepared_at))}`,
          hint: release.study,
        },
        { text: counted(release.people, 'person', 'people'), hint: counted(release.families, 'family', 'families') },
        stateCell(release),
      ]),
    }
    return view('releases/releases.njk', { table })
  },
})

function stateCell({ prepared_at, approved_at, sealed_at, destroyed_by }: IReleasesMadeResult) {
  if (sealed_at !== null) {
    return {
      text: `Sealed on ${dayInWords(dayInEngland(sealed_at))}`,
      hint: `to be destroyed by ${dayInWords(destroyed_by)} at the latest`,
    }
  }
  if (approved_at !== null) return { text: 'Approved', hint: `on ${dayInWords(dayInEngland(approved_at))}, not sealed` }
  return { text: 'Waits for approval', hint: `prepared on ${dayInWords(dayInEngland(prepared_at))}` }
}
