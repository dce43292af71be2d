import { partnerOfSource } from '../../governance/partners.ts'
import { readFactKinds } from '../../intake/fact-kinds.ts'
import { sourceFolders } from '../../intake/definition/source-definitions.ts'
import type { Table } from '../layout/table.ts'
import { page } from '../page.ts'
import { nothing, view } from '../page-view.ts'
import { counted, dayInWords, lastDayInWords } from '../render/words.ts'
import { paginationOf, sliceOf } from '../render/pagination.ts'
import { editionInUse } from '../sources/source-titles.ts'
import { coverageOfSource, type ICoverageOfSourceResult } from './sql/coverage-of-source.queries.ts'
import { deliveriesOfSource, type IDeliveriesOfSourceResult } from './sql/deliveries-of-source.queries.ts'
import { noticesOfSource } from './sql/notices-of-source.queries.ts'

/** One source: under which agreement it comes, what it can speak for, and every file it sent. */
export const sourcePage = page({
  path: '/sources/:sourceId',
  purpose: ['identify-families', 'audit'],
  permission: 'sources:read',
  async show({ tx, params, query, path, site, today }) {
    const source = params.sourceId!
    const slice = sliceOf(query, 25)
    const { pageSize, offset } = slice
    const definition = editionInUse(source, today)
    const deliveries = await deliveriesOfSource.run({ source, pageSize, offset }, tx)
    if (definition === undefined && deliveries.length === 0) return nothing
    const coverage = await coverageOfSource.run({ source }, tx)
    return view(
      'source/source.njk',
      {
        source,
        asOf: today,
        definition,
        partner: partnerOfSource(source)?.name ?? definition?.partner,
        original: originalInWords(definition?.['original-file'], site.settings.afterReceipt),
        coverageTable: coverageTable(coverage),
        notices: (await noticesOfSource.run({ source }, tx)).map(({ kind, scheme, rows }) => ({
          text: noticeWords[kind] ?? kind.replaceAll('-', ' '),
          scheme: schemeInWords(scheme),
          rows,
        })),
        deliveriesTable: deliveriesTable(deliveries),
        pagination: paginationOf(slice, { total: deliveries[0]?.all_deliveries ?? 0, path }),
      },
      { about: { kind: 'source', id: source } },
    )
  },
})

function coverageTable(coverage: readonly ICoverageOfSourceResult[]): Table {
  return {
    caption: 'What it can speak for',
    captionHidden: true,
    head: ['What', 'From', 'Until'],
    rows: coverage.map(({ fact_kind, area, age_from, age_to, covers_from, covers_to }) => [
      { text: factKinds().get(fact_kind)?.means ?? fact_kind, hint: `${area}, ${agesInWords(age_from, age_to)}` },
      { text: dayInWords(covers_from) },
      { text: lastDayInWords(covers_to) },
    ]),
  }
}

function agesInWords(from: number | null, to: number | null): string {
  if (from === null && to === null) return 'all ages'
  return `aged ${from ?? 0} ${to === null ? 'or over' : `to ${to}`}`
}

function deliveriesTable(deliveries: readonly IDeliveriesOfSourceResult[]): Table {
  return {
    caption: 'Files received, latest first',
    captionHidden: true,
    head: ['Received', 'Rows read', 'In quarantine'],
    rows: deliveries.map(({ delivery_id, source, received_on, file_kind, rows_read, rows_quarantined }) => [
      { text: `${dayInWords(received_on)}, ${file_kind}`, href: `/sources/${source}/deliveries/${delivery_id}` },
      { text: counted(rows_read, 'row') },
      { text: rows_quarantined === 0 ? 'None' : counted(rows_quarantined, 'row') },
    ]),
  }
}

function factKinds() {
  return (kinds ??= readFactKinds(sourceFolders()))
}
let kinds: ReturnType<typeof readFactKinds> | undefined

function originalInWords(
  setting: 'leave' | 'keep-with-partner' | 'delete-after-receipt' | undefined,
  otherwise: string,
) {
  if (setting === 'delete-after-receipt') return 'Kith keeps no copy, and deletes the file once it is received.'
  if (setting === 'keep-with-partner') return 'Kith keeps no copy. The partner keeps the file.'
  return otherwise
}

/** Identifiers as people call them; never an acronym alone. */
function schemeInWords(scheme: string | null): string | undefined {
  return scheme === null ? undefined : (schemeWords[scheme] ?? scheme.replaceAll('-', ' '))
}

const schemeWords: Record<string, string | undefined> = {
  'nhs-number': 'NHS number',
  upn: 'unique pupil number',
  'former-upn': 'former unique pupil number',
  uln: 'unique learner number',
  nino: 'National Insurance number',
  pnc: 'Police National Computer number',
  cro: 'Criminal Records Office number',
  'la-child-id': 'the council’s own child number',
}

const noticeWords: Record<string, string | undefined> = {
  'identifier-not-valid': 'An identifier is not well formed',
  'value-left-out': 'A value could not be read and was left out',
  'shared-identifier': 'An identifier belongs to two different people',
  'identifier-conflict': 'An identifier agrees with another source, but nothing else does',
}
