import { partnerOfSource } from '../../governance/partners.ts'
import { readFactKinds } from '../../intake/fact-kinds.ts'
import { sourceFolders } from '../../intake/definition/source-definitions.ts'
import { page } from '../page.ts'
import { nothing, view } from '../page-view.ts'
import { paginationOf, sliceOf } from '../render/pagination.ts'
import { editionInUse } from '../sources/source-titles.ts'
import { coverageOfSource, type ICoverageOfSourceResult } from './sql/coverage-of-source.queries.ts'
import { deliveriesOfSource } from './sql/deliveries-of-source.queries.ts'
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
        coverage: coverage.map(coverageInWords),
        notices: (await noticesOfSource.run({ source }, tx)).map(({ kind, scheme, rows }) => ({
          text: noticeWords[kind] ?? kind.replaceAll('-', ' '),
          scheme: scheme?.replaceAll('-', ' '),
          rows,
        })),
        deliveries,
        pagination: paginationOf(slice, { total: deliveries[0]?.all_deliveries ?? 0, path }),
      },
      { about: { kind: 'source', id: source } },
    )
  },
})

function coverageInWords({ fact_kind, area, age_from, age_to, covers_from, covers_to }: ICoverageOfSourceResult) {
  const ages =
    age_from === null && age_to === null
      ? 'all ages'
      : `aged ${age_from ?? 0} ${age_to === null ? 'or over' : `to ${age_to}`}`
  return { means: factKinds().get(fact_kind)?.means ?? fact_kind, whom: `${area}, ${ages}`, covers_from, covers_to }
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

const noticeWords: Record<string, string | undefined> = {
  'identifier-not-valid': 'An identifier is not well formed',
  'value-left-out': 'A value could not be read and was left out',
  'shared-identifier': 'An identifier belongs to two different people',
  'identifier-conflict': 'An identifier agrees with another source, but nothing else does',
}
