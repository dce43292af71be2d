import { dayInWords } from '../render/words.ts'
import { sourceTitle } from '../sources/source-titles.ts'
import type { FamilyPeople } from './family-people.ts'

/** Where a family lives, as a page says it, and who says so. */
export type HomeShown = { readonly text: string; readonly hint?: string }

/**
 * The newest address stated of those who live with the family. Where a partner marks anyone of the family as protected,
 * nothing that locates them is shown to anyone, and the words say no more than a family's own wish would.
 */
export function homeOf(
  { is_protected }: { readonly is_protected: boolean },
  { members, details }: Pick<FamilyPeople, 'members' | 'details'>,
  today: string,
): HomeShown {
  if (is_protected) return { text: 'Contact through the lead practitioner' }
  const addresses = members
    .filter(({ livesHere }) => livesHere === 'yes')
    .flatMap(({ personId }) => details.get(personId)?.addresses ?? [])
    .filter(({ to }) => to === null)
    .toSorted((left, right) => ((left.from ?? '') < (right.from ?? '') ? 1 : -1))
  const [newest] = addresses
  if (newest === undefined) return { text: 'Not known' }
  const since = newest.from === null ? '' : `, since ${dayInWords(newest.from)}`
  return { text: newest.text, hint: `${sourceTitle(newest.source, { day: today })}${since}` }
}
