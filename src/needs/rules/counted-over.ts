import { addDays } from '../../platform/calendar-day.ts'
import { firstDayOfLast } from '../duration.ts'
import { cannotTell, met, notMet, type Fact } from '../evidence.ts'
import { happenedInWords, noneOf, sentence } from '../fact-words.ts'
import { lastTermsBegun } from '../school-terms.ts'
import type { CountRule } from '../rule-schema.ts'
import { spanInWords, type Span } from '../span.ts'
import { factsOf, notCovered, type AssessPerson, type RuleContext } from './rule-context.ts'

/**
 * "Count at least": so many things of this kind happened in the time, or in the last so many terms, the one in progress
 * included. Counted by day, so that two schools reporting one exclusion report one.
 *
 * Enough of them is enough, whatever the coverage; too few says nothing unless the whole time is covered.
 */
export function countedOver(rule: CountRule, context: RuleContext): AssessPerson {
  const { asOf, edition } = context
  const { facts, atLeast } = rule
  const spans = spansOf(rule, context)
  if (spans === null) return () => cannotTell(`The term calendar of this edition does not reach ${asOf}.`)
  const window = { from: spans[0]!.from, to: addDays(asOf, 1) }
  const when = `recorded from ${spanInWords(window)}`

  return (member) => {
    const happened = factsOf(member, facts).filter(({ from }) => window.from <= from && from < window.to)
    if (daysOf(happened) >= atLeast) return met(sentence(happenedInWords(happened, edition.vocabulary)), happened)
    const found =
      happened.length === 0 ? noneOf(facts.kinds, edition.vocabulary) : happenedInWords(happened, edition.vocabulary)
    const unknown = notCovered({ kinds: facts.kinds, spans, member }, context)
    return unknown === null ? notMet(sentence(`${found} ${when}`), happened) : cannotTell(unknown.because, happened)
  }
}

/** What has to be covered: the time, or the terms themselves; nobody has to tell us of the holidays between them. */
function spansOf({ window }: CountRule, { asOf, edition }: RuleContext): Span[] | null {
  const to = addDays(asOf, 1)
  if ('within' in window) return [{ from: firstDayOfLast(window.within, asOf), to }]
  const terms = lastTermsBegun(edition.terms, window.terms, asOf)
  return terms?.map((term) => ({ from: term.from, to: term.lastDay < asOf ? addDays(term.lastDay, 1) : to })) ?? null
}

function daysOf(facts: readonly Fact[]): number {
  return new Set(facts.map(({ from }) => from)).size
}
