import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { type DayForm } from '../day.ts'
import { sourceIds } from '../errors/error-rates.ts'
import { makeTown } from '../make-town.ts'
import { wards } from '../places/make-places.ts'
import { truthOf } from '../truth/truth-of.ts'
import { encodeText } from './encode-text.ts'
import { planDeliveries } from './plan-deliveries.ts'
import { rowsAsSent } from './rows-as-sent.ts'
import { writeDeliveries } from './write-deliveries.ts'

const town = makeTown({ households: 400, seed: 3 })
const { deliveries, registrations } = planDeliveries(town)

async function withDeliveries<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'kith-town-'))
  try {
    return await work(directory)
  } finally {
    await rm(directory, { recursive: true })
  }
}

test('the same seed writes the same bytes', async () => {
  const digest = () =>
    withDeliveries(async (directory) => {
      const hash = createHash('sha256')
      for (const { path } of await writeDeliveries(makeTown({ households: 40, seed: 8 }), directory)) {
        hash.update(basename(path)).update(await readFile(path))
      }
      return hash.digest('hex')
    })
  assert.equal(await digest(), await digest())
})

test('all seven partners send, in the order received, and no two files have one name', () => {
  assert.deepEqual(new Set(deliveries.map((delivery) => delivery.layout.source)), new Set(sourceIds))
  const days = deliveries.map((delivery) => delivery.receivedOn)
  assert.deepEqual(
    days,
    days.toSorted((one, other) => one - other),
  )
  assert.equal(new Set(deliveries.map((delivery) => delivery.fileName)).size, deliveries.length)
})

test('files hold as many rows as the truth knows of', async () => {
  await withDeliveries(async (directory) => {
    const files = await writeDeliveries(town, directory)
    const truth = truthOf(town)
    assert.equal(truth.files.length, files.length)
    for (const [at, { path, source, receivedOn }] of files.entries()) {
      const text = await readFile(path, 'latin1')
      const rows = source === 'cin-census' ? text.split('<Child>').length - 1 : text.split('\n').length - 2
      const known = truth.files[at]!
      assert.deepEqual(
        { rows, name: basename(path), receivedOn },
        { rows: known.rows, name: known.name, receivedOn: known.receivedOn },
      )
    }
  })
})

const shapes: Readonly<Record<DayForm, RegExp>> = {
  iso: /^\d{4}-\d\d-\d\d$/,
  slashed: /^\d\d\/\d\d\/\d{4}$/,
  packed: /^\d{8}$/,
  named: /^\d\d-[A-Z][a-z]{2}-\d{4}$/,
}
const dayColumn = /(_date|_on|_from|_start|_end|dob|birth|_in|_out|_since|_cleared|as_at|_of_death|_date_of_birth)$/

test('every row fits its layout, with days in the partner’s own form', () => {
  for (const delivery of deliveries) {
    const { columns, days } = delivery.layout
    if (columns.length === 0) continue
    const dayColumns = columns.flatMap((name, at) => (dayColumn.test(name) ? [at] : []))
    for (const { cells } of delivery.rows()) {
      assert.equal(cells.length, columns.length, delivery.fileName)
      for (const at of dayColumns)
        assert.ok(cells[at] === '' || shapes[days].test(cells[at]!), `${delivery.fileName} ${columns[at]!}`)
    }
  }
})

test('no file holds two rows of one key', () => {
  for (const { layout, fileName, rows } of deliveries) {
    if (layout.rowKey.length === 0) continue
    const keyColumns = layout.rowKey.map((name) => layout.columns.indexOf(name))
    const keys = Array.from(rows(), ({ cells }) => keyColumns.map((at) => cells[at]).join('|'))
    assert.equal(new Set(keys).size, keys.length, fileName)
  }
})

test('a few rows carry a date that does not exist, and the next file states them right', () => {
  const unreadable = deliveries.flatMap((delivery) =>
    Array.from(rowsAsSent(town, delivery)).filter((row) => row.unreadable),
  )
  assert.ok(unreadable.length > 0)
  assert.ok(
    unreadable.every(({ cells }) =>
      cells.some((cell) => /31.0?6|31.Jun|30.0?2|30.Feb|31.11|31.Nov|-06-31|-02-30|-11-31|3106|3002|3111/.test(cell)),
    ),
  )
})

test('Kelder Academy’s spring 2019 never comes, its autumn 2017 comes late, and autumn 2018 is corrected', () => {
  const attendance = deliveries.filter((delivery) => delivery.layout.fileKind === 'attendance')
  const academy = attendance.filter((delivery) => delivery.fileName.includes('kelder-academy'))
  assert.equal(academy.length, 8)
  const termsSent = academy.flatMap((delivery) =>
    Array.from(delivery.rows())
      .slice(0, 1)
      .map((row) => row.cells[2]),
  )
  assert.ok(!termsSent.includes('03/01/2019'))
  assert.ok(academy.some((delivery) => delivery.fileName.startsWith('2018-05-22')))
  const corrected = attendance.find((delivery) => delivery.fileName.includes('corrected'))!
  const first = attendance.find((delivery) => delivery.fileName === '2019-01-20-school-census-attendance.csv')!
  const [before, after] = [first, corrected].map((delivery) =>
    Array.from(delivery.rows(), (row) => row.cells.join('|')),
  )
  assert.equal(before!.length, after!.length)
  assert.ok(before!.some((line, at) => line !== after![at]))
})

test('wards are those of the council’s teams, and every registration belongs to one person', () => {
  const people = deliveries.filter((delivery) => delivery.layout.fileKind === 'accounts')
  const ward = people[0]!.layout.columns.indexOf('ward')
  for (const delivery of people) for (const { cells } of delivery.rows()) assert.ok(wards.includes(cells[ward]!))
  assert.ok(registrations.every(({ id, person }, at) => id === at && town.people[person.id] === person))
})

test('what windows-1252 cannot write is sent without its accent', () => {
  assert.deepEqual(
    encodeText('Inês Łukasz’s', 'windows-1252'),
    Buffer.from([0x49, 0x6e, 0xea, 0x73, 0x20, 0x4c, 0x75, 0x6b, 0x61, 0x73, 0x7a, 0x92, 0x73]),
  )
})
