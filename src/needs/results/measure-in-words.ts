import { inWordsDuration } from '../duration.ts'
import type { Edition } from '../edition-schema.ts'
import { listed, noneOf } from '../fact-words.ts'
import { factsInWords } from '../rule-in-words.ts'
import type { ContinuousEmployment, Measure, Over } from './measure-schema.ts'

/** A measure as it can be read aloud: "no proven offence for 6 months". */
export function measureInWords(measure: Measure, edition: Pick<Edition, 'vocabulary' | 'rates'>): string {
  const { vocabulary, rates } = edition
  switch (measure.form) {
    case 'all':
      return listed(measure.all.map((each) => measureInWords(each, edition)))
    case 'none':
      return `no new record of ${factsInWords(measure.facts, vocabulary)} for ${overInWords(measure.over)}`
    case 'none-open':
      return `${noneOf(measure.facts.kinds, vocabulary)} on any day of ${overInWords(measure.over)}`
    case 'reduced':
      return `records of ${factsInWords(measure.facts, vocabulary)} reduced by at least ${percent(measure.byAtLeast)} in the last ${overInWords(measure.over)}, against as long before support${measure.counted === 'each-day' ? '' : ', each person counted'}`
    case 'average-below':
      return `less than ${percent(measure.below)} of ${rates[measure.rate]!.words} on average over ${overInWords(measure.over)} running`
    case 'fewer-than':
      return `${factsInWords(measure.facts, vocabulary)} on fewer than ${measure.fewerThan} days in ${overInWords(measure.over)}`
    case 'open-throughout':
      return `${factsInWords(measure.facts, vocabulary)} on every day of ${overInWords(measure.over)}`
  }
}

/** The other route, benefit by benefit. */
export function employmentInWords(
  { byBenefit, benefit }: ContinuousEmployment,
  { vocabulary }: Pick<Edition, 'vocabulary'>,
): string[] {
  return Object.entries(byBenefit).map(([code, { weeks, outOf, mayStillClaim }]) => {
    const time = weeks === outOf ? `${weeks} weeks running` : `${weeks} of ${outOf} weeks running`
    const from = vocabulary[benefit]?.codes?.[code] ?? code
    return `from ${from}: in work for ${time}${mayStillClaim ? ', whether or not the claim goes on' : ', and no longer claiming'}`
  })
}

function overInWords(over: Over): string {
  return 'terms' in over ? `${over.terms} school terms` : inWordsDuration(over.within)
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`
}
