import { cannotTell, met, notMet, type Fact, type Member, type PersonFinding } from '../evidence.ts'
import { listed, sentence } from '../fact-words.ts'
import type { AverageRule } from '../rule-schema.ts'
import type { Rate } from '../edition-schema.ts'
import { lastTermsEnded, termFinder } from '../school-terms.ts'
import type { AssessPerson, RuleContext } from './rule-context.ts'

/** Sums of thirds and tenths miss by the last bit: an average of exactly the threshold has to count as reached. */
const rounding = 1e-9

/** "Average at or above, over so many terms running", for a child whose schools report sessions by term. */
export function averageOver(rule: AverageRule, { edition, asOf }: RuleContext): AssessPerson {
  const rate = edition.rates[rule.rate]!
  const terms = lastTermsEnded(edition.terms, rule.overLast, asOf)
  if (terms === null) return () => cannotTell(`The term calendar of this edition does not reach ${asOf}.`)

  const termOf = termFinder(terms)
  const names = terms.map(({ name }) => name)

  return (member) => {
    const facts = sessionFacts(rate, member).filter((fact) => termOf(fact) >= 0)
    const byTerm = Map.groupBy(facts, termOf)
    const observations = terms.map((_, at) => rateOf(rate, byTerm.get(at) ?? []))
    const finding = assessAverage(rule, { observations, terms: names, words: rate.words })
    return { ...finding, factIds: facts.map(({ id }) => id) }
  }
}

/**
 * Assess one "average at or above, over so many terms running" rule against a child's rates.
 *
 * Every one of the terms counts. A term that no school reported leaves the need unknown, however bad the others were:
 * it is shown to the practitioner, and never counts towards eligibility or a claim.
 *
 * @param observations oldest first, one for each term; null where no school reported the term
 */
function assessAverage(
  { averageAtLeast }: Pick<AverageRule, 'averageAtLeast'>,
  given: {
    readonly observations: readonly (number | null)[]
    readonly terms: readonly string[]
    readonly words: string
  },
): PersonFinding {
  const { observations, terms, words } = given
  const unknown = terms.filter((_, at) => observations[at] === null)
  const known = observations.filter((observed) => observed !== null)
  const said = terms.flatMap((term, at) =>
    observations[at] === null ? [] : `${percent(observations[at]!)} in ${term}`,
  )
  if (unknown.length > 0) {
    const shown = said.length === 0 ? '' : ` ${sentence(`${words} were ${listed(said)}`)}`
    return cannotTell(`No school has told us about ${listed(unknown)}.${shown}`, [])
  }
  const average = known.reduce((sum, each) => sum + each, 0) / known.length
  const because = sentence(`${words} were ${listed(said)}: ${percent(average)} on average`)
  return average >= averageAtLeast - rounding ? met(because, []) : notMet(because)
}

/** The share missed in one term, over all schools; null where none states the possible sessions and every part missed. */
function rateOf(rate: Rate, facts: readonly Fact[]): number | null {
  const possible = amountOf(facts, rate.of)
  if (possible === null || possible <= 0) return null
  let missed = 0
  for (const kind of rate.choices[rate.choice]!) {
    const amount = amountOf(facts, kind)
    if (amount === null) return null
    missed += amount
  }
  return missed / possible
}

function amountOf(facts: readonly Fact[], kind: string): number | null {
  const amounts = facts.filter((fact) => fact.kind === kind && fact.amount !== null)
  return amounts.length === 0 ? null : amounts.reduce((sum, { amount }) => sum + amount!, 0)
}

function sessionFacts(rate: Rate, member: Member): Fact[] {
  return [rate.of, ...rate.choices[rate.choice]!].flatMap((kind) => member.facts.get(kind) ?? [])
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`
}
