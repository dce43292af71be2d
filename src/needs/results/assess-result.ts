import { addDays } from '../../platform/calendar-day.ts'
import type { Edition } from '../edition-schema.ts'
import type { Fact, Member } from '../evidence.ts'
import { sentence } from '../fact-words.ts'
import type { Need } from '../need-schema.ts'
import { averageOver } from '../rules/average-over.ts'
import { factsOf, notReceivedFrom } from '../rules/rule-context.ts'
import { schoolYearStart } from '../school-terms.ts'
import type { Span } from '../span.ts'
import { whoApplies, whoInWords } from '../who-applies.ts'
import {
  equalBaseline,
  measureFewerThan,
  measureNone,
  measureNoneOpen,
  measureOpenThroughout,
  measureReduced,
  sinceWindow,
  type Looking,
} from './measure-facts.ts'
import { measureOf } from './measure-of.ts'
import { partsOf, type AverageBelowMeasure, type Measure, type NeedMeasure } from './measure-schema.ts'
import { baselineWindow, resultWindow, type ResultWindow } from './result-window.ts'
import { together, touches, verdict, type CaseMember, type Result, type ResultContext, type Verdict } from './result.ts'

type Part = Exclude<Measure, { form: 'all' }>

/**
 * What became of one need of a case, by the edition's own measure: met, not met or cannot tell, with the reason.
 *
 * It is about everyone the need was about on the day support began or is about now. What is not known is never a result:
 * a window that has not ended, a day nobody speaks for, or someone whose records may not be used leave it unknown.
 */
export function assessResult(needId: string, members: readonly CaseMember[], context: ResultContext): Result {
  const measure = measureOf(context.edition, needId)
  const need = context.edition.needs.find(({ id }) => id === needId)!
  const own = partsOf(measure.progress).map((part) => assessPart(part, { need, measure, members, context }))
  const said = together(own)
  const spans = (which: 'baseline' | 'window') => own.map((part) => part[which])
  const ids = (which: 'baseline' | 'result') => [...new Set(own.flatMap(({ facts }) => facts[which]))]
  return {
    ...(said.result === 'met' && measure.silenceMeans === 'cannot tell'
      ? verdict('cannot tell', notReceivedFrom(need))
      : said),
    baseline: around(spans('baseline')),
    window: around(spans('window')),
    facts: { baseline: ids('baseline'), result: ids('result') },
  }
}

type Given = {
  readonly need: Need
  readonly measure: NeedMeasure
  readonly members: readonly CaseMember[]
  readonly context: ResultContext
}

function assessPart(part: Part, { need, measure, members, context }: Given): Result {
  const { edition, openedOn, asOf, coverage } = context
  const concerned = members.filter(isConcerned(need, context))
  const usable = concerned.filter(({ restricted }) => !restricted)
  const at = resultWindow(part.over, { kinds: kindsOf(part, edition), people: usable }, context)
  const people = 'terms' in part.over ? usable.filter(isMeasured(need, at)) : usable
  const rule = { edition, need: { who: need.who, toldBy: measure.toldBy ?? need.toldBy }, asOf, coverage }
  const looking: Looking = { people, at, openedOn, rule }
  const baseline = part.form === 'reduced' ? equalBaseline(looking) : baselineWindow(edition.results.baseline, openedOn)
  const known = (span: Span) => usable.flatMap((person) => factsOfPart(part, person, edition).filter(touches(span)))
  return {
    ...judge(part, { looking, need, concerned, usable }),
    baseline,
    window: at.window,
    facts: { baseline: idsOf(known(baseline)), result: idsOf(known(sinceWindow(at, rule))) },
  }
}

function judge(
  part: Part,
  given: {
    readonly looking: Looking
    readonly need: Need
    readonly concerned: readonly CaseMember[]
    readonly usable: readonly CaseMember[]
  },
): Verdict {
  const { looking, need, concerned, usable } = given
  const { at, people } = looking
  if (at.notYet !== null) return verdict('cannot tell', at.notYet)
  const nobody = verdict('cannot tell', sentence(`no one it could be measured for is ${whoInWords(need.who)}`))
  const said = people.length === 0 ? nobody : judgePart(part, looking)
  if (said.result === 'not met' || usable.length === concerned.length) return said
  return verdict('cannot tell', 'The records of someone this is about may not be used.')
}

function judgePart(part: Part, looking: Looking): Verdict {
  switch (part.form) {
    case 'none':
      return measureNone(part, looking)
    case 'none-open':
      return measureNoneOpen(part, looking)
    case 'reduced':
      return measureReduced(part, looking)
    case 'fewer-than':
      return measureFewerThan(part, looking)
    case 'open-throughout':
      return measureOpenThroughout(part, looking)
    case 'average-below':
      return measureAverage(part, looking)
  }
}

/** "Average below": the need's own arithmetic, term by term, for each child. */
function measureAverage({ rate, below, over }: AverageBelowMeasure, { people, at, rule }: Looking): Verdict {
  const asOf = at.window.to
  const average = averageOver({ form: 'average', rate, averageAtLeast: below, overLast: over.terms }, { ...rule, asOf })
  const results = { met: 'not met', 'not met': 'met', 'cannot tell': 'cannot tell' } as const
  return together(
    people.map((person) => {
      const { finding, because } = average(person)
      return verdict(results[finding], because)
    }),
  )
}

/** Whoever the need was about when support began, or is about now: nobody grows out of what they did. */
function isConcerned({ who }: Need, { openedOn, asOf }: ResultContext): (member: Member) => boolean {
  return (member) =>
    [openedOn, asOf].some(
      (day) => whoApplies(who, member, { asOf: day, schoolYearStart: schoolYearStart(day) }) !== 'no',
    )
}

/** Of school terms: whoever the need could be about in each of them. A child who has left school has none to report. */
function isMeasured({ who }: Need, { spans }: ResultWindow): (member: Member) => boolean {
  return (member) =>
    spans.every(({ from }) => whoApplies(who, member, { asOf: from, schoolYearStart: schoolYearStart(from) }) !== 'no')
}

/** The kinds of fact a measure asks about. */
export function kindsOf(part: Part, { rates }: Pick<Edition, 'rates'>): readonly string[] {
  if (part.form !== 'average-below') return part.facts.kinds
  const rate = rates[part.rate]!
  return [rate.of, ...rate.choices[rate.choice]!]
}

function factsOfPart(part: Part, person: Member, edition: Edition): readonly Fact[] {
  const filter =
    part.form === 'average-below' ? { kinds: kindsOf(part, edition), codes: null, roles: null } : part.facts
  return factsOf(person, filter)
}

function idsOf(facts: readonly Fact[]): readonly number[] {
  return facts.map(({ id }) => id)
}

function around(spans: readonly Span[]): Span {
  const from = spans.map((span) => span.from).toSorted()[0]!
  const to = spans
    .map((span) => span.to)
    .toSorted()
    .at(-1)!
  return { from, to: to > from ? to : addDays(from, 1) }
}
