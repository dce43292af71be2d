import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { noticeMarkdown } from '../scripts/notice/notice-markdown.ts'
import { readEnforcedSettings } from '../src/web/notice/enforced-settings.ts'
import { makeNotice } from '../src/web/notice/make-notice.ts'
import { clausesOfTheNotice, readNoticeFile, type NoticeTest } from '../src/web/notice/notice-file.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const notice = makeNotice(readNoticeFile(), readEnforcedSettings())
const written = readFileSync(`${root}docs/notice.md`, 'utf8')
const clauses = notice.sections.flatMap((section) => section.clauses)

/** Whether a file holds a test of exactly that name. */
function isThere({ in: file, test: name }: NoticeTest): boolean {
  if (!existsSync(root + file)) return false
  const literal = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(String.raw`\btest\(\s*(['"\`])${literal}\1`).test(readFileSync(root + file, 'utf8'))
}

test('docs/notice.md is the notice that the settings make (npm run docs:notice renders it)', () => {
  assert.equal(written, noticeMarkdown(notice))
})

test('every clause of the notice, N1 to N45, stands in it', () => {
  for (let number = 1; number <= clausesOfTheNotice; number += 1)
    assert.match(written, new RegExp(`\\*\\*N${number}\\*\\* `))
})

test('every test that is said to hold a clause is there, and every setting it is made from', () => {
  const tests = clauses.flatMap(({ heldBy }) => heldBy)
  assert.ok(tests.length > clausesOfTheNotice)
  assert.deepEqual(
    tests.filter((one) => !isThere(one)),
    [],
  )
  const settings = clauses.flatMap(({ from }) => from)
  assert.deepEqual(
    settings.filter((path) => !existsSync(root + path)),
    [],
  )
})

test('a test that is not there, or a file that is not, would be found missing', () => {
  assert.ok(!isThere({ in: 'test/notice-docs.test.ts', test: 'a test nobody wrote' }))
  assert.ok(!isThere({ in: 'test/no-such.test.ts', test: 'every clause of the notice, N1 to N45, stands in it' }))
})
