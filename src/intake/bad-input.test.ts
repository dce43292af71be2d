import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { aReceiving, events, type Receiving } from './testing/receiving.ts'

const good = events('E1 P1 O 03/04/2017 Sample', 'E2 P2 O 05/04/2017 Pretend')
const header = 'ref,person,surname,born,sex,part,happened,hidden,times'

async function nothingIsHeld({ rows }: Receiving): Promise<void> {
  const held = `select (select count(*) from delivery) + (select count(*) from source_record) + (select count(*) from fact) as held`
  assert.deepEqual(await rows(held), [{ held: 0 }])
}

/** What arrives, its bytes, and what whoever received it is told. */
const wholeFiles: readonly (readonly [string, string | Buffer, string, RegExp])[] = [
  ['an empty file', '', 'file-empty', /^The file is empty\. Nothing was received\.$/],
  [
    'a file cut off in the middle of a row',
    good.slice(0, -20),
    'file-truncated',
    /ends in the middle of the row on line 3: it is cut off/,
  ],
  [
    'a file cut off inside quotation marks',
    `${header}\nE1,P1,"Sam`,
    'file-truncated',
    /opens in the row on line 2 is never closed/,
  ],
  [
    'a file with another separator',
    good.replaceAll(',', ';'),
    'wrong-delimiter',
    /The columns of events should be separated by commas, and here they are by semicolons/,
  ],
  ['a file with tabs', good.replaceAll(',', '\t'), 'wrong-delimiter', /here they are by tabs/],
  [
    'a file in another encoding',
    Buffer.from(good.replace('Sample', 'Samplé'), 'latin1'),
    'file-encoding',
    /should be UTF-8, and line 2 is not/,
  ],
  ['a file in UTF-16', Buffer.from(`\uFEFF${good}`, 'utf16le'), 'file-encoding', /The file is UTF-16/],
  [
    'a file that lacks a column',
    good.replace(',times', '').replaceAll(/,\n/g, '\n'),
    'column-missing',
    /looks like events of edition 2016-09, but it lacks times/,
  ],
  [
    'a file with a column more',
    good.replaceAll('\n', ',x\n'),
    'column-added',
    /it has x, which the agreement does not cover/,
  ],
  [
    'a file with a column twice',
    good.replace(',times', ',hidden'),
    'column-twice',
    /Column 9 has the same name as column 8/,
  ],
  [
    'a file without a header',
    good.split('\n').slice(1).join('\n'),
    'file-not-recognised',
    /^The first line is not the header of any file of this source: events \(9 columns\)/,
  ],
  [
    'a file of ten thousand columns',
    `${Array.from({ length: 10_000 }, (_, index) => `c${index}`).join()}\n`,
    'too-many-columns',
    /The header has 10,000 columns; no more than 1,000 are read/,
  ],
  ['a header of megabytes', 'x'.repeat(3 * 1024 * 1024), 'file-not-recognised', /not the header of any file/],
  [
    'a web page',
    '<!doctype html><html><body>Sign in</body></html>',
    'file-not-recognised',
    /The file is XML, but not one this source sends: its root should be <Root>/,
  ],
  ['XML cut off', '<Root><People><Person><Number>7</Number>', 'file-truncated', /it is cut off/],
  [
    'XML with a document type',
    '<!DOCTYPE Root [<!ENTITY a "aaaa">]><Root><People><Person><Number>&a;</Number></Person></People></Root>',
    'xml-doctype',
    /declares a document type, which is never read/,
  ],
]

for (const [what, bytes, code, message] of wholeFiles) {
  test(`${what} is refused whole, and told in words worth reading`, async (t) => {
    const receiving = await aReceiving(t)
    await assert.rejects(
      receiving.send(bytes),
      (error: Error & { code?: string; remedy?: string; exitCode?: number }) => {
        assert.equal(error.code, code, error.message)
        assert.match(error.message, message)
        assert.doesNotMatch(`${error.message}${error.remedy}`, /Sampl|Pretend|E1|P1/)
        assert.equal(error.exitCode, 4)
        assert.ok((error.remedy ?? '').length > 10)
        return true
      },
    )
    await nothingIsHeld(receiving)
  })
}

test('another source’s file is refused, and told whose it is', async (t) => {
  const receiving = await aReceiving(t)
  const roll = readFileSync('sources/housing/2016-09/sample/tenancies.csv')
  await assert.rejects(receiving.send(roll), {
    code: 'wrong-source',
    message: 'The file is tenancies of housing, not of example. Nothing was received.',
    remedy: 'Run ./kith receive housing with it.',
  })
  await nothingIsHeld(receiving)
})

test('a source nobody knows is refused without repeating what was typed', async (t) => {
  const { receive } = await aReceiving(t)
  await assert.rejects(receive(good, { source: 'sample-family' }), (error: Error) => {
    assert.match(error.message, /^There is no source of that name\. There are .*social-care/)
    assert.doesNotMatch(error.message, /sample-family/)
    return true
  })
})

test('dates that do not exist, duplicates and short rows are quarantined by line, and the rest is received', async (t) => {
  const { send, rows } = await aReceiving(t)
  const received = await send(
    `${events('E1 P1 O 03/04/2017', 'E2 P2 O 31/04/2017', 'E3 P3 O 29/02/2017', 'E1 P1 O 03/04/2017')}E5,P5\nE6,P6,S,,,O,01/04/2017,,,,\n`,
  )
  assert.deepEqual(
    received.refusals.map(({ line, column, reason }) => `${line} ${column ?? 'row'} ${reason}`),
    [
      '3 happened no-such-date',
      '4 happened no-such-date',
      '5 row repeated-row',
      '6 row wrong-number-of-columns',
      '7 row wrong-number-of-columns',
    ],
  )
  assert.equal(received.recordsNew, 1)
  const stored = await rows(`select line_number, value_class from quarantined_row order by line_number`)
  assert.deepEqual(stored[0], { line_number: 3, value_class: '10 characters: digits, other signs' })
})

test('a file with a header and no rows is received: it says that there is nothing', async (t) => {
  const { send, rows } = await aReceiving(t)
  const received = await send(`${header}\n`)
  assert.deepEqual([received.rowsRead, received.recordsNew], [0, 0])
  assert.deepEqual(await rows(`select fact_kind, covers_from, covers_to from coverage`), [
    { fact_kind: 'offence', covers_from: '2016-05-01', covers_to: '2017-05-02' },
  ])
})

const naughty = '../shared/data/torture/blns/blns.json'
const skip = existsSync(naughty) ? false : 'no ../shared/data: it is not here'

test('naughty strings in every column are received or quarantined, and open as they were sent', { skip }, async (t) => {
  const { send, records } = await aReceiving(t)
  const strings = (JSON.parse(readFileSync(naughty, 'utf8')) as string[]).filter((text) => !text.includes('\0'))
  assert.ok(strings.length > 400)
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const asSurname = strings.map((text, index) => `E${index},P${index},${quoted(text)},,,O,03/04/2017,,`)
  const asDate = strings.map((text, index) => `D${index},P${index},x,${quoted(text)},,V,03/04/2017,,`)
  const received = await send(`${header}\n${asSurname.join('\n')}\n`)
  assert.equal(received.rowsRead, strings.length)
  assert.equal(received.recordsNew + received.rowsQuarantined, strings.length)
  const opened = new Map((await records()).map(({ columns }) => [columns.ref, columns.surname ?? '']))
  for (const [ref, surname] of opened) assert.equal(surname, strings[Number(ref!.slice(1))])
  assert.ok(opened.size > 400)

  const dates = await send(`${header}\n${asDate.join('\n')}\n`, { expectWithdrawals: true })
  assert.equal(dates.recordsNew + dates.rowsQuarantined, strings.length)
  assert.ok(dates.rowsQuarantined > 400)
})
