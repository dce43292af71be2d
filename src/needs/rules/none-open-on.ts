import { addDays, inWords } from '../../platform/calendar-day.ts'
import { met, notMet } from '../evidence.ts'
import { noneOf, sentence, sinceInWords } from '../fact-words.ts'
import type { NoneOpenRule } from '../rule-schema.ts'
import { factsOf, isOpenOn, notCovered, type AssessPerson, type RuleContext } from './rule-context.ts'

/**
 * "None open": on the day of assessment nothing of these kinds holds. Here silence is the evidence, so the need is met
 * only where every source that would know speaks for the person that day; one fact to the contrary settles it. Where
 * a source states the need itself, that is enough.
 */
export function noneOpenOn({ facts, orOpen }: NoneOpenRule, context: RuleContext): AssessPerson {
  const { asOf, edition } = context
  const isOpen = isOpenOn(asOf)
  const today = { from: asOf, to: addDays(asOf, 1) }
  const nothing = met(sentence(`${noneOf(facts.kinds, edition.vocabulary)} recorded on ${inWords(asOf)}`), [])

  return (member) => {
    const stated = orOpen === null ? [] : factsOf(member, orOpen).filter(isOpen)
    if (stated.length > 0) return met(sentence(sinceInWords(stated, edition.vocabulary)), stated)
    const open = factsOf(member, facts).filter(isOpen)
    if (open.length > 0) return notMet(sentence(sinceInWords(open, edition.vocabulary)), open)
    return notCovered({ kinds: facts.kinds, spans: [today], member }, context) ?? nothing
  }
}
