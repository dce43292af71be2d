import { addressToPostTo } from '../../casework/address-to-post-to.ts'
import { checkLetter } from '../../casework/check-letter.command.ts'
import { draftLetter } from '../../casework/draft-letter.command.ts'
import {
  adultsToWriteTo,
  caseToWriteAbout,
  isPostRuledOut,
  latestLetter,
  type AdultToWriteTo,
} from '../../casework/letter.store.ts'
import { needsOfCase } from '../../casework/support-case.store.ts'
import { staffNames } from '../../governance/staff-names.ts'
import { KithError } from '../../platform/errors.ts'
import { familyResource, familyShown } from '../family/family-shown.ts'
import { isId } from '../http/access-log.ts'
import { page, type FormRequest } from '../page.ts'
import { nothing, seeOther, showAgain, view, type PageView } from '../page-view.ts'
import { leftOut, wayChoices, wayInWords } from './letter-words.ts'

/** The letter "Why we contacted you": read it, check how it can safely reach someone, print it. Nothing is sent from here. */
export const letterPage = page({
  path: '/families/:familyId/letter',
  purpose: 'offer-support',
  permission: 'letters:check',
  keepsTyping: true,
  family: familyResource,

  async show({ tx, services, params, query, typed = {}, keptAt }) {
    const { keys } = services
    const family = await familyShown(tx, params.familyId)
    const about = family && (await caseToWriteAbout(tx, family.family_id))
    if (family === undefined || about === undefined) return nothing
    const { caseId, isOpen } = about
    const [drafted, adults] = [await latestLetter(tx, keys, caseId), await adultsToWriteTo(tx, keys, caseId)]
    const reader = adults.find(({ personId }) => personId === drafted?.personId)
    const ruledOut = await isPostRuledOut(tx, family.family_id)
    const names = await staffNames(
      tx,
      keys,
      [drafted?.draftedBy, drafted?.check?.by].filter((id) => id !== undefined),
    )
    const postAllowed = drafted?.postAllowed === true && !ruledOut
    return view(
      'letter/letter.njk',
      {
        family,
        isOpen,
        isChoosing: isOpen && (drafted === undefined || query.to === 'choose'),
        choices: adults.map(choiceOf),
        drafted,
        draftedBy: names.get(drafted?.draftedBy ?? ''),
        readerName: reader?.details.name ?? 'someone who is no longer in this family',
        leftOut: leftOut(await needsOfCase(tx, caseId), drafted?.letter.told ?? []),
        postAllowed,
        isOutdated: drafted?.postAllowed === true && ruledOut,
        address: reader && postAllowed ? addressToPostTo(reader.details)?.text : undefined,
        ways: wayChoices(postAllowed),
        checked: drafted?.check && {
          ...drafted.check,
          by: names.get(drafted.check.by),
          says: wayInWords(drafted.check.way),
        },
        isCheckedNow: query.checked === 'now',
        typed,
        keptAt,
      },
      { about: { kind: 'family', id: family.family_id } },
    )
  },

  async submit(request) {
    const { typed, path } = request
    if (typed.later !== undefined) return seeOther('/', { keepsTyping: true })
    try {
      return typed.do === 'draft' ? await draft(request) : await check(request)
    } catch (error) {
      if (!(error instanceof KithError) || !happenedMeanwhile.includes(error.code)) throw error
      return showAgain([{ field: 'main-content', text: `${error.message} ${error.remedy ?? ''}` }])
    }

    async function draft({ services, person, params, formId }: FormRequest): Promise<PageView> {
      const asked = { letterId: formId, familyId: params.familyId!, personId: typed.personId ?? '' }
      const outcome = await draftLetter(services, person, asked)
      if (outcome.kind === 'drafted') return seeOther(path)
      return showAgain(outcome.errors.map(({ field, says }) => ({ field, text: says })))
    }

    async function check({ services, person }: FormRequest): Promise<PageView> {
      const letterId = typed.letter ?? ''
      if (!isId(letterId)) return nothing
      const outcome = await checkLetter(services, person, {
        letterId,
        way: typed.way ?? '',
        whoElseOpens: typed.whoElseOpens ?? '',
        isSafe: typed.isSafe === 'yes',
        addressConfirmed: typed.addressConfirmed === 'yes',
      })
      if (outcome.kind === 'recorded') return seeOther(`${path}?checked=now`)
      return showAgain(outcome.errors.map(({ field, says }) => ({ field, text: says })))
    }
  },
})

/** What someone else may have done while the page was open: told on the page, which then shows how things are. */
const happenedMeanwhile = ['letter-already-checked', 'letter-drafted-again', 'no-open-case']

function choiceOf({ personId, livesWithFamily, details }: AdultToWriteTo) {
  const hint = livesWithFamily ? 'Lives with the family' : 'Lives elsewhere'
  return { value: personId, text: details.name, hint: { text: hint } }
}
