import { addDays, daysBetween } from '../../platform/calendar-day.ts'
import type { Fact, Member } from '../evidence.ts'
import { happenedInWords, noneOf, sentence, sinceInWords } from '../fact-words.ts'
import { factsOf, notCovered, type RuleContext } from '../rules/rule-context.ts'
import { gapsIn, overlap, spanInWords, type Span } from '../span.ts'
import type {
  FewerThanMeasure,
  NoneMeasure,
  NoneOpenMeasure,
  OpenThroughoutMeasure,
  ReducedMeasure,
} from './measure-schema.ts'
import type { ResultWindow } from './result-window.ts'
import { together, touches, verdict, type Verdict } from './result.ts'

/** What a measure of facts looks at: the people it is about, the window, and until when anything known still counts. */
export type Looking = {
  readonly people: readonly Member[]
  readonly at: ResultWindow
  readonly openedOn: string
  readonly rule: RuleContext
}

/** "None": nothing of this kind since the window began. One thing known is enough to fail; silence needs coverage. */
export function measureNone({ facts }: NoneMeasure, looking: Looking): Verdict {
  return measureAbsence(looking, facts, (person, span) => factsOf(person, facts).filter(beganIn(span)), happenedInWords)
}

/** "None open": on no day since the window began did anything of this kind hold. */
export function measureNoneOpen({ facts }: NoneOpenMeasure, looking: Looking): Verdict {
  return measureAbsence(looking, facts, (person, span) => factsOf(person, facts).filter(touches(span)), sinceInWords)
}

function measureAbsence(
  { people, at, rule }: Looking,
  { kinds }: NoneMeasure['facts'],
  found: (person: Member, span: Span) => readonly Fact[],
  inWords: typeof happenedInWords,
): Verdict {
  const { vocabulary } = rule.edition
  const since = sinceWindow(at, rule)
  const verdicts = people.map((person): Verdict => {
    const known = found(person, since)
    if (known.length > 0) return verdict('not met', sentence(inWords(known, vocabulary)))
    const unknown = notCovered({ kinds, spans: at.spans, member: person }, rule)
    return unknown === null
      ? verdict('met', sentence(`${noneOf(kinds, vocabulary)} recorded from ${spanInWords(at.window)}`))
      : verdict('cannot tell', unknown.because)
  })
  return together(verdicts)
}

/** "Fewer than", for each person on their own: so many days on which something of this kind began. */
export function measureFewerThan({ facts, fewerThan }: FewerThanMeasure, { people, at, rule }: Looking): Verdict {
  const { vocabulary } = rule.edition
  const verdicts = people.map((person): Verdict => {
    const known = factsOf(person, facts).filter(beganIn(sinceWindow(at, rule)))
    const said = known.length === 0 ? noneOf(facts.kinds, vocabulary) : happenedInWords(known, vocabulary)
    if (daysOf(known) >= fewerThan) return verdict('not met', sentence(said))
    const unknown = notCovered({ kinds: facts.kinds, spans: at.spans, member: person }, rule)
    if (unknown !== null) return verdict('cannot tell', unknown.because)
    return verdict('met', sentence(`${said} recorded from ${spanInWords(at.window)}`))
  })
  return together(verdicts)
}

/**
 * "Reduced": fewer in the result window than in as many days before support began, over the whole family. Both windows
 * have to be covered for everyone: a month nobody told us of would look like an improvement, or like its opposite.
 */
export function measureReduced(measure: ReducedMeasure, looking: Looking): Verdict {
  const { facts, byAtLeast, baselineAtLeast, counted } = measure
  const { people, at, rule } = looking
  const baseline = equalBaseline(looking)
  const unknownBefore = firstUnknown(looking, facts.kinds, [baseline])
  const unknownAfter = firstUnknown(looking, facts.kinds, at.spans)
  const count = (span: Span) => {
    const each = people.flatMap((person) =>
      factsOf(person, facts)
        .filter(beganIn(span))
        .map(({ from }) => (counted === 'each-day' ? from : `${from} ${person.personId}`)),
    )
    return new Set(each).size
  }
  const [before, after] = [count(baseline), count(at.window)]
  const things = noneOf(facts.kinds, rule.edition.vocabulary).replace(/^no /, '')
  const said = `${things}: ${before} from ${spanInWords(baseline)}, ${after} from ${spanInWords(at.window)}`
  const isTooMany = after > before * (1 - byAtLeast) + rounding
  // What has come to light already is too much, whatever else happened in the result window.
  if (unknownBefore === null && before >= baselineAtLeast && isTooMany) return verdict('not met', sentence(said))
  const unknown = unknownBefore ?? unknownAfter
  if (unknown !== null) return verdict('cannot tell', unknown)
  if (before < baselineAtLeast) {
    if (after > before) return verdict('not met', sentence(said))
    return verdict('cannot tell', sentence(`${said}. Before support there is too little to compare with`))
  }
  return verdict('met', sentence(said))
}

/** "Open throughout": on every day of the spans something of this kind held, as in being on the roll of a school. */
export function measureOpenThroughout({ facts }: OpenThroughoutMeasure, { people, at, rule }: Looking): Verdict {
  const { vocabulary } = rule.edition
  const farAway = '9999-12-31'
  const verdicts = people.map((person): Verdict => {
    const held = factsOf(person, facts)
    const spans = held.map(({ from, to }) => ({ from, to: to ?? farAway }))
    const missing = at.spans.flatMap((span) => gapsIn(span, spans))
    const open = held.filter(touches(at.window))
    if (missing.length === 0) return verdict('met', sentence(sinceInWords(open, vocabulary)))
    const unknown = notCovered({ kinds: facts.kinds, spans: missing, member: person }, rule)
    if (unknown !== null) return verdict('cannot tell', unknown.because)
    return verdict('not met', sentence(`${noneOf(facts.kinds, vocabulary)} recorded from ${spanInWords(missing[0]!)}`))
  })
  return together(verdicts)
}

/** As many days before support began as the result window has: equal exposure. */
export function equalBaseline({ at, openedOn }: Pick<Looking, 'at' | 'openedOn'>): Span {
  return { from: addDays(openedOn, -daysBetween(at.window.from, at.window.to)), to: openedOn }
}

/** What is known to have happened after the window ended still counts against it. */
export function sinceWindow({ window }: ResultWindow, { asOf }: Pick<RuleContext, 'asOf'>): Span {
  return { from: window.from, to: addDays(asOf, 1) }
}

const rounding = 1e-9

function firstUnknown({ people, rule }: Looking, kinds: readonly string[], spans: readonly Span[]): string | null {
  for (const member of people) {
    const unknown = notCovered({ kinds, spans, member }, rule)
    if (unknown !== null) return unknown.because
  }
  return null
}

function beganIn(span: Span): (fact: Fact) => boolean {
  return ({ from }) => overlap({ from, to: addDays(from, 1) }, span.from, span.to) !== null
}

function daysOf(facts: readonly Fact[]): number {
  return new Set(facts.map(({ from }) => from)).size
}
