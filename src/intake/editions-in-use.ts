import { KithError } from '../platform/errors.ts'
import type { SourceDefinition } from './definition/source-schema.ts'

/** The editions a file received on a day may be of, the latest first: those in use by then, or the one asked for. */
export function editionsInUse(
  definitions: readonly SourceDefinition[],
  { source, edition, receivedOn }: { readonly source: string; readonly edition?: string; readonly receivedOn: string },
): SourceDefinition[] {
  const inUse = definitions.filter((one) => one['in-use-from'] <= receivedOn)
  const chosen = edition === undefined ? inUse : definitions.filter((one) => one.edition === edition)
  if (chosen.length > 0) return chosen
  const known = definitions.map((one) => `${one.edition} (in use from ${one['in-use-from']})`).join(', ')
  throw new KithError({
    code: 'edition-unknown',
    what:
      edition === undefined
        ? `No edition of ${source} was in use on ${receivedOn}; there is ${known}.`
        : `${source} has no such edition; there is ${known}.`,
    remedy: 'Name an edition with --edition, or correct --received-on.',
  })
}
