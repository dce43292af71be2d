import type { Edition } from './edition-schema.ts'
import type { Mistake } from './mistake.ts'
import type { FactFilter } from './rule-schema.ts'
import type { YamlFile } from './yaml-file.ts'

/** One thing that has to be so, where it stands, and what to say otherwise. */
export type Check = (
  isRight: boolean,
  path: readonly PropertyKey[],
  otherwise: Pick<Mistake, 'says' | 'remedy'>,
) => void

/** Takes note of what is not right in one file, by its line. */
export function checker(file: YamlFile, mistakes: Mistake[]): Check {
  return (isRight, path, otherwise) => {
    if (!isRight) mistakes.push({ file: file.name, line: file.lineOf(path), ...otherwise })
  }
}

/** That a filter asks for facts, codes and parts that sources can state. */
export function checkFilter(
  edition: Edition,
  { kinds, codes, roles }: FactFilter,
  path: readonly PropertyKey[],
  check: Check,
): void {
  checkKinds(edition, kinds, path, check)
  for (const [which, words] of [
    ['codes', codes],
    ['roles', roles],
  ] as const) {
    const known = kinds.flatMap((kind) => Object.keys(edition.vocabulary[kind]?.[which] ?? {}))
    for (const word of words ?? []) {
      check(known.includes(word), path, {
        says: `no ${kinds.join(' or ')} has "${word}" among its ${which}`,
        remedy: `Correct it, or add it to frameworks/fact-words.yaml with its meaning.`,
      })
    }
  }
}

/** That a rate is one of the edition's. */
export function checkRate({ rates }: Edition, rate: string, path: readonly PropertyKey[], check: Check): void {
  check(rate in rates, path, {
    says: `there is no rate "${rate}"`,
    remedy: `The rates of framework.yaml are ${Object.keys(rates).join(', ')}.`,
  })
}

/** That a headline is one of the edition's. */
export function checkHeadline({ headlines }: Edition, id: string, path: readonly PropertyKey[], check: Check): void {
  const ids = headlines.map((headline) => headline.id)
  const remedy = `The headlines are ${ids.join(', ')}.`
  check(ids.includes(id), path, { says: `there is no headline "${id}"`, remedy })
}

/** That sources can state facts of these kinds. */
export function checkKinds(
  { vocabulary }: Edition,
  kinds: readonly string[],
  path: readonly PropertyKey[],
  check: Check,
): void {
  for (const kind of kinds) {
    const remedy = `Rules may ask about: ${Object.keys(vocabulary).join(', ')} (frameworks/fact-words.yaml).`
    check(kind in vocabulary, path, { says: `there is no fact kind "${kind}"`, remedy })
  }
}
