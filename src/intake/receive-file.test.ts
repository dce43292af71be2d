import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { plainSource, plainSourceWith } from './testing/plain-source.ts'
import { aReceiving, events } from './testing/receiving.ts'

const currentFacts = `select kind, valid_from, valid_to from fact where known_to = 'infinity' order by valid_from, fact_id`

test('a row becomes a record that opens as it was sent, and the facts it states', async (t) => {
  const { send, records, rows } = await aReceiving(t)
  const received = await send(events('E1 P1 O 03/04/2017 Sample', 'E1 P2 V 03/04/2017 Pretend'))
  assert.equal(received.recordsNew, 2)
  const [first, second] = await records()
  assert.deepEqual(first!.columns, { ref: 'E1', person: 'P1', surname: 'Sample', part: 'O', happened: '03/04/2017' })
  assert.deepEqual(first!.identity, { surname: 'Sample' })
  assert.deepEqual([first!.rowNumber, first!.lineNumber, second!.lineNumber], [1, 2, 3])
  assert.deepEqual(await rows(`select kind, role, valid_from, valid_to from fact`), [
    { kind: 'offence', role: 'offender', valid_from: '2017-04-03', valid_to: '2017-04-04' },
  ])
})

test('all of one person’s rows belong to one person of the source', async (t) => {
  const { send, records } = await aReceiving(t)
  await send(events('E1 P1 O 03/04/2017', 'E2 P1 V 04/04/2017', 'E3 P2 V 04/04/2017'))
  const [first, second, third] = (await records()).map(({ sourcePersonId }) => sourcePersonId)
  assert.equal(first, second)
  assert.notEqual(first, third)
})

test('nothing of what was sent stands in the database unsealed', async (t) => {
  const { send, rows } = await aReceiving(t)
  await send(
    events('E-Plantedref P-Plantedperson O 03/04/2017 Plantedname', 'E2 P2 X-Plantedcode 03/04/2017 Plantedname'),
  )
  for (const table of ['source_person', 'source_record', 'fact', 'delivery', 'quarantined_row', 'audit_event']) {
    const text = JSON.stringify(await rows(`select t::text as row from ${table} as t`))
    assert.doesNotMatch(text, /planted/i, table)
    assert.doesNotMatch(text, new RegExp(Buffer.from('Planted').toString('hex')), table)
  }
})

test('the same bytes twice change nothing, and are told so', async (t) => {
  const { send, receive, rows } = await aReceiving(t)
  const file = events('E1 P1 O 03/04/2017')
  await send(file)
  const again = await receive(file)
  assert.deepEqual([again.state, 'receivedBefore' in again && again.receivedBefore], ['already-received', '2017-05-01'])
  assert.deepEqual(await rows(`select count(*)::int as deliveries from delivery`), [{ deliveries: 1 }])
})

test('the same bytes on a later day state that nothing changed, when someone says that they came then', async (t) => {
  const { send, receive, rows } = await aReceiving(t)
  const file = events('E1 P1 O 03/04/2017')
  await send(file)
  assert.equal((await receive(file, { receivedOn: '2017-05-01' })).state, 'already-received')
  const again = await send(file, { receivedOn: '2017-06-01' })
  assert.deepEqual([again.recordsUnchanged, again.recordsNew, again.currentAsOf], [1, 0, '2017-06-01'])
  assert.deepEqual(await rows(`select max(covers_to) as until from coverage`), [{ until: '2017-06-02' }])
})

test('a corrected file supersedes what it corrects, and what was known before can still be known', async (t) => {
  const { send, rows, records } = await aReceiving(t)
  const first = await send(events('E1 P1 O 03/04/2017', 'E2 P2 O 05/04/2017'), { receivedOn: '2017-05-01' })
  const second = await send(events('E1 P1 O 04/04/2017', 'E2 P2 O 05/04/2017'), { receivedOn: '2017-05-10' })
  assert.deepEqual(
    [second.recordsChanged, second.recordsUnchanged, second.recordsNew, second.recordsWithdrawn],
    [1, 1, 0, 0],
  )
  assert.equal(second.supersedes, first.deliveryId)
  assert.deepEqual(
    (await rows(currentFacts)).map(({ valid_from }) => valid_from),
    ['2017-04-04', '2017-04-05'],
  )
  const before = await rows(
    `select valid_from from fact where known_from <= $1 and known_to > $1 order by valid_from`,
    [new Date('2017-05-05')],
  )
  assert.deepEqual(before, [{ valid_from: '2017-04-03' }, { valid_from: '2017-04-05' }])
  assert.equal((await records(new Date('2017-05-05')))[0]!.columns.happened, '03/04/2017')
  assert.equal((await records(new Date('2017-04-30'))).length, 0)
})

test('two files of one day are known one after the other', async (t) => {
  const { send, rows } = await aReceiving(t)
  await send(events('E1 P1 O 03/04/2017'))
  await send(events('E1 P1 O 04/04/2017'))
  const known = await rows(`select known_from < known_to as lasted from source_record`)
  assert.deepEqual(known, [{ lasted: true }, { lasted: true }])
})

test('a full file withdraws what it no longer states; a file of changes does not', async (t) => {
  const full = await aReceiving(t)
  await full.send(events('E1 P1 O 03/04/2017', 'E2 P2 O 05/04/2017'))
  const second = await full.send(events('E2 P2 O 05/04/2017'))
  assert.equal(second.recordsWithdrawn, 1)
  assert.deepEqual(
    (await full.rows(currentFacts)).map(({ valid_from }) => valid_from),
    ['2017-04-05'],
  )
  const changes = await aReceiving(t, { text: plainSourceWith('supply: full', 'supply: changes') })
  await changes.send(events('E1 P1 O 03/04/2017', 'E2 P2 O 05/04/2017'))
  const more = await changes.send(events('E2 P2 O 06/04/2017'))
  assert.deepEqual([more.recordsWithdrawn, more.recordsChanged], [0, 1])
  assert.equal((await changes.rows(currentFacts)).length, 2)
})

test('what came back after it was withdrawn is known again from then', async (t) => {
  const { send, rows } = await aReceiving(t)
  await send(events('E1 P1 O 03/04/2017', 'E2 P2 O 05/04/2017'), { receivedOn: '2017-05-01' })
  await send(events('E2 P2 O 05/04/2017'), { receivedOn: '2017-05-10' })
  await send(events('E2 P2 O 05/04/2017', 'E1 P1 O 03/04/2017'), { receivedOn: '2017-05-20' })
  const known = `select count(*)::int as facts from fact where known_from <= $1 and known_to > $1`
  const counts = await Promise.all(
    ['2017-05-05', '2017-05-15', '2017-05-25'].map(async (day) => (await rows(known, [new Date(day)]))[0]!.facts),
  )
  assert.deepEqual(counts, [2, 1, 2])
})

test('a row that does not fit keeps what was held under its key', async (t) => {
  const { send, rows } = await aReceiving(t)
  await send(events('E1 P1 O 03/04/2017', 'E2 P2 O 05/04/2017'))
  const second = await send(events('E1 P1 O 31/04/2017', 'E2 P2 O 05/04/2017'))
  assert.deepEqual([second.rowsQuarantined, second.recordsWithdrawn], [1, 0])
  assert.equal((await rows(currentFacts)).length, 2)
})

test('a row that repeats another stands once, and both are told apart from two that contradict each other', async (t) => {
  const { send, records } = await aReceiving(t)
  const received = await send(
    events('E1 P1 O 03/04/2017', 'E2 P2 O 05/04/2017', 'E1 P1 O 03/04/2017', 'E2 P2 O 06/04/2017'),
  )
  assert.deepEqual(
    received.refusals.map(({ line, reason, valueClass }) => `${line} ${reason}: ${valueClass}`),
    [
      '3 conflicting-rows: the key of line 5',
      '4 repeated-row: the key of line 2',
      '5 conflicting-rows: the key of line 3',
    ],
  )
  assert.deepEqual(
    (await records()).map(({ lineNumber }) => lineNumber),
    [2],
  )
})

test('rows that contradict each other keep what was held', async (t) => {
  const { send, rows } = await aReceiving(t)
  await send(events('E1 P1 O 03/04/2017'))
  const second = await send(events('E1 P1 O 04/04/2017', 'E1 P1 O 05/04/2017'))
  assert.deepEqual([second.rowsQuarantined, second.recordsChanged, second.recordsWithdrawn], [2, 0, 0])
  assert.deepEqual(
    (await rows(currentFacts)).map(({ valid_from }) => valid_from),
    ['2017-04-03'],
  )
})

test('rows read are records new, changed and as before, and rows in quarantine', async (t) => {
  const { send } = await aReceiving(t)
  await send(events('E1 P1 O 03/04/2017', 'E2 P2 O 05/04/2017'))
  const file = events(
    'E1 P1 O 03/04/2017',
    'E2 P2 V 05/04/2017',
    'E3 P3 O 06/04/2017',
    'E4 P4 O 31/04/2017',
    'E3 P3 O 06/04/2017',
  )
  const { rowsRead, recordsNew, recordsChanged, recordsUnchanged, rowsQuarantined } = await send(file)
  assert.deepEqual([rowsRead, recordsNew, recordsChanged, recordsUnchanged, rowsQuarantined], [5, 1, 1, 1, 2])
})

test('a full file that lost most of its rows is refused until someone says that it is meant', async (t) => {
  const { send, rows } = await aReceiving(t)
  const many = Array.from({ length: 40 }, (_, index) => `E${index} P${index} O 03/04/2017`)
  await send(events(...many))
  const few = events(...many.slice(0, 10))
  await assert.rejects(send(few), {
    code: 'withdraws-too-much',
    exitCode: 4,
    message: 'The file no longer has 30 of the 40 rows that are held, more than 50%. Nothing was received.',
  })
  assert.equal((await rows(currentFacts)).length, 40)
  assert.equal((await send(few, { expectWithdrawals: true })).recordsWithdrawn, 30)
})

test('a full file that is less current than what is held is refused', async (t) => {
  const text = plainSourceWith(
    'current-as-of: received-on\n    columns',
    'current-as-of: { latest: happened }\n    columns',
  )
  const { send } = await aReceiving(t, { text })
  await send(events('E1 P1 O 03/04/2017'))
  await assert.rejects(send(events('E1 P1 O 01/04/2017')), { code: 'older-than-held', exitCode: 3 })
})

test('a delivery cannot have come before the last one, nor in the future', async (t) => {
  const { send } = await aReceiving(t)
  await send(events('E1 P1 O 03/04/2017'), { receivedOn: '2017-05-10' })
  await assert.rejects(send(events('E2 P2 O 03/04/2017'), { receivedOn: '2017-05-09' }), {
    code: 'received-out-of-order',
  })
  await assert.rejects(send(events('E3 P3 O 03/04/2017'), { receivedOn: '2017-07-01' }), {
    code: 'received-in-the-future',
    exitCode: 2,
  })
})

test('a delivery whose agreement is not in force is refused before storage, and the refusal is on record', async (t) => {
  const { send, rows } = await aReceiving(t, { text: plainSourceWith('to: 2030-08-31', 'to: 2017-04-30') })
  await assert.rejects(send(events('E1 P1 O 03/04/2017')), { code: 'agreement-not-in-force', exitCode: 3 })
  assert.deepEqual(await rows(`select count(*)::int as records from source_record`), [{ records: 0 }])
  assert.deepEqual(await rows(`select action, object_id, detail from audit_event`), [
    { action: 'delivery:refuse', object_id: 'example', detail: { code: 'agreement-not-in-force' } },
  ])
  assert.equal((await send(events('E1 P1 O 03/04/2017'), { receivedOn: '2017-04-30' })).state, 'received')
})

test('an edition counts from the day it is in use', async (t) => {
  const { send } = await aReceiving(t)
  const file = events('E1 P1 O 03/04/2016')
  await assert.rejects(send(file, { receivedOn: '2016-08-31' }), {
    code: 'edition-unknown',
    message: /No edition of example was in use on 2016-08-31; there is 2016-09 \(in use from 2016-09-01\)/,
  })
  await assert.rejects(send(file, { edition: '2020-01' }), { code: 'edition-unknown' })
  assert.equal((await send(file, { edition: '2016-09' })).state, 'received')
})

test('what was received is on record, in counts', async (t) => {
  const { send, rows } = await aReceiving(t)
  const { deliveryId } = await send(events('E1 P1 O 03/04/2017', 'E2 P2 O 31/04/2017'))
  const [event] = await rows(`select action, object_kind, object_id, detail from audit_event`)
  assert.deepEqual(event, {
    action: 'delivery:receive',
    object_kind: 'delivery',
    object_id: deliveryId,
    detail: {
      source: 'example',
      edition: '2016-09',
      fileKind: 'events',
      agreement: 'EX-1',
      rowsRead: 2,
      recordsNew: 1,
      recordsChanged: 0,
      recordsUnchanged: 0,
      recordsWithdrawn: 0,
      rowsQuarantined: 1,
    },
  })
})

test('a dry run counts what would happen and changes nothing, not even the key store', async (t) => {
  const { send, rows, services } = await aReceiving(t)
  await send(events('E1 P1 O 03/04/2017'))
  const before = await services.keys.reserve(1)
  const dry = await send(events('E1 P1 O 04/04/2017', 'E2 P2 O 05/04/2017'), { dryRun: true })
  assert.deepEqual([dry.state, dry.recordsChanged, dry.recordsNew], ['would-receive', 1, 1])
  assert.equal(await services.keys.reserve(1), before + 1)
  assert.deepEqual(await rows(`select count(*)::int as deliveries from delivery`), [{ deliveries: 1 }])
})

test('no copy of the file is kept, and the original is deleted where its definition asks', async (t) => {
  const { receive, services, folders } = await aReceiving(t, {
    text: plainSourceWith('purposes:', 'original-file: delete-after-receipt\npurposes:'),
  })
  const directory = folders[1]!
  const name = 'from-partner.csv'
  const file = events('E1 P1 O 03/04/2017')
  const received = await receive(file, { name })
  assert.equal(received.original.deleted, true)
  assert.equal(existsSync(join(directory, name)), false)
  // Killed between the commit and the deletion, the same command finishes it.
  const again = await receive(file, { name })
  assert.deepEqual([again.state, again.original.deleted], ['already-received', true])
  assert.equal(existsSync(join(directory, name)), false)
  writeFileSync(join(directory, 'kept.csv'), 'kept')
  assert.equal((await receive(events('E2 P2 O 03/04/2017'), { name, dryRun: true })).original.deleted, false)
  assert.equal(existsSync(join(directory, name)), true)
  assert.equal(existsSync(join(services.dataDirectory.path, name)), false)
})

test('a column the agreement does not cover never reaches storage', async (t) => {
  const text = plainSourceWith('    supply: full\n', '    supply: full\n    leave-out: [ethnicity]\n')
  const { send, records } = await aReceiving(t, { text })
  const file = events('E1 P1 O 03/04/2017').replace(/^(.*)\n(.*)\n$/, '$1,ethnicity\n$2,Planted\n')
  const received = await send(file)
  assert.deepEqual(
    received.warnings.map(({ kind, column }) => [kind, column]),
    [['left-out', 'ethnicity']],
  )
  assert.doesNotMatch(JSON.stringify(await records()), /Planted|ethnicity/)
})

test('an XML record becomes rows of several kinds, each with the columns above it', async (t) => {
  const { send, records, rows } = await aReceiving(t)
  const person = (number: string, name: string, ...days: string[]) =>
    `<Person><Number>${number}</Number><Name><Surname>${name}</Surname></Name><Plans>${days.map((day) => `<Plan><Start>${day}</Start></Plan>`).join('')}</Plans></Person>`
  const received = await send(
    `<Root><People>${person('7', 'Sample', '2016-01-01', '2016-02-01')}${person('8', 'Pretend')}</People></Root>`,
  )
  assert.deepEqual([received.fileKind, received.rowsRead, received.recordsNew], ['register', 4, 4])
  const all = await records()
  assert.deepEqual(
    all.map(({ fileKind, rowNumber }) => `${fileKind} ${rowNumber}`),
    ['people 1', 'plans 1', 'plans 1', 'people 2'],
  )
  assert.equal(new Set(all.slice(0, 3).map(({ sourcePersonId }) => sourcePersonId)).size, 1)
  assert.deepEqual(
    (await rows(currentFacts)).map(({ valid_from }) => valid_from),
    ['2016-01-01', '2016-02-01'],
  )
})

test('two XML rows of one key in one record: the first stands', async (t) => {
  const { send } = await aReceiving(t)
  const plan = '<Plan><Start>2016-01-01</Start></Plan>'
  const received = await send(
    `<Root><People><Person><Number>7</Number><Plans>${plan}${plan}</Plans></Person></People></Root>`,
  )
  assert.deepEqual([received.recordsNew, received.rowsQuarantined], [2, 1])
})

test('XML that the agreement does not cover is refused, or never read where the definition says so', async (t) => {
  const xml = '<Root><People><Person><Number>7</Number><Faith>Planted</Faith></Person></People></Root>'
  const strict = await aReceiving(t)
  await assert.rejects(strict.send(xml), {
    code: 'column-added',
    message: /has Faith, which the agreement does not cover/,
  })
  const text = plainSource.replace(
    'record: Root/People/Person',
    'record: Root/People/Person\n    other-columns: leave-out',
  )
  const lenient = await aReceiving(t, { text })
  assert.deepEqual(
    (await lenient.send(xml)).warnings.map(({ kind, column }) => [kind, column]),
    [['left-out', 'Faith']],
  )
  assert.doesNotMatch(JSON.stringify(await lenient.records()), /Planted/)
})

test('no fact and no record stands alone', async (t) => {
  const { send, rows } = await aReceiving(t)
  await send(events('E1 P1 O 03/04/2017', 'E2 P2 O 05/04/2017'))
  await send(events('E1 P1 O 04/04/2017'))
  const alone = await rows(`
    select record.record_id from source_record as record
    left join delivery using (delivery_id) left join source_person using (source_person_id)
    where delivery.delivery_id is null or source_person.source_person_id is null
    union all
    select fact.fact_id from fact
    left join source_record using (record_id) left join source_person on source_person.source_person_id = fact.source_person_id
    where source_record.record_id is null or source_person.source_person_id is null`)
  assert.deepEqual(alone, [])
})
