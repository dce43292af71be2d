import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { delimiter, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { KithError } from '../../platform/errors.ts'
import { readFactKinds, type FactKinds } from '../fact-kinds.ts'
import { definitionError } from './definition-mistake.ts'
import { readSourceDefinition } from './read-source-definition.ts'
import type { SourceDefinition } from './source-schema.ts'

const ownFolder = fileURLToPath(new URL('../../../sources', import.meta.url))

/** The folders that hold sources: the repository's own, and those of `KITH_SOURCES`, so a new partner needs no code. */
export function sourceFolders(setting = process.env.KITH_SOURCES): string[] {
  const added = (setting ?? '').split(delimiter).filter((folder) => folder !== '')
  for (const folder of added) {
    if (existsSync(folder) && statSync(folder).isDirectory()) continue
    throw new KithError({
      code: 'sources-folder-missing',
      what: `KITH_SOURCES names ${folder}, which is no folder.`,
      remedy: 'Correct KITH_SOURCES, or unset it.',
    })
  }
  return [ownFolder, ...added.map((folder) => resolve(folder))]
}

export type SourceEdition = { readonly source: string; readonly edition: string; readonly folder: string }

/** Every edition of every source there is, by source, oldest edition first. Nothing is read yet. */
export function sourceEditions(folders: readonly string[] = sourceFolders()): SourceEdition[] {
  const found = folders.flatMap((folder) =>
    directoriesOf(folder).flatMap((source) =>
      directoriesOf(join(folder, source))
        .filter((edition) => existsSync(join(folder, source, edition, 'source.yaml')))
        .map((edition) => ({ source, edition, folder: join(folder, source, edition) })),
    ),
  )
  const twice = found.find((one) => found.some((other) => other !== one && isSameEdition(one, other)))
  if (twice !== undefined) throw definedTwice(twice)
  return found.sort((left, right) => (left.source + left.edition < right.source + right.edition ? -1 : 1))
}

/** The editions of one source, read and checked, the latest in use first. */
export function definitionsOf(source: string, folders: readonly string[] = sourceFolders()): SourceDefinition[] {
  const editions = sourceEditions(folders).filter((one) => one.source === source)
  if (editions.length === 0) throw unknownSource(folders)
  const factKinds = readFactKinds(folders)
  const definitions = editions.map((edition) => readEdition(edition, factKinds))
  return definitions.sort((left, right) => (left['in-use-from'] < right['in-use-from'] ? 1 : -1))
}

const remembered = new Map<
  string,
  { readonly modifiedMs: number; readonly kinds: string; readonly definition: SourceDefinition }
>()

/** A definition that was read is remembered for as long as its file and the kinds of fact stay as they were. */
export function readEdition({ source, edition, folder }: SourceEdition, factKinds: FactKinds): SourceDefinition {
  const path = join(folder, 'source.yaml')
  const modifiedMs = statSync(path).mtimeMs
  const kinds = [...factKinds.keys()].join()
  const known = remembered.get(path)
  if (known?.modifiedMs === modifiedMs && known.kinds === kinds) return known.definition
  const { definition, mistakes } = readSourceDefinition(
    readFileSync(path, 'utf8'),
    { file: relative(process.cwd(), path), source, edition },
    factKinds,
  )
  if (definition === undefined) throw definitionError(mistakes)
  remembered.set(path, { modifiedMs, kinds, definition })
  return definition
}

function isSameEdition(one: SourceEdition, other: SourceEdition): boolean {
  return one.source === other.source && one.edition === other.edition
}

/** An edition used in a decision is frozen, so nothing may stand in for it unseen. */
function definedTwice({ source, edition }: SourceEdition): KithError {
  return new KithError({
    code: 'source-defined-twice',
    what: `Edition ${edition} of ${source} is defined in two folders of sources.`,
    remedy: 'Give the one in KITH_SOURCES another name or another edition.',
  })
}

function directoriesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

function unknownSource(folders: readonly string[]): KithError {
  const names = [...new Set(sourceEditions(folders).map((one) => one.source))]
  return new KithError({
    code: 'source-unknown',
    what: `There is no source of that name. There are ${names.join(', ')}.`,
    remedy: 'Correct the name, or add a definition and name its folder in KITH_SOURCES.',
  })
}
