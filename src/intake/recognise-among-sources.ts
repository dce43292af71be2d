import { KithError } from '../platform/errors.ts'
import { definitionsOf, sourceEditions } from './definition/source-definitions.ts'
import type { SourceDefinition } from './definition/source-schema.ts'
import { badFile } from './readers/bad-file.ts'
import type { InspectedFile } from './readers/inspect-file.ts'
import { recogniseFile, type RecognisedFile } from './recognise-file.ts'

/** Recognise a file among the editions of its source; where it is another source's, say which. */
export function recogniseAmongSources(
  file: InspectedFile,
  editions: readonly SourceDefinition[],
  folders: readonly string[],
): RecognisedFile {
  try {
    return recogniseFile(file, editions)
  } catch (error) {
    if (!(error instanceof KithError) || error.code !== 'file-not-recognised') throw error
    const other = sourceThatSends(file, editions[0]!.source, folders)
    if (other === undefined) throw error
    throw badFile(
      'wrong-source',
      `The file is ${other.name} of ${other.definition.source}, not of ${editions[0]!.source}.`,
      `Run ./kith receive ${other.definition.source} with it.`,
    )
  }
}

function sourceThatSends(file: InspectedFile, not: string, folders: readonly string[]): RecognisedFile | undefined {
  const others = new Set(sourceEditions(folders).map(({ source }) => source))
  others.delete(not)
  for (const source of others) {
    try {
      return recogniseFile(file, definitionsOf(source, folders))
    } catch {
      // It is not this one's either, or that definition is broken, which is its own verb's business.
    }
  }
  return undefined
}
