import type { TestEvent } from 'node:test/reporters'

/** A reporter for node's test runner that writes one JSON line for each test that was skipped, and one for the totals. */
export default async function* tallyReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let ran = 0
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue
    if (data.details.type === 'suite') continue
    ran += 1
    if (data.skip === undefined && data.todo === undefined) continue
    const reason = typeof data.skip === 'string' ? data.skip : typeof data.todo === 'string' ? data.todo : ''
    yield `${JSON.stringify({ skipped: data.name, file: data.file, reason })}\n`
  }
  yield `${JSON.stringify({ ran })}\n`
}
