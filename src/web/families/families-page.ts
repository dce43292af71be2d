import { editionUsed } from '../family/editions.ts'
import type { Table } from '../layout/table.ts'
import { page } from '../page.ts'
import { view } from '../page-view.ts'
import { paginationOf, queryOf, sliceOf } from '../render/pagination.ts'
import { dayInWords } from '../render/words.ts'
import { areasOf } from './areas.ts'
import { latestRun } from './sql/latest-run.queries.ts'
import { familiesAwaiting, type IFamiliesAwaitingResult } from './sql/families-awaiting.queries.ts'

/** The families that wait for someone to decide, longest wait first. It names nobody: to see who, open the family. */
export const familiesPage = page({
  path: '/families',
  purpose: 'identify-families',
  permission: 'families:list',
  navigation: 'Families to consider',
  async show({ tx, person, query, path }) {
    const [run] = await latestRun.run(undefined, tx)
    const headlines = run === undefined ? [] : editionUsed(run.framework, run.edition).headlines
    const areas = areasOf(person.teams)
    const area = areas.find(({ code }) => code === query.area)
    const headline = headlines.find(({ id }) => id === query.need)
    const slice = sliceOf(query, 20)
    const { pageSize, offset } = slice
    const wanted = { area: area?.ward ?? null, headline: headline?.id ?? null, pageSize, offset }
    const families = run === undefined ? [] : await familiesAwaiting.run(wanted, tx)
    const filters = { area: area?.code, need: headline?.id }
    return view(
      'families/families.njk',
      {
        table: familiesTable(families),
        asOf: run?.as_of,
        areas: choices(
          areas.map(({ code, ward }) => ({ value: code, text: ward })),
          area?.code,
          'All areas',
        ),
        needs: choices(
          headlines.map(({ id, familyLabel }) => ({ value: id, text: familyLabel })),
          headline?.id,
          'All needs',
        ),
        filtersInWords: [area?.ward, headline?.familyLabel].filter((words) => words !== undefined),
        query: queryOf(filters),
        pagination: paginationOf(slice, { total: families[0]?.all_families ?? 0, path, filters }),
      },
      { shown: families.map(({ family_id }) => family_id) },
    )
  },
})

function familiesTable(families: readonly IFamiliesAwaitingResult[]): Table {
  return {
    caption: 'Families waiting for a decision, oldest first',
    captionHidden: true,
    head: ['Family', 'Area', 'Waiting since'],
    rows: families.map(({ family_id, reference, ward, waiting_since, decided_on }) => [
      { text: reference, href: `/families/${family_id}` },
      { text: ward ?? 'Not shown' },
      {
        text: dayInWords(waiting_since),
        ...(decided_on === null ? {} : { hint: `last decided on ${dayInWords(decided_on)}` }),
      },
    ]),
  }
}

type Choice = { readonly value: string; readonly text: string }

function choices(options: readonly Choice[], chosen: string | undefined, all: string) {
  return [{ value: '', text: all }, ...options].map((option) => ({
    ...option,
    selected: option.value === (chosen ?? ''),
  }))
}
