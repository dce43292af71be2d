import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { gzipSync } from 'node:zlib'
import { temporaryFile } from '../testing/temporary-file.ts'
import { checkEncoding } from './check-encoding.ts'
import { csvHeader } from './csv-header.ts'
import { inspectFile } from './inspect-file.ts'
import { readCsvRows, type SentRow } from './read-csv-rows.ts'
import { xmlReader } from './read-xml-records.ts'
import type { XmlElement } from './xml-element.ts'
import { elementsAt, textAt } from './xml-element.ts'

const comma = { encoding: 'utf-8', delimiter: ',' } as const

async function rowsOf(path: string, layout: { encoding: 'utf-8' | 'windows-1252'; delimiter: string } = comma) {
  const rows: SentRow[] = []
  await readCsvRows(await inspectFile(path), layout, {
    onRow: (row) => void rows.push(row),
    afterChunk: () => Promise.resolve(),
  })
  return rows
}

async function readText(t: TestContext, text: string | Uint8Array, layout = comma) {
  return rowsOf(temporaryFile(t, text), layout)
}

test('a row is known by its number and by the line it begins on, also after values that span lines', async (t) => {
  const rows = await readText(t, 'a,b\r\n1,"x\r\ny"\r\n2,z\r\n')
  assert.deepEqual(rows, [
    { fields: ['1', 'x\r\ny'], line: 2, rowNumber: 1 },
    { fields: ['2', 'z'], line: 4, rowNumber: 2 },
  ])
})

test('blank lines are no rows, and the lines after them keep their numbers', async (t) => {
  const rows = await readText(t, 'a,b\n\n1,2\n\n\n3,4')
  assert.deepEqual(
    rows.map(({ line, rowNumber }) => [line, rowNumber]),
    [
      [3, 1],
      [6, 2],
    ],
  )
})

test('a byte order mark is not part of the first column', async (t) => {
  assert.equal(csvHeader('\uFEFFa,b\n', comma)?.[0], 'a')
  assert.deepEqual((await readText(t, '\uFEFFa,b\n1,2\n'))[0]?.fields, ['1', '2'])
})

test('windows-1252 is read as the partner wrote it, euro sign and all', async (t) => {
  const bytes = Buffer.from([0x61, 0x0a, 0x80, 0x9a, 0xe9, 0x0a])
  const rows = await rowsOf(temporaryFile(t, bytes), { ...comma, encoding: 'windows-1252' })
  assert.deepEqual(rows[0]?.fields, ['€šé'])
})

test('a character that falls on the border of two chunks is still one character', async (t) => {
  const text = `a\n${'x'.repeat(256 * 1024 - 3)}é\n${'y'.repeat(256 * 1024 - 3)}€\n`
  const inspected = await inspectFile(temporaryFile(t, text))
  assert.equal(inspected.firstLineNotUtf8, undefined)
  assert.equal(inspected.asciiOnly, false)
})

test('the first line that is not UTF-8 is named, and nothing of it is', async (t) => {
  const file = await inspectFile(
    temporaryFile(t, Buffer.concat([Buffer.from('a\nb\nJos'), Buffer.from([0xe9]), Buffer.from('\n')])),
  )
  assert.equal(file.firstLineNotUtf8, 3)
  assert.throws(() => checkEncoding(file, 'utf-8'), {
    code: 'file-encoding',
    exitCode: 4,
    message: /^The file should be UTF-8, and line 3 is not; it may be windows-1252\. Nothing was received\.$/,
  })
  assert.doesNotThrow(() => checkEncoding(file, 'windows-1252'))
})

test('UTF-8 in the place of windows-1252 is told, but plain ASCII is both', async (t) => {
  const utf8 = await inspectFile(temporaryFile(t, 'a\nJosé\n'))
  assert.throws(() => checkEncoding(utf8, 'windows-1252'), /should be windows-1252, but it is UTF-8/)
  const ascii = await inspectFile(temporaryFile(t, 'a\nJose\n'))
  assert.doesNotThrow(() => checkEncoding(ascii, 'windows-1252'))
})

test('a file cut off inside a character is not UTF-8', async (t) => {
  const file = await inspectFile(temporaryFile(t, Buffer.from('a\nJosé').subarray(0, 6)))
  assert.equal(file.firstLineNotUtf8, 2)
})

for (const [what, bytes, message] of [
  ['an empty file', '', /The file is empty/],
  ['a file of blank lines', '\uFEFF\r\n\n  \n', /The file is empty/],
  ['UTF-16', Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le'), /The file is UTF-16/],
  ['a spreadsheet', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1]), /holds zero bytes: it is no text file/],
] as const) {
  test(`${what} is refused`, async (t) => {
    await assert.rejects(inspectFile(temporaryFile(t, bytes)), { message, exitCode: 4 })
  })
}

test('what is no file is refused without naming it', async () => {
  await assert.rejects(inspectFile('/no/such/Sample-family.csv'), (error: Error) => {
    assert.match(error.message, /^The file cannot be opened \(ENOENT\)\./)
    assert.doesNotMatch(error.message, /Sample/)
    return true
  })
  await assert.rejects(inspectFile('/tmp'), /What was named is no file/)
})

test('quotation marks that do not add up refuse the file with the line', async (t) => {
  await assert.rejects(readText(t, 'a,b\n1,2\n3,4"5"\n'), /The quotation marks of the row on line 3 do not add up/)
  await assert.rejects(readText(t, 'a,b\n1,2\n3,"4"5\n'), /The quotation marks of the row on line 3 do not add up/)
})

test('a quotation mark that never closes is a file cut off', async (t) => {
  await assert.rejects(readText(t, 'a,b\n1,2\n3,"4\n5,6\n'), {
    code: 'file-truncated',
    message: /opens in the row on line 3 is never closed/,
  })
})

test('a row of a hundred megabytes is refused before it costs memory', async (t) => {
  const path = temporaryFile(t, `a,b\n1,"${'x'.repeat(100 * 1024 * 1024)}"\n`)
  const startedAt = performance.now()
  await assert.rejects(rowsOf(path), {
    code: 'row-too-long',
    message: /The row on line 2 is longer than 1,048,576 characters/,
  })
  assert.ok(performance.now() - startedAt < 10_000)
})

test('a compressed file is read, by what comes out of it and not by what it says', async (t) => {
  const rows = await rowsOf(temporaryFile(t, gzipSync('a,b\n1,2\n'), 'delivery.csv.gz'))
  assert.deepEqual(rows[0]?.fields, ['1', '2'])
})

test('a compressed file that grows beyond all measure is refused', async (t) => {
  const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024, 'x'))
  await assert.rejects(inspectFile(temporaryFile(t, bomb)), { code: 'file-inflates' })
})

test('a compressed file that is cut off is refused', async (t) => {
  const bytes = gzipSync(`a,b\n${'1,2\n'.repeat(10_000)}`)
  await assert.rejects(inspectFile(temporaryFile(t, bytes.subarray(0, -20))), { code: 'file-truncated' })
})

const spectrum = '../shared/data/torture/csv-spectrum'
const skip = existsSync(spectrum) ? false : 'no ../shared/data: it is not here'

test('every file of the CSV spectrum is read as its JSON says', { skip }, async () => {
  const names = readdirSync(join(spectrum, 'csvs'))
  assert.ok(names.length >= 11)
  for (const name of names) {
    const path = join(spectrum, 'csvs', name)
    const header = csvHeader(readFileSync(path, 'utf8'), comma)!
    const rows = (await rowsOf(path)).map(({ fields }) =>
      Object.fromEntries(header.map((column, index) => [column, fields[index]])),
    )
    const expected = JSON.parse(readFileSync(join(spectrum, 'json', name.replace('.csv', '.json')), 'utf8')) as unknown
    // The shared copy was made where line ends inside values became \n.
    assert.deepEqual(rows, JSON.parse(JSON.stringify(expected).replaceAll('\\r\\n', '\\n')), name)
  }
})

function recordsOf(text: string, record = 'Root/Person'): XmlElement[] {
  const records: XmlElement[] = []
  const reader = xmlReader(
    { encoding: 'utf-8', record },
    { onRecord: (one) => void records.push(one), onText: () => undefined, onStrayText: () => undefined },
  )
  reader.write(text)
  reader.end()
  return records
}

test('an XML record is found by its path, whatever prefix its names have', () => {
  const [person] = recordsOf(
    '<k:Root xmlns:k="urn:k"><k:Person id="7"><k:Plan><k:Start>2017</k:Start></k:Plan></k:Person></k:Root>',
  )
  assert.equal(elementsAt(person!, ['Plan']).length, 1)
  assert.deepEqual(textAt(person!, ['Plan', 'Start']), { text: '2017', count: 1 })
  assert.equal(textAt(person!, ['@id']).text, '7')
  assert.equal(textAt(elementsAt(person!, ['Plan', 'Start'])[0]!, ['..', '..', '@id']).text, '7')
})

for (const [what, text, code] of [
  ['a document type', '<!DOCTYPE Root [<!ENTITY a "b">]><Root/>', 'xml-doctype'],
  ['an external entity', '<!DOCTYPE Root SYSTEM "file:///etc/passwd"><Root/>', 'xml-doctype'],
  ['an entity nobody declared', '<Root><Person>&secret;</Person></Root>', 'file-not-xml'],
  ['elements that do not close in order', '<Root><Person></Root></Person>', 'file-not-xml'],
  ['a file cut off', '<Root><Person><Name>Sam', 'file-truncated'],
  ['a file cut off inside a tag', '<Root><Person><Na', 'file-truncated'],
  ['another encoding than the agreed one', '<?xml version="1.0" encoding="ISO-8859-1"?><Root/>', 'file-encoding'],
  ['elements without end', '<a>'.repeat(70), 'xml-too-big'],
  ['a record without end', `<Root><Person>${'<Name/>'.repeat(20_001)}`, 'xml-too-big'],
] as const) {
  test(`XML with ${what} is refused, and nothing that stands in it is repeated`, () => {
    assert.throws(
      () => recordsOf(text),
      (error: Error & { code?: string }) => {
        assert.equal(error.code, code)
        assert.doesNotMatch(error.message, /Sam|secret|passwd/)
        return true
      },
    )
  })
}

test('XML with a value of many megabytes is refused while it is read', () => {
  const reader = xmlReader(
    { encoding: 'utf-8', record: 'Root/Person' },
    { onRecord: () => undefined, onText: () => undefined, onStrayText: () => undefined },
  )
  reader.write('<Root><Person>')
  assert.throws(
    () => {
      for (let megabytes = 0; megabytes < 10; megabytes++) reader.write('x'.repeat(1024 * 1024))
    },
    { code: 'xml-too-big' },
  )
})
