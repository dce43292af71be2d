import { isFamilyHidden } from '../../casework/disclosure.store.ts'
import { recordDisclosure } from '../../casework/record-disclosure.command.ts'
import { gateways } from '../../governance/gateways.ts'
import { partners } from '../../governance/partners.ts'
import { inTransaction, type Transaction } from '../../platform/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { editionUsed } from '../family/editions.ts'
import { familyResource, familyShown, type FamilyShown } from '../family/family-shown.ts'
import { page } from '../page.ts'
import { nothing, seeOther, showAgain, view } from '../page-view.ts'
import { capitalised } from '../render/words.ts'
import { itemsTicked, itemsToTick } from './items-to-tick.ts'
import { gatewayChoice, isInForceOn } from './sharing-words.ts'

/** Record that a partner was told something about people of a family, or that someone decided not to tell. */
export const addSharingPage = page({
  path: '/families/:familyId/sharing/add',
  purpose: 'offer-support',
  permission: 'disclosures:record',
  keepsTyping: true,
  family: familyResource,

  async show({ tx, services, params, today, typed = {}, keptAt }) {
    const family = await familyShown(tx, params.familyId)
    if (family === undefined) return nothing
    return view(
      'sharing/add-sharing.njk',
      {
        family,
        people: await peopleOf(tx, services, family),
        isHidden: await isFamilyHidden(tx, family.family_id),
        recipients: partners.map(({ id, name }) => ({ value: id, text: capitalised(name) })),
        gateways: gateways.filter((gateway) => isInForceOn(gateway, today)).map(gatewayChoice),
        typed,
        keptAt,
      },
      { about: { kind: 'family', id: family.family_id } },
    )
  },

  async submit({ services, person, acting, params, typed, formId }) {
    if (typed.later !== undefined) return seeOther('/', { keepsTyping: true })
    const familyId = params.familyId!
    const people = await inTransaction(services.database, acting, async (tx) => {
      const family = await familyShown(tx, familyId)
      return family === undefined ? [] : peopleOf(tx, services, family)
    })
    const outcome = await recordDisclosure(services, person, {
      disclosureId: formId,
      familyId,
      recipient: typed.recipient ?? '',
      gateway: typed.gateway ?? '',
      items: itemsTicked(people, typed),
      reason: typed.reason ?? '',
      words: typed.words ?? '',
      receivedBy: typed.receivedBy ?? '',
    })
    if (outcome.kind === 'recorded') return seeOther(`/families/${familyId}/sharing?recorded=now`)
    return showAgain(outcome.errors.map(({ field, says }) => ({ field, text: says })))
  },
})

async function peopleOf(tx: Transaction, { keys, clock }: Services, family: FamilyShown) {
  const { family_id: familyId, framework, edition } = family
  const vocabulary = framework === null || edition === null ? {} : editionUsed(framework, edition).vocabulary
  const isHidden = await isFamilyHidden(tx, familyId)
  return itemsToTick(tx, keys, { familyId, today: clock.today(), isHidden, vocabulary })
}
