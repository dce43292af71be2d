import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KithError } from '../platform/errors.ts'
import { run, type CommandLine } from './run.ts'
import { collect } from './testing/collect.ts'
import type { Verb, VerbEntry } from './verb.ts'
import { verbs } from './verbs.ts'

/** The command line as someone types it, and what it answers. */
async function type(args: readonly string[], entries: readonly VerbEntry[] = verbs) {
  const [stdout, stderr] = [collect(), collect()]
  const commandLine: CommandLine = {
    verbs: entries,
    stdout: stdout.stream,
    stderr: stderr.stream,
    openServices: () => Promise.reject(new Error('no verb of these tests opens anything')),
  }
  const exitCode = await run(commandLine, args)
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() }
}

function aVerb(work: Verb['run']): VerbEntry[] {
  const verb: Verb = {
    name: 'try',
    summary: 'for a test',
    usage: 'try',
    acts: { services: [] },
    options: {},
    run: work,
  }
  return [{ name: 'try', load: () => Promise.resolve(verb) }]
}

test('someone who types nothing, or asks for help, sees every verb with what it does', async () => {
  for (const args of [[], ['--help'], ['-h'], ['help']]) {
    const { exitCode, stdout } = await type(args)
    assert.equal(exitCode, 0)
    for (const { name } of verbs) assert.match(stdout, new RegExp(`^  ${name} +\\S`, 'm'))
  }
})

for (const { name, load } of verbs) {
  test(`./kith ${name} --help says what it does, its options and the exit codes`, async () => {
    const { exitCode, stdout, stderr } = await type([name, '--help'])
    const verb = await load()
    assert.equal(exitCode, 0)
    assert.equal(stderr, '')
    assert.equal(verb.name, name)
    assert.match(stdout, /Exit codes: 0 done/)
    if (verb.wordsAsTyped === true) return
    assert.ok(stdout.startsWith(`${verb.summary}\n\nUsage: ./kith ${verb.usage}\n`))
    for (const option of [...Object.keys(verb.options), 'data-dir', 'json', 'help']) {
      assert.match(stdout, new RegExp(`^  --${option}\\b.* \\S`, 'm'))
    }
  })
}

test('./kith linkage hands every word on to the linkage package, which answers with its own help and exit codes', async () => {
  const help = await type(['linkage', 'dedupe', '--help'])
  assert.equal(help.exitCode, 0)
  assert.match(help.stdout, /^Usage: \.\/kith linkage dedupe /m)
  const wrong = await type(['linkage', 'dedupe', '--colour', 'green'])
  assert.equal(wrong.exitCode, 2)
  assert.match(wrong.stderr, /dedupe: It has no option --colour.*Run \.\/kith linkage dedupe --help\./)
  assert.ok(!wrong.stderr.includes('green'))
})

test('a verb that does not exist is refused with the verbs that do, and does not repeat what was typed', async () => {
  const { exitCode, stdout, stderr } = await type(['Morgan'])
  assert.equal(exitCode, 2)
  assert.equal(stdout, '')
  assert.match(stderr, /There is no verb of that name; there are .*status/)
  assert.ok(!stderr.includes('Morgan'))
})

test('an option the verb does not have, a value that is missing and a word too many are refused by their own names', async () => {
  const cases: [string[], RegExp][] = [
    [['status', '--colour', 'green'], /status: It has no option --colour; it has --data-dir, --json, --help\./],
    [['status', '--data-dir'], /status: The option --data-dir needs a value\./],
    [['status', '--json=yes'], /status: The option --json takes no value\./],
    [['status', 'Morgan'], /status: There are more words after it than it takes\.\nType \.\/kith status/],
  ]
  for (const [args, message] of cases) {
    const { exitCode, stderr } = await type(args)
    assert.equal(exitCode, 2)
    assert.match(stderr, message)
    assert.ok(!stderr.includes('Morgan') && !stderr.includes('green'))
  }
})

test('a refusal says what happened and what to do, and ends with its own exit code', async () => {
  const refusing = aVerb(() =>
    Promise.reject(new KithError({ code: 'too-late', what: 'It is too late.', remedy: 'Come earlier.', exitCode: 4 })),
  )
  assert.deepEqual(await type(['try'], refusing), {
    exitCode: 4,
    stdout: '',
    stderr: 'It is too late.\nCome earlier.\n',
  })
})

test('with --json standard output holds one JSON object, also when the verb fails', async () => {
  const failing = aVerb(() =>
    Promise.reject(new KithError({ code: 'too-late', what: 'It is too late.', remedy: 'Go.' })),
  )
  const { exitCode, stdout } = await type(['try', '--json'], failing)
  assert.equal(exitCode, 3)
  assert.deepEqual(JSON.parse(stdout), { error: { code: 'too-late', what: 'It is too late.', remedy: 'Go.' } })
})

test('a fault of ours is told by its kind and place, never by its message, which may name someone', async () => {
  const faulty = aVerb(() => Promise.reject(new TypeError('cannot read Morgan Marrow, born 2012-03-01')))
  const { exitCode, stderr } = await type(['try'], faulty)
  assert.equal(exitCode, 1)
  assert.match(stderr, /^Something unexpected happened: TypeError at src\/cli\/run\.test\.ts:\d+\./)
  assert.ok(!stderr.includes('Morgan') && !stderr.includes('2012'))
})

test('what the machine refuses is told by its code and sends the reader to the doctor', async () => {
  const unlucky = aVerb(() =>
    Promise.reject(Object.assign(new Error('EACCES: /home/morgan'), { code: 'EACCES', syscall: 'open' })),
  )
  const { exitCode, stderr } = await type(['try'], unlucky)
  assert.equal(exitCode, 5)
  assert.match(stderr, /The machine refused \(EACCES from open\)/)
  assert.match(stderr, /\.\/kith doctor/)
  assert.ok(!stderr.includes('morgan'))
})

test('Ctrl-C asks the verb to stop at a safe point, and the exit code says so however the verb ends', async () => {
  for (const ending of ['returns', 'throws'] as const) {
    const waiting = aVerb(async ({ interrupted }) => {
      setTimeout(() => process.emit('SIGINT'), 20)
      await new Promise<void>((resolve) => interrupted.addEventListener('abort', () => resolve()))
      if (ending === 'throws') throw new Error('stopped')
      return 0
    })
    const { exitCode, stderr } = await type(['try'], waiting)
    assert.equal(exitCode, 130)
    assert.match(stderr, /Stopping; what is not finished is rolled back/)
  }
})
