import { addDays } from '../../platform/calendar-day.ts'
import type { Fact, Member } from '../evidence.ts'
import { sentence, sinceInWords } from '../fact-words.ts'
import { isOpenOn } from '../rules/rule-context.ts'
import type { Span } from '../span.ts'
import { whoApplies } from '../who-applies.ts'
import type { ContinuousEmployment } from './measure-schema.ts'
import { baselineWindow, toldUntil } from './result-window.ts'
import { touches, verdict, type CaseMember, type Result, type ResultContext, type Verdict } from './result.ts'

/** The name that the other route's result goes by, where a need's own name would stand. */
export const continuousEmployment = 'continuous-employment'

/**
 * The other route: an adult who claimed an out-of-work benefit when support began has been in work for so many of the
 * last weeks, by the benefit they came from. Met for one adult is met for the family, and stands in the place of every
 * need's result.
 */
export function assessEmployment(
  route: ContinuousEmployment,
  members: readonly CaseMember[],
  context: ResultContext,
): Result {
  const { openedOn, asOf, edition } = context
  const adults = members.filter(
    (member) =>
      !member.restricted &&
      whoApplies({ role: 'adult', on: 'assessment-day' }, member, { asOf, schoolYearStart: asOf }) !== 'no',
  )
  const baseline = baselineWindow(edition.results.baseline, openedOn)
  const own = adults.map((adult) => ofAdult(route, adult, context))
  const best =
    (['met', 'cannot tell', 'not met'] as const)
      .map((state) => own.find(({ result }) => result === state))
      .find((each) => each !== undefined) ?? nobody(openedOn, asOf)
  const facts = (kinds: readonly string[], span: Span) =>
    adults
      .flatMap((adult) => kinds.flatMap((kind) => adult.facts.get(kind) ?? []).filter(touches(span)))
      .map(({ id }) => id)
  const isHidden = best.result === 'not met' && members.some(({ restricted, role }) => restricted && role === 'adult')
  return {
    ...(isHidden
      ? verdict('cannot tell', 'The records of an adult of the family may not be used.')
      : verdict(best.result, best.because)),
    baseline,
    window: best.window,
    facts: {
      baseline: facts([route.benefit], baseline),
      result: facts([route.work, route.benefit], { from: best.window.from, to: addDays(asOf, 1) }),
    },
  }
}

type AdultVerdict = Verdict & { readonly window: Span }

function ofAdult(route: ContinuousEmployment, adult: Member, context: ResultContext): AdultVerdict {
  const { openedOn, asOf, coverage, edition } = context
  const today = addDays(asOf, 1)
  const claims = (adult.facts.get(route.benefit) ?? []).filter(isOpenOn(openedOn))
  const claim = claims.find(({ code }) => code !== null && code in route.byBenefit)
  if (claim === undefined) {
    const window = { from: openedOn, to: today }
    const day = { from: openedOn, to: addDays(openedOn, 1) }
    if (coverage.gaps(route.benefit, adult, day).length === 0) return { ...nobody(openedOn, asOf), window }
    return { ...verdict('cannot tell', `We have nothing from ${route.toldBy} for the day support began.`), window }
  }
  const { weeks, outOf, mayStillClaim } = route.byBenefit[claim.code!]!
  const asked = [route.work, ...(mayStillClaim ? [] : [route.benefit])]
  const told = toldUntil({ kinds: asked, people: [adult] }, today, context)
  const end = addDays(told, -7 * outOf) < openedOn ? today : told
  const window = { from: addDays(end, -7 * outOf), to: end }
  const came = sentence(sinceInWords([claim], edition.vocabulary))
  if (window.from < openedOn) {
    const planned = { from: openedOn, to: addDays(openedOn, 7 * outOf) }
    return {
      ...verdict('cannot tell', `Too early: ${outOf} weeks have not passed since support began. ${came}`),
      window: planned,
    }
  }
  const onBenefit = mayStillClaim ? [] : spansOf(adult.facts.get(route.benefit) ?? [])
  const days = daysIn(window)
  const isIn = (spans: readonly Span[]) => (day: string) => spans.some(({ from, to }) => from <= day && day < to)
  const unknown = asked.flatMap((kind) => coverage.gaps(kind, adult, window))
  const inWork = days.filter(isIn(spansOf(adult.facts.get(route.work) ?? []))).filter((day) => !isIn(onBenefit)(day))
  const surely = inWork.filter((day) => !isIn(unknown)(day))
  const possibly = days.filter((day) => isIn(unknown)(day) && !isIn(onBenefit)(day))
  const said = `In work on ${surely.length} of the last ${days.length} days; ${7 * weeks} are needed. ${came}`
  if (surely.length >= 7 * weeks) return { ...verdict('met', said), window }
  if (surely.length + possibly.length >= 7 * weeks) {
    return { ...verdict('cannot tell', `${said} We have nothing from ${route.toldBy} for some of them.`), window }
  }
  return { ...verdict('not met', said), window }
}

function nobody(openedOn: string, asOf: string): AdultVerdict {
  const because = 'No adult of the family claimed an out-of-work benefit on the day support began.'
  return { ...verdict('not met', because), window: { from: openedOn, to: addDays(asOf, 1) } }
}

function spansOf(facts: readonly Fact[]): Span[] {
  return facts.map(({ from, to }) => ({ from, to: to ?? '9999-12-31' }))
}

function daysIn({ from, to }: Span): string[] {
  const days: string[] = []
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day)
  return days
}
