import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { frameworksFolder, listEditions, readEdition } from './read-edition.ts'
import { runEmploymentExample, runResultExample } from './results/run-result-examples.ts'
import { runEligibilityExample, runExample } from './run-examples.ts'

for (const which of listEditions()) {
  const edition = readEdition(which)

  describe(`${which.framework} ${which.edition}`, () => {
    for (const need of edition.needs) {
      for (const example of need.examples) {
        test(`${need.indicator} ${need.id}: ${example.says}`, () => {
          assert.equal(runExample(edition, need, example).finding, example.finding)
        })
      }
    }

    for (const example of edition.eligibility.examples) {
      test(`eligibility: ${example.says}`, () => {
        assert.equal(runEligibilityExample(edition, example).eligible, example.eligible)
      })
    }

    for (const { need, examples } of edition.results.measures) {
      for (const example of examples) {
        test(`result for ${need}: ${example.says}`, () => {
          assert.equal(runResultExample(edition, need, example).result, example.result)
        })
      }
    }

    const route = edition.results.continuousEmployment
    for (const example of route?.examples ?? []) {
      test(`continuous employment: ${example.says}`, () => {
        assert.equal(runEmploymentExample(edition, route!, example).result, example.result)
      })
    }
  })
}

test('every kind of fact that sentences can name is one that sources can state', () => {
  const spoken = Object.keys(parse(readFileSync(join(frameworksFolder, 'fact-words.yaml'), 'utf8')) as object)
  const stated = Object.keys(
    parse(readFileSync(join(frameworksFolder, '../sources/fact-kinds.yaml'), 'utf8')) as object,
  )
  assert.deepEqual(
    spoken.filter((kind) => !stated.includes(kind)),
    [],
  )
})
