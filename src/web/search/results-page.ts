import { personDetails } from '../../people/person-details.ts'
import { ageInWords } from '../family/family-people.ts'
import { isId } from '../http/access-log.ts'
import type { Table } from '../layout/table.ts'
import { page } from '../page.ts'
import { nothing, view } from '../page-view.ts'
import { searchIndex, thoseTheyMayOpen } from './people-found.ts'
import { searchPlace } from './search-page.ts'
import { searchOfSession } from './sql/search-of-session.queries.ts'

const mostFound = 50
const mostShown = 20

/** Whom a search found, of those whose family the searcher may open. Of anyone else it says what it says of no one. */
export const resultsPage = page({
  path: '/search/:searchId',
  purpose: ['identify-families', 'offer-support'],
  permission: 'people:search',
  async show({ tx, services, person, acting, params, today }) {
    const searchId = params.searchId!
    if (!isId(searchId)) return nothing
    const [search] = await searchOfSession.run({ searchId, sessionDigest: person.sessionDigest }, tx)
    if (search === undefined) return nothing
    const words = services.keys.open(searchPlace(searchId, search.key_number), search.sealed).toString()
    const hits = (await searchIndex(services)).search(words, mostFound)
    const order = new Map(hits.map(({ personId }, at) => [personId, at]))
    const found = await thoseTheyMayOpen(tx, [...order.keys()], { person, acting })
    const shown = found
      .toSorted((left, right) => order.get(left.person_id)! - order.get(right.person_id)!)
      .slice(0, mostShown)
    const details = await personDetails(
      tx,
      services.keys,
      shown.map(({ person_id }) => person_id),
    )
    const table: Table = {
      caption: 'People found, the closest to what you typed first',
      captionHidden: true,
      head: ['Name', 'Family', 'Area'],
      rows: shown.flatMap(({ person_id, family_id, reference, ward }) => {
        const detail = details.get(person_id)
        if (detail === undefined || detail.identitySealed) return []
        return [
          [
            { text: detail.name, hint: ageInWords(detail, today) },
            { text: reference, href: `/families/${family_id}`, linkHidden: `, the family of ${detail.name}` },
            { text: ward ?? 'Not shown' },
          ],
        ]
      }),
    }
    return view(
      'search/results.njk',
      { words, table, asOf: today },
      { about: { kind: 'search', id: searchId }, shown: shown.map(({ person_id }) => person_id) },
    )
  },
})
