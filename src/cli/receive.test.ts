import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { receiveFile } from '../intake/receive-file.command.ts'
import { actingAs } from '../governance/service-actors.ts'
import { testDatabase, type TestServices } from '../platform/testing/test-database.ts'
import { inTransaction } from '../platform/transaction.ts'
import { receiveVerb } from './receive.ts'
import { runVerbOn } from './testing/run-verb.ts'

const sample = (name: string) => join('sources/social-care/2016-09/sample', `${name}.csv`)

function deliveries({ database }: TestServices): Promise<number> {
  return inTransaction(database, actingAs('receive'), async (tx) => {
    const { rows } = await tx.query<{ count: number }>('select count(*) from delivery')
    return rows[0]!.count
  })
}

test('receive says what became of each file, what is wrong with it and what to do', async (t) => {
  const services = await testDatabase(t)
  const { exitCode, stdout } = await runVerbOn(services, receiveVerb, {
    args: ['social-care', sample('people'), sample('relationships')],
  })
  assert.equal(exitCode, 0)
  assert.match(
    stdout,
    /^Received people of social-care, edition 2016-09, current as of 2019-08-31\.\n {2}5 rows: 4 new, .* 1 in quarantine\./,
  )
  assert.match(
    stdout,
    /1 × date_of_birth: no such date, first on line 5\. Send a day that exists, written YYYY-MM-DD\./,
  )
  assert.match(stdout, /Kith kept no copy\./)
  assert.match(stdout, /Received relationships of social-care/)
  assert.equal(await deliveries(services), 2)
})

test('the same files again change nothing and are no failure', async (t) => {
  const services = await testDatabase(t)
  await runVerbOn(services, receiveVerb, { args: ['social-care', sample('people')] })
  const { exitCode, stdout } = await runVerbOn(services, receiveVerb, { args: ['social-care', sample('people')] })
  assert.equal(exitCode, 0)
  assert.match(
    stdout,
    /These very bytes were received from social-care \(people\) on 2019-08-31; nothing was changed\./,
  )
  assert.equal(await deliveries(services), 1)
})

test('one refused file stops no other, and the exit code tells', async (t) => {
  const services = await testDatabase(t)
  const police = 'sources/police/2016-09/sample/incidents.csv'
  const { exitCode, stdout, stderr } = await runVerbOn(services, receiveVerb, {
    args: ['social-care', police, sample('people')],
  })
  assert.equal(exitCode, 4)
  assert.match(
    stderr,
    /The file is incidents of police, not of social-care\. Nothing was received\.\nRun \.\/kith receive police with it\./,
  )
  assert.match(stdout, /Received people of social-care/)
  assert.equal(await deliveries(services), 1)
})

test('with --json standard output is one object, in which no row is repeated', async (t) => {
  const services = await testDatabase(t)
  const { stdout } = await runVerbOn(services, receiveVerb, { args: ['social-care', sample('people'), '--json'] })
  const { files } = JSON.parse(stdout) as { files: Record<string, unknown>[] }
  assert.equal(files.length, 1)
  assert.deepEqual([files[0]!.state, files[0]!.rowsRead, files[0]!.rowsQuarantined], ['received', 5, 1])
  assert.equal('refusals' in files[0]!, false)
})

test('a dry run prints the same counts and keeps nothing', async (t) => {
  const services = await testDatabase(t)
  const { exitCode, stdout } = await runVerbOn(services, receiveVerb, {
    args: ['social-care', sample('people'), '--dry-run'],
  })
  assert.equal(exitCode, 0)
  assert.match(stdout, /^Would receive people of social-care.*\n {2}5 rows: 4 new/)
  assert.equal(await deliveries(services), 0)
})

test('the report a partner is sent has lines, columns and remedies, and no value', async (t) => {
  const services = await testDatabase(t)
  const report = join(services.dataDirectory.path, 'report.csv')
  await runVerbOn(services, receiveVerb, {
    args: ['social-care', sample('people'), sample('relationships'), '--report', report],
  })
  const lines = readFileSync(report, 'utf8').trimEnd().split('\r\n')
  assert.equal(lines[0], 'file,line,column,what is wrong,kind of value,what to do')
  assert.equal(
    lines[1],
    'people.csv,5,date_of_birth,no-such-date,"10 characters: digits, other signs","Send a day that exists, written YYYY-MM-DD."',
  )
  assert.deepEqual(
    lines.slice(2).map((line) => line.split(',').slice(0, 3)),
    [
      ['relationships.csv', '4', 'related_person_id'],
      ['relationships.csv', '5', 'relationship'],
    ],
  )
  assert.doesNotMatch(lines.join('\n'), /Notreal|Godparent|2013-02-30/)
})

test('a day that does not exist is a wrong command, told before anything is opened', async (t) => {
  const services = await testDatabase(t)
  await assert.rejects(
    runVerbOn(services, receiveVerb, { args: ['social-care', sample('people'), '--received-on', '2019-02-30'] }),
    {
      code: 'usage',
      exitCode: 2,
    },
  )
})

test('Ctrl-C leaves nothing half done', async (t) => {
  const services = await testDatabase(t)
  const interruption = new AbortController()
  const stopping = {
    ...services,
    progress: () => ({ at: () => interruption.abort(), done: () => undefined }),
  }
  const asked = { source: 'social-care', file: sample('people'), interrupted: interruption.signal }
  await assert.rejects(receiveFile(stopping, asked), { name: 'AbortError' })
  assert.equal(await deliveries(services), 0)
  const received = await receiveFile(services, { source: 'social-care', file: sample('people') })
  assert.equal(received.state, 'received')
})
