import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { needsMarkdown } from '../scripts/needs/needs-markdown.ts'
import { listEditions, readEdition } from '../src/needs/read-edition.ts'

const folder = fileURLToPath(new URL('../docs/needs/', import.meta.url))

test('docs/needs says what the framework files say (npm run docs:needs renders it)', () => {
  const editions = listEditions()
  assert.deepEqual(
    readdirSync(folder),
    editions.map(({ framework, edition }) => `${framework}-${edition}.md`),
  )
  for (const { framework, edition } of editions) {
    const written = readFileSync(`${folder}${framework}-${edition}.md`, 'utf8')
    assert.equal(written, needsMarkdown(readEdition({ framework, edition })))
  }
})
