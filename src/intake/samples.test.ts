import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { readEdition, sourceEditions, sourceFolders } from './definition/source-definitions.ts'
import { readFactKinds } from './fact-kinds.ts'
import { sampleResult } from './testing/sample-result.ts'

const factKinds = readFactKinds(sourceFolders())

for (const edition of sourceEditions()) {
  const sample = join(edition.folder, 'sample')
  const expected = join(edition.folder, 'expected.yaml')

  test(`the sample of ${edition.source} ${edition.edition} says what its expected result says`, async () => {
    const definition = readEdition(edition, factKinds)
    const { 'received-on': receivedOn, ...files } = parse(readFileSync(expected, 'utf8')) as Record<string, unknown>
    assert.deepEqual(readdirSync(sample).sort(), Object.keys(files).sort())
    for (const [name, says] of Object.entries(files)) {
      const result = await sampleResult(definition, join(sample, name), String(receivedOn))
      assert.deepEqual(withoutEmpty(result), says, name)
    }
  })

  test(`${edition.source} ${edition.edition} has a sample of every file it defines`, () => {
    assert.ok(existsSync(expected))
    const { files } = readEdition(edition, factKinds)
    const sampled = Object.values(parse(readFileSync(expected, 'utf8')) as Record<string, { file?: string }>)
    assert.deepEqual(Object.keys(files).sort(), sampled.flatMap(({ file }) => file ?? []).sort())
  })
}

/** An expected result leaves out what a sample has none of. */
function withoutEmpty(result: object): object {
  const entries = Object.entries(result) as [string, unknown][]
  return JSON.parse(
    JSON.stringify(
      Object.fromEntries(entries.filter(([, says]) => typeof says !== 'object' || Object.keys(says!).length > 0)),
    ),
  ) as object
}
