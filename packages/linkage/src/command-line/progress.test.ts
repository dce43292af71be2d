import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { progressOn } from './progress.ts'
import { collect } from './testing/collect.ts'

/** Progress on a stream while the clock is ours. */
function onClock(t: TestContext, { isTerminal }: { readonly isTerminal: boolean }) {
  let now = 0
  t.mock.method(performance, 'now', () => now)
  t.mock.timers.enable({ apis: ['setInterval'] })
  const { stream, text } = collect()
  const progress = progressOn(Object.assign(stream, { isTTY: isTerminal }), 'Scoring')
  return {
    progress,
    text,
    pass(ms: number): void {
      now += ms
      t.mock.timers.tick(ms)
    },
  }
}

test('work of less than two seconds says nothing', (t) => {
  const { progress, text, pass } = onClock(t, { isTerminal: true })
  pass(1_999)
  progress.at(1, 2)
  progress.end()
  assert.equal(text(), '')
})

test('longer work says how far it is and how long it will take, on one line of a terminal that is then cleared', (t) => {
  const { progress, text, pass } = onClock(t, { isTerminal: true })
  progress.at(0, 400)
  pass(4_000)
  progress.at(100, 400)
  pass(250)
  progress.end()
  assert.match(text(), /\r\u001b\[KScoring: 25%, about 13 s left\r\u001b\[K$/)
  assert.ok(!text().includes('\n'))
})

test('without a terminal there is a line every five seconds', (t) => {
  const { progress, text, pass } = onClock(t, { isTerminal: false })
  for (let second = 1; second <= 12; second++) {
    pass(1_000)
    progress.at(second, 120)
  }
  progress.end()
  const lines = text().trim().split('\n')
  assert.equal(lines.length, 3)
  for (const line of lines) assert.match(line, /^Scoring: \d+%, about \d+ s left$/)
})

test('work that counts nothing still shows that it goes on', (t) => {
  const { progress, text, pass } = onClock(t, { isTerminal: false })
  pass(2_000)
  pass(5_000)
  progress.end()
  assert.deepEqual(text().trim().split('\n'), ['Scoring: 2 s', 'Scoring: 7 s'])
})

test('a part of the work is told by name, and its time left is its own', (t) => {
  const { progress, text, pass } = onClock(t, { isTerminal: false })
  progress.part('u')
  pass(60_000)
  progress.part('m')
  pass(5_000)
  progress.pairs(300, 0.5)
  pass(5_000)
  assert.match(text().trim().split('\n').at(-1) ?? '', /^Scoring, m: 50%, about \d+ s left$/)
  assert.match(text(), /about (5|10) s left/)
})

test('more done than there was to do is told without a share', (t) => {
  const { progress, text, pass } = onClock(t, { isTerminal: false })
  pass(3_000)
  progress.at(1_200, 1_000)
  pass(5_000)
  assert.match(text(), /Scoring: 1,200 so far, 8 s/)
})
