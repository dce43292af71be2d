import { definitionsOf, sourceEditions, sourceFolders } from '../intake/definition/source-definitions.ts'

/**
 * The sources whose own key stands for a person: two keys there are two people as far as the source knows, and only a
 * person may say otherwise (identity rules §2, 41).
 */
export function oneKeyPerPersonSources(folders: readonly string[] = sourceFolders()): ReadonlySet<string> {
  const sources = new Set(sourceEditions(folders).map(({ source }) => source))
  return new Set(
    [...sources].filter((source) => definitionsOf(source, folders).some((edition) => edition['one-key-per-person'])),
  )
}
