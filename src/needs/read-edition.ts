import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exitCodes, KithError } from '../platform/errors.ts'
import { checkEdition } from './check-edition.ts'
import {
  frameworkSchema,
  termsSchema,
  vocabularySchema,
  type Edition,
  type FrameworkFile,
  type Vocabulary,
} from './edition-schema.ts'
import { editionError, type Mistake } from './mistake.ts'
import { needSchema, type Need } from './need-schema.ts'
import { resultsSchema } from './results/measure-schema.ts'
import { yamlFile, type YamlFile } from './yaml-file.ts'

/** The files of one edition by name, as in `framework.yaml` and `needs/persistent-absence.yaml`. */
export type EditionFiles = ReadonlyMap<string, string>

export const frameworksFolder = fileURLToPath(new URL('../../frameworks', import.meta.url))

/** Every framework and edition there is, in the order of their names. */
export function listEditions(root = frameworksFolder): { framework: string; edition: string }[] {
  return foldersIn(root).flatMap((framework) =>
    foldersIn(join(root, framework)).map((edition) => ({ framework, edition })),
  )
}

/** Read and check one edition. Throws `edition-mistaken` with every mistake by file, line and remedy. */
export function readEdition(
  which: { readonly framework: string; readonly edition: string },
  root = frameworksFolder,
): Edition {
  const { framework, edition } = which
  const folder = join(root, framework, edition)
  if (!existsSync(join(folder, 'framework.yaml'))) {
    const known = listEditions(root).map((each) => `${each.framework} ${each.edition}`)
    throw new KithError({
      code: 'edition-unknown',
      what: `There is no edition ${edition} of the framework ${framework}.`,
      remedy: `These can be used: ${known.join(', ')}.`,
      exitCode: exitCodes.usage,
    })
  }
  const needs = readdirSync(join(folder, 'needs'))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
  const names = ['framework.yaml', 'terms.yaml', 'results.yaml', ...needs.map((name) => `needs/${name}`)]
  const files = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  const vocabulary = readFileSync(join(root, 'fact-words.yaml'), 'utf8')
  const digest = createHash('sha256')
  for (const text of [framework, edition, vocabulary, ...[...files].flat()]) digest.update(`${text.length}:${text}`)
  const key = digest.digest('hex')
  const known = editionsBuilt.get(key) ?? buildEdition({ files, vocabulary, framework, edition })
  editionsBuilt.set(key, known)
  return known
}

/** By everything an edition is made of: reading and checking one takes a tenth of a second, and every claim asks for it. */
const editionsBuilt = new Map<string, Edition>()

/** How sentences name each kind of fact, outside any edition. */
export function readVocabulary(root = frameworksFolder): Vocabulary {
  const result = yamlFile('fact-words.yaml', readFileSync(join(root, 'fact-words.yaml'), 'utf8')).read(vocabularySchema)
  if ('mistakes' in result) throw editionError('frameworks', result.mistakes)
  return result.value
}

/** An edition from its files' text. */
export function buildEdition(from: {
  readonly files: EditionFiles
  readonly vocabulary: string
  readonly framework: string
  readonly edition: string
}): Edition {
  const folder = `frameworks/${from.framework}/${from.edition}`
  const mistakes: Mistake[] = []
  const yamls = new Map([...from.files].map(([name, text]) => [name, yamlFile(name, text)]))
  const read = <T>(result: { value: T } | { mistakes: Mistake[] }): T | undefined => {
    if ('value' in result) return result.value
    mistakes.push(...result.mistakes)
    return undefined
  }
  const fileOf = (name: string): YamlFile => yamls.get(name) ?? yamlFile(name, '')

  const vocabulary = read(yamlFile('../../fact-words.yaml', from.vocabulary).read(vocabularySchema))
  const framework = read(fileOf('framework.yaml').read(frameworkSchema))
  const terms = read(fileOf('terms.yaml').read(termsSchema))
  const results = read(fileOf('results.yaml').read(resultsSchema))
  const needs: Need[] = []
  for (const [name, file] of yamls) {
    if (!name.startsWith('needs/')) continue
    const need = read(file.read(needSchema))
    if (need !== undefined && name !== `needs/${need.id}.yaml`) {
      const says = `the file is called ${name.slice('needs/'.length)}`
      mistakes.push({ file: name, line: file.lineOf(['id']), says, remedy: 'Name the file for the id of its need.' })
    }
    if (need !== undefined) needs.push(need)
  }
  if (vocabulary === undefined || framework === undefined || terms === undefined || results === undefined) {
    throw editionError(folder, mistakes)
  }
  if (mistakes.length > 0) throw editionError(folder, mistakes)
  const edition: Edition = {
    ...framework,
    needs: inOrder(framework, needs),
    terms: terms.terms,
    vocabulary,
    results,
    sha256: digest(from.files),
  }
  const wrong = checkEdition(edition, { fileOf, framework: from.framework, edition: from.edition })
  if (wrong.length > 0) throw editionError(folder, wrong)
  return edition
}

/** By headline in the framework's order, then by indicator. */
function inOrder({ headlines }: FrameworkFile, needs: readonly Need[]): Need[] {
  const place = ({ headline, indicator, id }: Need) => {
    const at = String(headlines.findIndex((each) => each.id === headline)).padStart(3, '0')
    return `${at} ${indicator} ${id}`
  }
  return needs.toSorted((left, right) => (place(left) < place(right) ? -1 : 1))
}

function digest(files: EditionFiles): string {
  const hash = createHash('sha256')
  for (const name of [...files.keys()].toSorted()) hash.update(`${name}\0${files.get(name)!}\0`)
  return hash.digest('hex')
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
}
