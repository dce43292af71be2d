import { inWords } from '../platform/calendar-day.ts'
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

/** What happened, each thing once with its days: "a proven offence on 3 March 2019 and 4 June 2019, as the offender". */
export function happenedInWords(facts: readonly Fact[], vocabulary: Vocabulary): string {
  return eachThing(facts, vocabulary, (days) => `on ${listed(days)}`)
}

/** What holds now: "a child protection plan (neglect) since 3 March 2019". */
export function sinceInWords(facts: readonly Fact[], vocabulary: Vocabulary): string {
  return eachThing(facts, vocabulary, (days) => `since ${listed(days)}`)
}

/**
 * What one fact says of someone: "support as a child in need (behaviour)", "24 school sessions missed without leave". The
 * part someone had in an event is always said: a person harmed and a suspect never read the same.
 */
export function factInWords(
  { kind, code, role, amount }: Pick<Fact, 'kind' | 'code' | 'role' | 'amount'>,
  vocabulary: Vocabulary,
): string {
  const known = vocabulary[kind]
  const coded = known?.codes?.[code ?? '']
  const inRole = known?.roles?.[role ?? '']
  const words = known?.one ?? kind.replaceAll('-', ' ')
  const counted = amount === null ? words : `${amount} ${words.replace(/^an? /, '')}`
  return `${counted}${coded === undefined ? '' : ` (${coded})`}${inRole === undefined ? '' : `, ${inRole}`}`
}

function eachThing(facts: readonly Fact[], vocabulary: Vocabulary, when: (days: readonly string[]) => string): string {
  const alike = Map.groupBy(facts, ({ kind, code, role }) => `${kind}|${code ?? ''}|${role ?? ''}`)
  const things = [...alike.values()].map((own) => {
    const { kind, code, role } = own[0]!
    const known = vocabulary[kind]
    const coded = known?.codes?.[code ?? '']
    const inRole = known?.roles?.[role ?? '']
    const days = [...new Set(own.map(({ from }) => from))].map(inWords)
    return `${known?.one ?? kind}${coded === undefined ? '' : ` (${coded})`} ${when(days)}${inRole === undefined ? '' : `, ${inRole}`}`
  })
  return listed(things)
}

function withoutArticle(words: string): string {
  return words.replace(/^an? /, '')
}
