import { checker, checkFilter, checkHeadline, checkKinds, checkRate, type Check } from './check-names.ts'
import type { Edition } from './edition-schema.ts'
import type { Mistake } from './mistake.ts'
import type { Need } from './need-schema.ts'
import { filtersIn, ratesIn, type Rule } from './rule-schema.ts'
import { failedExamples } from './run-examples.ts'
import { lastTermsEnded } from './school-terms.ts'
import { checkResults } from './results/check-results.ts'
import { failedResultExamples } from './results/run-result-examples.ts'
import type { YamlFile } from './yaml-file.ts'

type Folder = {
  fileOf(name: string): YamlFile
  /** The folder's own name and its parent's, which the file has to repeat. */
  readonly framework: string
  readonly edition: string
}

/** What no schema can see: names that lead nowhere, rules nothing can satisfy, and examples that contradict their rule. */
export function checkEdition(edition: Edition, folder: Folder): Mistake[] {
  const mistakes: Mistake[] = []
  checkFramework(edition, folder, checker(folder.fileOf('framework.yaml'), mistakes))
  checkTerms(edition, checker(folder.fileOf('terms.yaml'), mistakes))
  for (const need of edition.needs) {
    checkNeed(edition, need, checker(folder.fileOf(`needs/${need.id}.yaml`), mistakes))
  }
  checkResults(edition, checker(folder.fileOf('results.yaml'), mistakes))
  if (mistakes.length > 0) return mistakes
  return [...failedExamples(edition, folder), ...failedResultExamples(edition, folder.fileOf('results.yaml'))]
}

function checkFramework(edition: Edition, folder: Folder, check: Check): void {
  check(edition.framework === folder.framework, ['framework'], {
    says: `the folder is called ${folder.framework}`,
    remedy: 'Use the same name in both.',
  })
  check(edition.edition === folder.edition, ['edition'], {
    says: `the folder is called ${folder.edition}`,
    remedy: 'Use the same name in both.',
  })
  const ids = edition.headlines.map(({ id }) => id)
  const indicators = [...edition.needs, ...edition.noSourceSpeaksFor]
  for (const [at, id] of ids.entries()) {
    const path = ['headlines', at, 'id']
    check(ids.indexOf(id) === at, path, { says: `the headline ${id} is there twice`, remedy: 'Give each its own id.' })
    check(
      indicators.some(({ headline }) => headline === id),
      path,
      {
        says: `nothing belongs to the headline ${id}`,
        remedy: 'Add a need for it, or list its indicators under no-source-speaks-for.',
      },
    )
  }
  for (const [at, { id, headline }] of edition.noSourceSpeaksFor.entries()) {
    checkHeadline(edition, headline, ['no-source-speaks-for', at, 'headline'], check)
    check(!edition.needs.some((need) => need.id === id), ['no-source-speaks-for', at, 'id'], {
      says: `needs/${id}.yaml has a rule for it`,
      remedy: 'Keep one of the two.',
    })
  }
  for (const [id, { of, choices }] of Object.entries(edition.rates)) {
    checkKinds(edition, [of, ...Object.values(choices).flat()], ['rates', id], check)
  }
  const { headlinesAtLeast, dependentChild } = edition.eligibility
  check(headlinesAtLeast <= ids.length, ['eligibility', 'headlines-at-least'], {
    says: 'no family could ever meet this: there are fewer headlines',
    remedy: 'Lower it.',
  })
  const kinds = [...dependentChild.whileOpen, ...dependentChild.notWhileOpen]
  checkKinds(edition, kinds, ['eligibility', 'dependent-child'], check)
}

function checkTerms({ terms, inForce, needs }: Edition, check: Check): void {
  for (const [at, term] of terms.entries()) {
    const before = terms[at - 1]
    check(before === undefined || before.lastDay < term.from, ['terms', at, 'from'], {
      says: `the term ${term.name} begins before ${before?.name} has ended`,
      remedy: 'List the terms oldest first, none overlapping another.',
    })
  }
  const longest = Math.max(0, ...needs.flatMap(({ when }) => termsIn(when)))
  const reaches = [inForce.from, inForce.lastDay].every((day) => lastTermsEnded(terms, longest, day) !== null)
  check(longest === 0 || reaches, ['terms'], {
    says: `the calendar does not hold the last ${longest} terms of every day the edition is in force`,
    remedy: `Add the terms from ${longest} terms before ${inForce.from} until ${inForce.lastDay}.`,
  })
}

function checkNeed(edition: Edition, need: Need, check: Check): void {
  checkHeadline(edition, need.headline, ['headline'], check)
  const { role, ages } = need.who
  const [from, to] = [ages?.from ?? 0, ages?.to ?? 120]
  check(from <= to && !(role === 'child' && from >= 18) && !(role === 'adult' && to < 18), ['who', 'ages'], {
    says: `no ${role} is of these ages, so nothing can meet this rule`,
    remedy: 'Correct the ages or the role.',
  })
  for (const each of filtersIn(need.when)) checkFilter(edition, each, ['when'], check)
  for (const rate of ratesIn(need.when)) checkRate(edition, rate, ['when'], check)
  const findings = new Set(need.examples.map(({ finding }) => finding))
  check(findings.has('met') && findings.size > 1, ['examples'], {
    says: 'the examples show only one side',
    remedy: 'Add an example that is met, and one that is not met or cannot be told.',
  })
}

function termsIn(rule: Rule): readonly number[] {
  if (rule.form === 'any') return rule.any.flatMap(termsIn)
  if (rule.form === 'average') return [rule.overLast]
  return rule.form === 'count' && 'terms' in rule.window ? [rule.window.terms] : []
}
