import assert from 'node:assert/strict'
import { once } from 'node:events'
import { globSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { planDeliveries } from '../../test/synthetic-town/sources/plan-deliveries.ts'
import { makeTown } from '../../test/synthetic-town/make-town.ts'
import { receiveFile } from '../intake/receive-file.command.ts'
import { clockOf } from '../platform/clock.ts'
import { testDatabase } from '../platform/testing/test-database.ts'
import { demoVerb } from './demo.ts'
import { runDemo, type DemoResult } from './demo/run-demo.ts'
import { runVerbOn } from './testing/run-verb.ts'

const hamlet = ['--households', '50', '--no-serve']

test('the demo takes an invented town from files to families, and says how well; again, it changes nothing', async (t) => {
  const services = await testDatabase(t)
  const outside = useTemporaryFolder(t)
  const { exitCode, stdout } = await runVerbOn(services, demoVerb, { args: [...hamlet, '--json'] })
  assert.equal(exitCode, 0)
  const result = JSON.parse(stdout) as DemoResult

  assert.equal(result.deliveries, planDeliveries(makeTown({ households: 50, seed: 1 })).deliveries.length)
  for (const count of ['sourceRecords', 'people', 'households', 'families', 'eligibleFamilies', 'cases'] as const) {
    assert.ok(result[count] > 0, count)
  }
  const { baseline, linkage, householdMatch, familyMatch } = result
  for (const share of [
    ...[baseline.pairPrecision, baseline.pairRecall, baseline.differentPeopleShare],
    ...[linkage.pairPrecision, linkage.pairRecall, linkage.clusterF1],
    ...[householdMatch.precision, householdMatch.recall, familyMatch.precision, familyMatch.recall],
  ]) {
    assert.ok(share > 0 && share <= 1)
  }
  const { outcomes, release, disposed } = result
  assert.ok(outcomes.met + outcomes.notMet + outcomes.cannotTell >= result.cases, 'every case has its results')
  assert.ok(release.people > 0 && disposed.people > 0, 'something was released, and something reached its end')
  assert.ok(linkage.pairRecall > baseline.pairRecall, 'linkage finds more than exact matching')
  assert.ok(result.seconds > 0)
  assert.deepEqual(Object.keys(result.stageSeconds), [
    ...['make town', 'receive', 'sign in', 'link', 'families', 'assess', 'decide', 'casework'],
    ...['audit', 'results', 'claims', 'judge', 'release', 'dispose'],
  ])

  const again = JSON.parse((await runVerbOn(services, demoVerb, { args: [...hamlet, '--json'] })).stdout) as DemoResult
  assert.deepEqual(withoutTimes(again), withoutTimes(result))

  const { stdout: words } = await runVerbOn(services, demoVerb, { args: hamlet })
  assert.match(words, /^Avonmere, an invented town of \d+ people \(seed 1\), on 2019-08-31\n/)
  assert.match(words, /people, by exact match alone +\d+\.\d%/)

  assert.deepEqual(readdirSync(outside), [], 'the town’s files are gone once received')
  assert.equal(clockOf(services.dataDirectory.clock).today(), '2019-08-31')
  await assert.rejects(runVerbOn(services, demoVerb, { args: [...hamlet, '--seed', '2'] }), {
    code: 'not-for-this-demo',
  })
})

test('a demo that is stopped at any point goes on from there, and what was done but not yet noted is not done twice', async (t) => {
  const asked = { households: 50, seed: 1 }
  const whole = await runDemo(await testDatabase(t), asked, new AbortController().signal)
  const services = await testDatabase(t)
  for (const [stopAt, times] of [
    ['comparing people', 1],
    ['Assessing families', 2],
    ['comparing people', 1],
  ] as const) {
    const controller = new AbortController()
    let stages = 0
    const progress = (label: string) => {
      if (label === stopAt && (stages += 1) === times) controller.abort(new Error('stopped'))
      return services.progress(label)
    }
    await assert.rejects(runDemo({ ...services, progress }, asked, controller.signal), /stopped/i)
    forgetLastStep(services.dataDirectory.path)
  }
  const completed = await runDemo(services, asked, new AbortController().signal)
  assert.deepEqual(withoutTimes(completed), withoutTimes(whole))
})

/** As when the process was killed after something was done and before it was noted. */
function forgetLastStep(directory: string): void {
  const place = join(directory, 'demo-journal.json')
  const steps = Object.entries(JSON.parse(readFileSync(place, 'utf8')) as Record<string, unknown>)
  writeFileSync(place, JSON.stringify(Object.fromEntries(steps.slice(0, -1))))
}

test('a data directory that holds partners’ files is never mixed with an invented town', async (t) => {
  const services = await testDatabase(t)
  const [sample] = globSync('sources/social-care/*/**/people.csv')
  await receiveFile(services, { source: 'social-care', file: sample! })
  await assert.rejects(runVerbOn(services, demoVerb, { args: hamlet }), { code: 'not-for-this-demo', exitCode: 3 })
  assert.ok(!readdirSync(services.dataDirectory.path).includes('clock.json'))
})

test('a port that is taken is told before the work, not after it', async (t) => {
  const services = await testDatabase(t)
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  t.after(() => other.close())
  const { port } = other.address() as AddressInfo
  const args = ['--households', '50', '--port', String(port)]
  await assert.rejects(runVerbOn(services, demoVerb, { args }), { code: 'port-taken', exitCode: 5 })
  assert.ok(!readdirSync(services.dataDirectory.path).includes('demo.json'))
})

test('the demo takes homes or people, as whole numbers', async (t) => {
  const services = await testDatabase(t)
  for (const args of [
    ['--households', '50', '--people', '100'],
    ['--households', 'many'],
    ['--seed', '-1'],
  ]) {
    await assert.rejects(runVerbOn(services, demoVerb, { args: [...args, '--no-serve'] }), { exitCode: 2 })
  }
})

/** What does not depend on how fast or how busy the machine is. */
function withoutTimes({
  seconds: _,
  stageSeconds: __,
  sealingSeconds: ___,
  stageMemoryMb: ____,
  ...result
}: DemoResult) {
  return result
}

/** Where the town's files stand until they are received. */
function useTemporaryFolder(t: TestContext): string {
  const [before, folder] = [process.env.TMPDIR, mkdtempSync(join(tmpdir(), 'kith-demo-'))]
  process.env.TMPDIR = folder
  t.after(() => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    rmSync(folder, { recursive: true })
  })
  return folder
}
