import { disclosuresOfFamily, isFamilyHidden, type LedgerEntry } from '../../casework/disclosure.store.ts'
import { gatewayById } from '../../governance/gateways.ts'
import { partnerById } from '../../governance/partners.ts'
import { isAllowed } from '../../governance/permission.ts'
import { staffNames } from '../../governance/staff-names.ts'
import type { Vocabulary } from '../../needs/edition-schema.ts'
import { personDetails } from '../../people/person-details.ts'
import { editionUsed } from '../family/editions.ts'
import { familyResource, familyShown } from '../family/family-shown.ts'
import { page } from '../page.ts'
import { nothing, view } from '../page-view.ts'
import { entryHeading, itemsOfPerson, kindWords } from './sharing-words.ts'

/** What partners were told about a family, and what it was decided not to tell them: the ledger, latest first. */
export const sharingPage = page({
  path: '/families/:familyId/sharing',
  purpose: 'offer-support',
  permission: 'casework:read',
  family: familyResource,

  async show({ tx, services, params, query, person, acting, family: resource }) {
    const { keys } = services
    const family = await familyShown(tx, params.familyId)
    if (family === undefined) return nothing
    const { family_id: familyId, framework, edition } = family
    const entries = await disclosuresOfFamily(tx, keys, familyId)
    const about = entries.flatMap(({ items }) => items.flatMap(({ personId }) => personId ?? []))
    const details = await personDetails(tx, keys, [...new Set(about)])
    const known = {
      names: new Map([...details].map(([id, one]) => [id, one.forenames?.split(' ')[0] ?? one.name])),
      staff: await staffNames(
        tx,
        keys,
        entries.map(({ sharedBy }) => sharedBy),
      ),
      vocabulary: framework === null || edition === null ? {} : editionUsed(framework, edition).vocabulary,
      isHidden: await isFamilyHidden(tx, familyId),
    }
    const may = { actor: person, purpose: acting.purpose, resource: resource! } as const
    return view(
      'sharing/sharing.njk',
      {
        family,
        entries: entries.map((entry) => entryShown(entry, known)),
        mayAdd: isAllowed({ ...may, action: 'disclosures:record' }),
        isRecordedNow: query.recorded === 'now',
      },
      { about: { kind: 'family', id: familyId } },
    )
  },
})

type Known = {
  readonly names: ReadonlyMap<string, string>
  readonly staff: ReadonlyMap<string, string>
  readonly vocabulary: Vocabulary
  readonly isHidden: boolean
}

function entryShown(entry: LedgerEntry, { names, staff, vocabulary, isHidden }: Known) {
  const { recipient, gateway, items, sharedOn, sharedBy, reason, words, receivedBy } = entry
  const known = gatewayById(gateway)
  const wasTold = !items.some(({ kind }) => kind === 'not-shared')
  const byPerson = Map.groupBy(items, ({ personId }) => names.get(personId ?? '') ?? 'someone')
  // What was told before a family had to hide still says where they are.
  const isWithheld = isHidden && items.some(({ kind }) => kind === 'contact-details')
  return {
    heading: entryHeading(sharedOn, partnerById(recipient)?.name ?? recipient, wasTold),
    wasTold,
    what: [...byPerson].map(([name, own]) =>
      itemsOfPerson(
        name,
        own.map(({ kind, factKind }) =>
          factKind === null ? kindWords[kind] : (vocabulary[factKind]?.one ?? factKind),
        ),
      ),
    ),
    gateway: known?.title ?? gateway,
    citation: known?.citation,
    reason,
    words: isWithheld ? 'Not shown: where this family can be found is hidden.' : words,
    receivedBy,
    by: staff.get(sharedBy) ?? 'Someone',
  }
}
