import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { clockAt, clockOf, setClockOf, systemClock } from './clock.ts'

test('a data directory set to another day lives on from noon of it, and its time never goes back', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-clock-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'clock.json')
  assert.equal(clockOf(file), systemClock)

  await setClockOf(file, '2019-08-31')
  const first = clockOf(file)
  assert.equal(first.today(), '2019-08-31')
  assert.ok(first.now().getTime() - Date.parse('2019-08-31T12:00:00Z') < 60_000)
  await new Promise((resolve) => setTimeout(resolve, 15))
  const earlier = first.now()
  assert.ok(clockOf(file).now() >= earlier, 'what one process came to know, the next one knows')
})

test('the day is England’s: an hour before midnight UTC it is already tomorrow there in summer', () => {
  const lateInSummer = clockAt('2019-08-31', Date.now() - 11.5 * 60 * 60 * 1000)
  assert.equal(lateInSummer.now().toISOString().slice(0, 10), '2019-08-31')
  assert.equal(lateInSummer.today(), '2019-09-01')
})
