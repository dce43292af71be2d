import { inWordsDuration } from './duration.ts'
import type { Edition, Vocabulary } from './edition-schema.ts'
import { listed, noneOf } from './fact-words.ts'
import type { FactFilter, Rule } from './rule-schema.ts'

/** A rule as it can be read aloud, without its need: "a proven offence, as the offender, in the last 12 months". */
export function ruleInWords(rule: Rule, edition: Pick<Edition, 'vocabulary' | 'rates'>): string {
  const { vocabulary, rates } = edition
  switch (rule.form) {
    case 'any':
      return listed(
        rule.any.map((each) => ruleInWords(each, edition)),
        'or',
      )
    case 'happened':
      return `${factsInWords(rule.facts, vocabulary)} in the last ${inWordsDuration(rule.within)}`
    case 'open': {
      const ending = rule.endsWithin === null ? '' : ` that ends within ${inWordsDuration(rule.endsWithin)}`
      return `${factsInWords(rule.facts, vocabulary)}${ending}, on the day of assessment`
    }
    case 'none-open': {
      const stated = rule.orOpen === null ? '' : `; or ${factsInWords(rule.orOpen, vocabulary)}`
      return `${noneOf(rule.facts.kinds, vocabulary)} on the day of assessment${stated}`
    }
    case 'count': {
      const within = 'within' in rule.window ? inWordsDuration(rule.window.within) : `${rule.window.terms} school terms`
      return `${factsInWords(rule.facts, vocabulary)} on at least ${rule.atLeast === 1 ? 'one day' : `${rule.atLeast} days`} in the last ${within}`
    }
    case 'average': {
      const rate = rates[rule.rate]!
      const share = `${Number((rule.averageAtLeast * 100).toFixed(1))}%`
      const choice = rate.choice.replaceAll('-', ' ')
      return `at least ${share} of ${rate.words} on average (${choice}) over the last ${rule.overLast} school terms that have ended`
    }
  }
}

/** The facts a filter lets through, as in "a proven offence, as the offender,". */
export function factsInWords({ kinds, codes, roles }: FactFilter, vocabulary: Vocabulary): string {
  const things = listed(
    kinds.map((kind) => vocabulary[kind]!.one),
    'or',
  )
  const meanings = (which: 'codes' | 'roles', words: readonly string[] | null) =>
    (words ?? []).map((word) => kinds.map((kind) => vocabulary[kind]![which]?.[word]).find(Boolean)!)
  const coded = meanings('codes', codes)
  const inRole = meanings('roles', roles)
  return `${things}${coded.length === 0 ? '' : ` (${listed(coded, 'or')})`}${inRole.length === 0 ? '' : `, ${listed(inRole, 'or')},`}`
}
