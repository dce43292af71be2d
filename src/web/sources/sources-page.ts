import { missingPartners, missingPartnerSentence, partnerOfSource } from '../../governance/partners.ts'
import type { Cell, Table } from '../layout/table.ts'
import { page } from '../page.ts'
import { view } from '../page-view.ts'
import { counted, dayInWords } from '../render/words.ts'
import { definedSources, sourceTitle } from './source-titles.ts'
import { sourcesReceived, type ISourcesReceivedResult } from './sql/sources-received.queries.ts'

/** What arrives and from whom, until when each can speak, and from whom nothing comes. */
export const sourcesPage = page({
  path: '/sources',
  purpose: ['identify-families', 'audit'],
  permission: 'sources:read',
  navigation: 'Sources',
  async show({ tx, today }) {
    const received = new Map((await sourcesReceived.run(undefined, tx)).map((row) => [row.source, row]))
    const sources = [...new Set([...definedSources(), ...received.keys()])]
      .map((source) => ({ source, title: sourceTitle(source, { day: today }), row: received.get(source) }))
      .sort((left, right) => left.title.localeCompare(right.title))
    const table: Table = {
      caption: 'Sources in order of name',
      captionHidden: true,
      head: ['Source', 'Last file received', 'Rows in quarantine'],
      rows: sources.map(({ source, title, row }) => [
        { text: title, href: `/sources/${source}`, ...fromPartner(source) },
        receivedCell(row),
        { text: row === undefined || row.rows_quarantined === 0 ? 'None' : counted(row.rows_quarantined, 'row') },
      ]),
    }
    return view('sources/sources.njk', { asOf: today, table, missing: missingPartners().map(missingPartnerSentence) })
  },
})

function fromPartner(source: string): { readonly hint?: string } {
  const partner = partnerOfSource(source)
  return partner === undefined ? {} : { hint: `from ${partner.name}` }
}

function receivedCell(row: ISourcesReceivedResult | undefined): Cell {
  if (row === undefined) return { text: 'Nothing received yet' }
  const speaks = row.current_as_of === null ? {} : { hint: `speaks until ${dayInWords(row.current_as_of)}` }
  return { text: dayInWords(row.received_last), ...speaks }
}
