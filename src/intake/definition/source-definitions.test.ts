import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { readFactKinds } from '../fact-kinds.ts'
import { plainSource } from '../testing/plain-source.ts'
import { definitionsOf, readEdition, sourceEditions, sourceFolders } from './source-definitions.ts'

/** A folder of sources outside the repository. */
function folderWith(t: TestContext, files: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'kith-sources-'))
  t.after(() => rmSync(directory, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(directory, path, '..'), { recursive: true })
    writeFileSync(join(directory, path), content)
  }
  return directory
}

test('every source of the repository is defined rightly', () => {
  const factKinds = readFactKinds(sourceFolders(''))
  const editions = sourceEditions(sourceFolders(''))
  for (const edition of editions) assert.equal(readEdition(edition, factKinds).source, edition.source)
  const sources = new Set(editions.map(({ source }) => source))
  assert.deepEqual(
    [...sources],
    ['cin-census', 'council-tax', 'dwp', 'housing', 'police', 'school-census', 'social-care'],
  )
})

test('KITH_SOURCES adds sources from several folders, so that a new partner needs no code', (t) => {
  const one = folderWith(t, { 'example/2016-09/source.yaml': plainSource })
  const other = folderWith(t, {
    'second/2016-09/source.yaml': plainSource.replace('source: example', 'source: second'),
  })
  const folders = sourceFolders([one, other].join(delimiter))
  assert.equal(definitionsOf('example', folders)[0]?.title, 'An example')
  assert.equal(definitionsOf('second', folders)[0]?.source, 'second')
  assert.ok(definitionsOf('social-care', folders).length > 0)
})

test('a folder of KITH_SOURCES may add kinds of fact, but not change one', (t) => {
  const text = plainSource.replaceAll('offence', 'gardening')
  const added = folderWith(t, {
    'fact-kinds.yaml': 'gardening: { means: Works in the garden, roles: [offender] }\n',
    'example/2016-09/source.yaml': text,
  })
  assert.equal(definitionsOf('example', sourceFolders(added)).length, 1)
  const changed = folderWith(t, { 'fact-kinds.yaml': 'offence: { means: Something else }\n' })
  assert.throws(() => readFactKinds(sourceFolders(changed)), /offence is already defined elsewhere/)
  const broken = folderWith(t, { 'fact-kinds.yaml': 'offence: {\n' })
  assert.throws(() => readFactKinds(sourceFolders(broken)), { code: 'fact-kinds-wrong' })
})

test('a folder that is not there is told, and so is an edition defined twice', (t) => {
  assert.throws(() => sourceFolders('/no/such/folder'), { code: 'sources-folder-missing' })
  const again = folderWith(t, { 'dwp/2016-09/source.yaml': plainSource })
  assert.throws(() => sourceEditions(sourceFolders(again)), {
    code: 'source-defined-twice',
    message: 'Edition 2016-09 of dwp is defined in two folders of sources.',
  })
})

test('a definition that changes is read again', (t) => {
  const folder = folderWith(t, { 'example/2016-09/source.yaml': plainSource })
  assert.equal(definitionsOf('example', sourceFolders(folder))[0]?.title, 'An example')
  writeFileSync(join(folder, 'example/2016-09/source.yaml'), plainSource.replace('An example', 'Another title'))
  assert.equal(definitionsOf('example', sourceFolders(folder))[0]?.title, 'Another title')
})

test('a broken definition stops before anything is received, with its file and line', (t) => {
  const folder = folderWith(t, {
    'example/2016-09/source.yaml': plainSource.replace('purposes: [N21]', 'purposes: [N99]'),
  })
  assert.throws(() => definitionsOf('example', sourceFolders(folder)), {
    code: 'source-definition-wrong',
    message: /source\.yaml:7: purposes\.0 must be one of N21, N22, N23/,
  })
})
