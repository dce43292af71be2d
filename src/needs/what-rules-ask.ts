import { firstDayOfLast } from './duration.ts'
import type { Edition } from './edition-schema.ts'
import { filtersIn, ratesIn, type Rule } from './rule-schema.ts'
import { lastTermsBegun, lastTermsEnded } from './school-terms.ts'

/** The kinds of fact an edition's rules ask about: nothing else is read. */
export function kindsAskedFor({ needs, rates, eligibility }: Edition): string[] {
  const ofNeeds = needs.flatMap(({ when }) => [
    ...filtersIn(when).flatMap(({ kinds }) => kinds),
    ...ratesIn(when).flatMap((id) => [rates[id]!.of, ...rates[id]!.choices[rates[id]!.choice]!]),
  ])
  const { whileOpen, notWhileOpen } = eligibility.dependentChild
  return [...new Set([...ofNeeds, ...whileOpen, ...notWhileOpen])].toSorted()
}

/** The first day that any rule looks at, for one day of assessment. */
export function earliestDayAskedFor(edition: Edition, asOf: string): string {
  const days = edition.needs.flatMap(({ when }) => firstDays(when, edition, asOf))
  return days.reduce((first, day) => (day < first ? day : first), asOf)
}

function firstDays(rule: Rule, edition: Edition, asOf: string): string[] {
  switch (rule.form) {
    case 'any':
      return rule.any.flatMap((each) => firstDays(each, edition, asOf))
    case 'happened':
      return [firstDayOfLast(rule.within, asOf)]
    case 'average':
      return lastTermsEnded(edition.terms, rule.overLast, asOf)?.map(({ from }) => from) ?? []
    case 'count':
      return 'within' in rule.window
        ? [firstDayOfLast(rule.window.within, asOf)]
        : (lastTermsBegun(edition.terms, rule.window.terms, asOf)?.map(({ from }) => from) ?? [])
    case 'open':
    case 'none-open':
      return [asOf]
  }
}
