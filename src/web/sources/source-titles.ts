import { definitionsOf, sourceEditions } from '../../intake/definition/source-definitions.ts'
import type { SourceDefinition } from '../../intake/definition/source-schema.ts'

const read = new Map<string, readonly SourceDefinition[]>()

/** The editions of a source as its definition says, the latest first; none when the source is no longer defined. */
function editionsOf(source: string): readonly SourceDefinition[] {
  let editions = read.get(source)
  if (editions === undefined) {
    editions = sourceEditions().some((one) => one.source === source) ? definitionsOf(source) : []
    read.set(source, editions)
  }
  return editions
}

/** What pages call a source: as the edition says by which it sends, the one named or the latest in use on a day. */
export function sourceTitle(source: string, by: { readonly edition: string } | { readonly day: string }): string {
  const known = 'edition' in by ? editionOf(source, by.edition) : editionInUse(source, by.day)
  return known?.title ?? source
}

/** The edition by which a source sends on a day: the latest in use by then, or else the first there will be. */
export function editionInUse(source: string, day: string): SourceDefinition | undefined {
  const editions = editionsOf(source)
  return editions.find((one) => one['in-use-from'] <= day) ?? editions.at(-1)
}

/** The edition of a source that a delivery was read by. */
export function editionOf(source: string, edition: string): SourceDefinition | undefined {
  return editionsOf(source).find((one) => one.edition === edition)
}

/** Every source that is defined, by name. */
export function definedSources(): readonly string[] {
  return [...new Set(sourceEditions().map(({ source }) => source))]
}
