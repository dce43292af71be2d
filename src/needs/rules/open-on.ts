import { addDays, inWords } from '../../platform/calendar-day.ts'
import { endOfNext, inWordsDuration } from '../duration.ts'
import { cannotTell, met, notMet } from '../evidence.ts'
import { noneOf, sentence, sinceInWords } from '../fact-words.ts'
import type { OpenRule } from '../rule-schema.ts'
import { factsOf, isOpenOn, notCovered, type AssessPerson, type RuleContext } from './rule-context.ts'

/**
 * "Open": something of this kind holds on the day of assessment; with `ends-within`, and is to end within that time.
 *
 * A span whose end is not stated is open. Where its end decides, it leaves the need unknown.
 */
export function openOn({ facts, endsWithin }: OpenRule, context: RuleContext): AssessPerson {
  const { asOf, edition } = context
  const isOpen = isOpenOn(asOf)
  const today = { from: asOf, to: addDays(asOf, 1) }
  const ending = endsWithin === null ? '' : ` that ends within ${inWordsDuration(endsWithin)}`
  const nothing = notMet(sentence(`${noneOf(facts.kinds, edition.vocabulary)}${ending} recorded on ${inWords(asOf)}`))
  const latestEnd = endsWithin === null ? null : endOfNext(endsWithin, asOf)

  return (member) => {
    const open = factsOf(member, facts).filter(isOpen)
    const counting = latestEnd === null ? open : open.filter(({ to }) => to !== null && to <= latestEnd)
    if (counting.length > 0) return met(sentence(sinceInWords(counting, edition.vocabulary)), counting)
    const endless = open.filter(({ to }) => to === null)
    if (endless.length > 0) {
      return cannotTell(
        sentence(`${sinceInWords(endless, edition.vocabulary)}, without a day on which it ends`),
        endless,
      )
    }
    return notCovered({ kinds: facts.kinds, spans: [today], member }, context) ?? nothing
  }
}
