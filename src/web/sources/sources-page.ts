import { missingPartners, missingPartnerSentence, partnerOfSource } from '../../governance/partners.ts'
import { page } from '../page.ts'
import { view } from '../page-view.ts'
import { definedSources, sourceTitle } from './source-titles.ts'
import { sourcesReceived } from './sql/sources-received.queries.ts'

/** What arrives and from whom, until when each can speak, and from whom nothing comes. */
export const sourcesPage = page({
  path: '/sources',
  purpose: ['identify-families', 'audit'],
  permission: 'sources:read',
  navigation: 'Sources',
  async show({ tx, today }) {
    const received = await sourcesReceived.run(undefined, tx)
    const bySource = new Map(received.map((row) => [row.source, row]))
    const sources = [...new Set([...definedSources(), ...bySource.keys()])].map((source) => ({
      source,
      title: sourceTitle(source, { day: today }),
      partner: partnerOfSource(source)?.name,
      received: bySource.get(source),
    }))
    return view('sources/sources.njk', {
      asOf: today,
      sources: sources.sort((left, right) => left.title.localeCompare(right.title)),
      missing: missingPartners().map(missingPartnerSentence),
    })
  },
})
