import { chronologyOf } from '../../casework/chronology.store.ts'
import { eventKinds, filterEvents, type EventKind } from '../../casework/chronology.ts'
import { caseOfFamily } from '../../casework/support-case.store.ts'
import { familyResource, familyShown } from '../family/family-shown.ts'
import { page } from '../page.ts'
import { nothing, view } from '../page-view.ts'
import { paginationOf, queryOf, sliceOf } from '../render/pagination.ts'
import { eventShown } from './event-shown.ts'
import { daysOf, yearLinks } from './years.ts'

/** A supported family's story, oldest first: what partners' records state, what was decided and done, what was noted. */
export const chronologyPage = page({
  path: '/families/:familyId/chronology',
  purpose: 'offer-support',
  permission: 'casework:read',
  family: familyResource,
  async show({ tx, services, params, query, path }) {
    const family = await familyShown(tx, params.familyId)
    const chronology = family && (await chronologyOf(tx, services.keys, family.family_id))
    if (family === undefined || chronology === undefined) return nothing
    const support = await caseOfFamily(tx, family.family_id)
    const { people } = chronology
    const kind = Object.keys(eventKinds).find((one) => one === query.kind) as EventKind | undefined
    const personId = query.person !== undefined && people.has(query.person) ? query.person : undefined
    const events = filterEvents(chronology.events, { kind, personId })
    const filters = { kind, person: personId }
    const slice = sliceOf(query, eventsOnPage)
    const shown = events.slice(slice.offset, slice.offset + slice.pageSize)
    return view(
      'chronology/chronology.njk',
      {
        family,
        isOpen: support?.closedOn === null,
        years: daysOf(shown.map((event) => eventShown(event, people))),
        yearLinks: yearLinks(events, {
          pageSize: eventsOnPage,
          path,
          query: (of) => queryOf({ ...filters, page: of }),
        }),
        kinds: choices(Object.entries(eventKinds), kind, 'Everything'),
        people: choices([...people], personId, 'The whole family'),
        filtersInWords: [
          kind && `${eventKinds[kind].charAt(0).toLowerCase()}${eventKinds[kind].slice(1)}`,
          personId && `what is about ${people.get(personId)!}`,
        ].filter(Boolean),
        pagination: paginationOf(slice, { total: events.length, path, filters }),
      },
      { about: { kind: 'family', id: family.family_id } },
    )
  },
})

const eventsOnPage = 40

function choices(options: readonly (readonly [string, string])[], chosen: string | undefined, all: string) {
  return [['', all] as const, ...options].map(([value, text]) => ({ value, text, selected: value === (chosen ?? '') }))
}
