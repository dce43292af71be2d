import { checkFilter, checkHeadline, checkKinds, checkRate, type Check } from '../check-names.ts'
import type { Edition } from '../edition-schema.ts'
import { partsOf } from './measure-schema.ts'

/** What no schema can see in `results.yaml`: needs without a measure, names that lead nowhere, examples of one side only. */
export function checkResults(edition: Edition, check: Check): void {
  const { needs, results } = edition
  const measured = results.measures.map(({ need }) => need)
  for (const { id } of needs) {
    check(measured.includes(id), ['measures'], {
      says: `there is no measure for the need ${id}`,
      remedy: 'Add one: without it nobody can say what progress is.',
    })
  }
  for (const [at, { need, progress, examples }] of results.measures.entries()) {
    const path = ['measures', at]
    check(
      needs.some(({ id }) => id === need),
      [...path, 'need'],
      { says: `there is no need ${need}`, remedy: `The needs are ${needs.map(({ id }) => id).join(', ')}.` },
    )
    check(measured.indexOf(need) === at, [...path, 'need'], {
      says: `the need ${need} is measured twice`,
      remedy: 'Keep one of the two, or join them with all.',
    })
    for (const part of partsOf(progress)) {
      if (part.form === 'average-below') checkRate(edition, part.rate, [...path, 'progress'], check)
      else checkFilter(edition, part.facts, [...path, 'progress'], check)
    }
    checkBothSides(examples, [...path, 'examples'], check)
  }
  const route = results.continuousEmployment
  if (route === undefined) return
  const path = ['continuous-employment']
  checkHeadline(edition, route.headline, [...path, 'headline'], check)
  checkKinds(edition, [route.work], [...path, 'work'], check)
  const codes = Object.keys(route.byBenefit)
  checkFilter(edition, { kinds: [route.benefit], codes, roles: null }, [...path, 'by-benefit'], check)
  checkBothSides(route.examples, [...path, 'examples'], check)
}

/** Every measure shows what leaves it unknown: that is what people get wrong. */
function checkBothSides(examples: readonly { readonly result: string }[], path: readonly PropertyKey[], check: Check) {
  const results = new Set(examples.map(({ result }) => result))
  check(results.has('cannot tell') && results.size > 1, path, {
    says: 'the examples show only one side',
    remedy: 'Add one that cannot be told, and one that is met or not met.',
  })
}
