import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { coverage } from '../scripts/linkage/coverage.ts'
import { coverageMarkdown } from '../scripts/linkage/coverage-markdown.ts'

const written = readFileSync(fileURLToPath(new URL('../docs/linkage/coverage.md', import.meta.url)), 'utf8')

test('docs/linkage/coverage.md names the tests that there are (npm run docs:linkage renders it)', () => {
  assert.equal(written, coverageMarkdown(coverage))
})

test('a test that is named and not there stops the page from being written', () => {
  const gone = [
    { title: 'Gone', rows: [{ what: 'nothing', tests: [['sql/parse-sql.test.ts', 'no such test']] }] },
  ] as const
  assert.throws(() => coverageMarkdown(gone), /sql\/parse-sql\.test\.ts: no such test/)
})
