/** What is needed of a member to name the family they are in. */
type Named = { readonly surname: string | null; readonly role: string; readonly livesHere: string }

/**
 * What a page calls a family: the surnames of those who live together, the children's first, so that no one's name stands
 * for everyone's. Partners who write in capitals do not give a family a second name. A family whose surnames nobody knows
 * goes by its reference.
 */
export function nameFamily(members: readonly Named[], reference: string): string {
  const here = members.filter(({ livesHere }) => livesHere !== 'no')
  const ordered = [...here.filter(({ role }) => role === 'child'), ...here.filter(({ role }) => role !== 'child')]
  const surnames = eachOnce(ordered.flatMap(({ surname }) => surname ?? [])).slice(0, 3)
  if (surnames.length === 0) return `Family ${reference}`
  const joined = surnames.length === 1 ? surnames[0]! : `${surnames.slice(0, -1).join(', ')} and ${surnames.at(-1)!}`
  return `The ${joined} family`
}

/** Names in their order, each in one spelling: the first that is not all capitals, where there is one. */
function eachOnce(names: readonly string[]): readonly string[] {
  const spelt = new Map<string, string>()
  for (const name of names) {
    const known = spelt.get(name.toLowerCase())
    if (known === undefined || (isAllCapitals(known) && !isAllCapitals(name))) spelt.set(name.toLowerCase(), name)
  }
  return [...spelt.values()]
}

function isAllCapitals(name: string): boolean {
  return name === name.toUpperCase()
}
