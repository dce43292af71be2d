import { familyStanding } from '../../decisions/family-standing.store.ts'
import { isAllowed } from '../../governance/permission.ts'
import { actingAs } from '../../governance/service-actors.ts'
import { buildSearchIndex, type SearchIndex } from '../../people/search-index.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction, type Transaction } from '../../platform/transaction.ts'
import type { ActingPerson } from '../session/acting-for.ts'
import type { VisitingPerson } from '../session/visiting-person.ts'
import { familiesOfPeople, type IFamiliesOfPeopleResult } from './sql/families-of-people.queries.ts'
import { knowledgeNow } from './sql/knowledge-now.queries.ts'
import { peopleWithPage } from './sql/people-with-page.queries.ts'

type Kept = { readonly version: string; readonly index: Promise<SearchIndex> }

const kept = new WeakMap<object, Kept>()

/**
 * The people of families with a page, ready to be found by name, birth date, postcode or identifier: in memory only, made
 * again when anything was linked, assessed or decided since.
 */
export async function searchIndex({ database, keys }: Pick<Services, 'database' | 'keys'>): Promise<SearchIndex> {
  return inTransaction(database, actingAs('search'), async (tx) => {
    const [now] = await knowledgeNow.run(undefined, tx)
    const known = kept.get(database)
    if (known?.version === now!.version) return known.index
    const people = await peopleWithPage.run(undefined, tx)
    const index = buildSearchIndex(tx, keys, { personIds: people.map(({ person_id }) => person_id) })
    kept.set(database, { version: now!.version, index })
    index.catch(() => kept.delete(database))
    return index
  })
}

/** Someone was disposed of: what is in memory of them goes at once, and the next search makes it again without them. */
export function forgetSearchIndex({ database }: Pick<Services, 'database'>): void {
  kept.delete(database)
}

/** Of those a search found, the ones whose family the searcher may open, and that family. */
export async function thoseTheyMayOpen(
  tx: Transaction,
  personIds: readonly string[],
  { person, acting }: { readonly person: VisitingPerson; readonly acting: ActingPerson },
): Promise<readonly IFamiliesOfPeopleResult[]> {
  if (personIds.length === 0) return []
  const families = await familiesOfPeople.run({ personIds: [...personIds] }, tx)
  const open: IFamiliesOfPeopleResult[] = []
  for (const family of families) {
    const resource = await familyStanding(tx, family.family_id)
    const question = { actor: person, purpose: acting.purpose, action: 'families:read' } as const
    if (resource !== undefined && isAllowed({ ...question, resource })) open.push(family)
  }
  return open
}
