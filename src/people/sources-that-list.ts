import type { StandardPerson } from './standard-person.ts'

/** A source that states so many homes, and names one person at one home under two keys less often than this, lists residents. */
const homesMin = 50
const repeatsShareMax = 0.1

/**
 * The sources that list who lives at an address, each person once: there two entries are two people. Told from what they
 * send: a source of events (police) names the same person at the same address again and again, a list does not.
 */
export function sourcesThatList(people: readonly StandardPerson[]): ReadonlySet<string> {
  const entries = new Map<string, Map<string, number>>()
  for (const { source, dwellings, given, surnames } of people) {
    const known = entries.get(source) ?? new Map<string, number>()
    entries.set(source, known)
    for (const dwelling of dwellings) {
      const entry = `${dwelling} ${given.join(' ')} ${surnames.join(' ')}`
      known.set(entry, (known.get(entry) ?? 0) + 1)
    }
  }
  return new Set([...entries].filter(([, known]) => isList(known)).map(([source]) => source))
}

function isList(entries: ReadonlyMap<string, number>): boolean {
  let homes = 0
  let repeated = 0
  for (const count of entries.values()) {
    homes += count
    if (count > 1) repeated += count
  }
  return homes >= homesMin && repeated / homes < repeatsShareMax
}
