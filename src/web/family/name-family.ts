/** What is needed of a member to name the family they are in. */
type Named = { readonly surname: string | null; readonly role: string; readonly livesHere: string }

/**
 * What a page calls a family: the surnames of those who live together, the children's first, so that no one's name stands
 * for everyone's. A family whose surnames nobody knows goes by its reference.
 */
export function nameFamily(members: readonly Named[], reference: string): string {
  const here = members.filter(({ livesHere }) => livesHere !== 'no')
  const ordered = [...here.filter(({ role }) => role === 'child'), ...here.filter(({ role }) => role !== 'child')]
  const surnames = [...new Set(ordered.map(({ surname }) => surname).filter((surname) => surname !== null))].slice(0, 3)
  if (surnames.length === 0) return `Family ${reference}`
  const joined = surnames.length === 1 ? surnames[0]! : `${surnames.slice(0, -1).join(', ')} and ${surnames.at(-1)!}`
  return `The ${joined} family`
}
