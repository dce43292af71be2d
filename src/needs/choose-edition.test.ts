import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { chooseEdition } from './choose-edition.ts'
import { frameworksFolder } from './read-edition.ts'

/** The frameworks of this repository with a second edition beside the first, whose dates are changed. */
function aSecondEdition(t: TestContext, from: string, lastDay: string): string {
  const root = mkdtempSync(join(tmpdir(), 'kith-frameworks-'))
  t.after(() => rmSync(root, { recursive: true }))
  cpSync(frameworksFolder, root, { recursive: true })
  const second = join(root, 'troubled-families', '2020-04')
  cpSync(join(root, 'troubled-families', '2015-04'), second, { recursive: true })
  edit(join(second, 'framework.yaml'), [
    ['edition: 2015-04', 'edition: 2020-04'],
    ['{ from: 2015-04-01, last-day: 2020-03-31 }', `{ from: ${from}, last-day: ${lastDay} }`],
  ])
  edit(join(second, 'terms.yaml'), [
    [
      'last-day: 2020-04-03 }',
      'last-day: 2020-04-03 }\n  - { name: summer 2020, from: 2020-04-20, last-day: 2020-07-21 }',
    ],
  ])
  return root
}

function edit(path: string, changes: readonly (readonly [string, string])[]): void {
  let text = readFileSync(path, 'utf8')
  for (const [from, to] of changes) {
    assert.ok(text.includes(from), from)
    text = text.replace(from, to)
  }
  writeFileSync(path, text)
}

test('the edition in force on the day is taken when none is named', (t) => {
  const root = aSecondEdition(t, '2020-04-01', '2020-08-31')
  assert.equal(chooseEdition({ asOf: '2020-03-31', whatIf: false }, root).edition, '2015-04')
  assert.equal(chooseEdition({ asOf: '2020-04-01', whatIf: false }, root).edition, '2020-04')
})

test('two editions of one framework in force on one day are refused, and the file to correct is named', (t) => {
  const root = aSecondEdition(t, '2020-03-01', '2020-08-31')
  assert.throws(() => chooseEdition({ asOf: '2019-08-31', whatIf: false }, root), {
    code: 'editions-overlap',
    message: 'The editions troubled-families 2015-04 and troubled-families 2020-04 are in force on the same days.',
    remedy: /frameworks\/troubled-families\/2020-04\/framework\.yaml/,
  })
})
