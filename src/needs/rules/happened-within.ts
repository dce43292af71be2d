import { addDays } from '../../platform/calendar-day.ts'
import { firstDayOfLast } from '../duration.ts'
import { met, notMet } from '../evidence.ts'
import { happenedInWords, noneOf, sentence } from '../fact-words.ts'
import type { HappenedRule } from '../rule-schema.ts'
import { spanInWords } from '../span.ts'
import { factsOf, notCovered, type AssessPerson, type RuleContext } from './rule-context.ts'

/**
 * "Happened within": something of this kind began within the time, the day of assessment included.
 *
 * One fact is enough, whatever the coverage; that nothing happened needs coverage of the whole time.
 */
export function happenedWithin({ facts, within }: HappenedRule, context: RuleContext): AssessPerson {
  const { asOf, edition } = context
  const window = { from: firstDayOfLast(within, asOf), to: addDays(asOf, 1) }
  const nothing = notMet(sentence(`${noneOf(facts.kinds, edition.vocabulary)} recorded from ${spanInWords(window)}`))

  return (member) => {
    const happened = factsOf(member, facts).filter(({ from }) => window.from <= from && from < window.to)
    if (happened.length > 0) return met(sentence(happenedInWords(happened, edition.vocabulary)), happened)
    return notCovered({ kinds: facts.kinds, spans: [window], member }, context) ?? nothing
  }
}
