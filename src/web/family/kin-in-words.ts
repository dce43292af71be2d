import type { TieView } from '../../families/family-view.store.ts'
import { capitalised, listInWords } from '../render/words.ts'

/** How someone is related to the others of the family, in one line: "Mother of Ada and Ben; partner of Sam". */
export function kinInWords(
  ties: readonly Pick<TieView, 'words' | 'otherPersonId'>[],
  names: ReadonlyMap<string, string>,
) {
  const known = ties.filter(({ otherPersonId }) => names.has(otherPersonId))
  const byWords = Map.groupBy(known, ({ words }) => words)
  const said = [...byWords].map(([words, own]) => {
    const others = new Set(own.map(({ otherPersonId }) => names.get(otherPersonId)!))
    return `${words} ${listInWords([...others])}`
  })
  return said.length === 0 ? 'Not known' : capitalised(said.join('; '))
}
