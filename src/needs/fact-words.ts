import { inWords } from './calendar-day.ts'
import type { Vocabulary } from './edition-schema.ts'
import type { Fact } from './evidence.ts'

/** A list as it is said: a, b and c; or with another last word, a, b or c. */
export function listed(items: readonly string[], last = 'and'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}

export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** As in "no proven offence", "no rent arrears or council tax arrears". */
export function noneOf(kinds: readonly string[], vocabulary: Vocabulary): string {
  return `no ${listed(
    kinds.map((kind) => withoutArticle(vocabulary[kind]?.one ?? kind)),
    'or',
  )}`
}

/** As in "a child in need plan (abuse or neglect)", "a domestic abuse call-out, as the person harmed". */
export function factInWords({ kind, code, role }: Fact, vocabulary: Vocabulary): string {
  const known = vocabulary[kind]
  const coded = code === null ? undefined : known?.codes?.[code]
  const inRole = role === null ? undefined : known?.roles?.[role]
  return `${known?.one ?? kind}${coded === undefined ? '' : ` (${coded})`}${inRole === undefined ? '' : `, ${inRole}`}`
}

/** What happened, each thing once with its days, the latest last: "a proven offence on 3 March 2019 and 4 June 2019". */
export function happenedInWords(facts: readonly Fact[], vocabulary: Vocabulary): string {
  const byThing = Map.groupBy(facts, (fact) => factInWords(fact, vocabulary))
  const things = [...byThing].map(
    ([thing, own]) => `${thing} on ${listed([...new Set(own.map(({ from }) => from))].map(inWords))}`,
  )
  return listed(things)
}

/** What holds now: "a child protection plan (neglect) since 3 March 2019". */
export function sinceInWords(facts: readonly Fact[], vocabulary: Vocabulary): string {
  return listed(facts.map((fact) => `${factInWords(fact, vocabulary)} since ${inWords(fact.from)}`))
}

function withoutArticle(words: string): string {
  return words.replace(/^an? /, '')
}
