import { addMonths } from '../../platform/calendar-day.ts'
import type { Edition } from '../edition-schema.ts'
import type { Mistake } from '../mistake.ts'
import type { Need } from '../need-schema.ts'
import { contradiction, coverageExcept, exampleMember } from '../run-examples.ts'
import type { YamlFile } from '../yaml-file.ts'
import { assessEmployment } from './assess-employment.ts'
import { assessResult } from './assess-result.ts'
import type { ContinuousEmployment, ResultExample } from './measure-schema.ts'
import type { CaseMember, Result, ResultContext } from './result.ts'

/** The examples of `results.yaml` that its own measures contradict. */
export function failedResultExamples(edition: Edition, file: YamlFile): Mistake[] {
  const { measures, continuousEmployment: route } = edition.results
  const failed = (
    path: readonly PropertyKey[],
    examples: readonly ResultExample[],
    run: (one: ResultExample) => Result,
  ) =>
    examples.flatMap((example, at) => {
      const { result, because } = run(example)
      if (result === example.result) return []
      return [contradiction(file, [...path, 'examples', at, 'result'], { example, found: `${result}: ${because}` })]
    })
  return [
    ...measures.flatMap(({ need, examples }, at) =>
      failed(['measures', at], examples, (example) => runResultExample(edition, need, example)),
    ),
    ...(route === undefined
      ? []
      : failed(['continuous-employment'], route.examples, (example) => runEmploymentExample(edition, route, example))),
  ]
}

/** What a need's measure says of the person of one of its examples, supported for a year unless it says otherwise. */
export function runResultExample(edition: Edition, needId: string, example: ResultExample): Result {
  const need = edition.needs.find(({ id }) => id === needId)!
  return assessResult(needId, [memberOf(edition, need, example)], contextOf(edition, example))
}

export function runEmploymentExample(edition: Edition, route: ContinuousEmployment, example: ResultExample): Result {
  const who: Pick<Need, 'who'> = { who: { role: 'adult', on: 'assessment-day' } }
  return assessEmployment(route, [memberOf(edition, who, example)], contextOf(edition, example))
}

function memberOf(edition: Edition, need: Pick<Need, 'who'>, example: ResultExample): CaseMember {
  const asOf = example.asOf ?? edition.examplesAsOf
  return { ...exampleMember(edition, need, example, asOf), restricted: false }
}

function contextOf(edition: Edition, example: ResultExample): ResultContext {
  const asOf = example.asOf ?? edition.examplesAsOf
  const openedOn = example.supportBegan ?? addMonths(asOf, -12)
  return { edition, asOf, openedOn, coverage: coverageExcept(example.notCovered, edition) }
}
