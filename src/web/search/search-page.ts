import { inTransaction } from '../../platform/transaction.ts'
import { page } from '../page.ts'
import { seeOther, showAgain, view } from '../page-view.ts'
import { insertSearch } from './sql/insert-search.queries.ts'

/** Looking for someone. What is typed is sealed under the session's key and never stands in an address or a log. */
export const searchPage = page({
  path: '/search',
  purpose: ['identify-families', 'offer-support'],
  permission: 'people:search',
  navigation: 'Search',
  show: ({ typed = {} }) => Promise.resolve(view('search/search.njk', { typed })),

  async submit({ services, site, person, acting, typed, formId }) {
    const words = (typed.words ?? '').trim()
    if (words === '') return showAgain([{ field: 'words', text: 'Enter a name, a date of birth or a postcode' }])
    const { keyNumber, sessionDigest } = person
    const sealed = services.keys.seal(searchPlace(formId, keyNumber), words.slice(0, 200))
    await inTransaction(services.database, acting, (tx) =>
      insertSearch.run({ searchId: formId, sessionDigest, keyNumber, sealed, searchedAt: site.sessionClock.now() }, tx),
    )
    return seeOther(`/search/${formId}`)
  },
})

export function searchPlace(searchId: string, keyNumber: number) {
  return { keyNumber, table: 'web_search', row: searchId, column: 'sealed' }
}
