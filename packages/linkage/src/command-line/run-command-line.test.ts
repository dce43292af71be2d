import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typed } from './testing/kith-linkage.ts'
import { verbs } from './verbs.ts'

test('someone who types nothing, or asks for help, sees every verb with what it does', async () => {
  for (const args of [[], ['--help'], ['-h'], ['help']]) {
    const { exitCode, stdout, stderr } = await typed(...args)
    assert.equal(exitCode, 0)
    assert.equal(stderr, '')
    for (const { name } of verbs) assert.match(stdout, new RegExp(`^  ${name} +\\S`, 'm'))
  }
})

for (const { name, load } of verbs) {
  test(`${name} --help says what it does, every option, examples that it would understand, and the exit codes`, async () => {
    const { exitCode, stdout, stderr } = await typed(name, '--help')
    const verb = await load()
    assert.equal(exitCode, 0)
    assert.equal(stderr, '')
    assert.equal(verb.name, name)
    assert.ok(stdout.startsWith(`${verb.summary}\n\nUsage: kith-linkage ${verb.usage}\n`))
    for (const option of [...Object.keys(verb.options), 'json', 'help']) {
      assert.match(stdout, new RegExp(`^  --${option}\\b.* \\S`, 'm'))
    }
    assert.match(stdout, /Exit codes: 0 done/)
    assert.ok(verb.examples.length > 0)
    for (const example of verb.examples) {
      assert.ok(stdout.includes(`  kith-linkage ${example.type}\n`))
      assert.equal(example.type.split(' ')[0], name)
      for (const [option] of example.type.matchAll(/--[\w-]+/g)) assert.ok(option.slice(2) in verb.options, option)
    }
    // An example is one line however long, so that it can be copied.
    const lines = stdout.split('\n').filter((line) => !line.startsWith('  kith-linkage'))
    for (const line of lines) assert.ok(line.length <= 140, line)
  })
}

test('a verb that does not exist is refused with the verbs that do, and does not repeat what was typed', async () => {
  const { exitCode, stdout, stderr } = await typed('Morgan')
  assert.equal(exitCode, 2)
  assert.equal(stdout, '')
  assert.match(stderr, /There is no verb of that name; there are .*dedupe.*Run kith-linkage --help\./)
  assert.ok(!stderr.includes('Morgan'))
})

for (const [what, args, message] of [
  ['an option it does not have', ['train', '--colour', 'green'], /train: It has no option --colour; it has --settings/],
  ['an option without its value', ['train', '--settings'], /train: The option --settings needs a value\. Run kith-linkage train --help\./], // prettier-ignore
  ['a negative value without its sign of equality', ['predict', '--threshold-weight', '-4'], /One that begins with - is written after =, as in --threshold-weight=-5\. Run/], // prettier-ignore
  ['a value for an option that takes none', ['train', '--json=yes'], /The option --json takes no value/],
  ['a word of no option', ['train', 'Morgan'], /train: There is a word that belongs to no option/],
  ['an option twice', ['train', '--seed', '1', '--seed', '2'], /The option --seed is given twice/],
  ['no settings', ['train', '--output', 'model.json'], /The option --settings is missing/],
] as const) {
  test(`${what} is refused as not typed as the help says, without repeating it`, async () => {
    const { exitCode, stdout, stderr } = await typed(...args)
    assert.equal(exitCode, 2)
    assert.equal(stdout, '')
    assert.match(stderr, message)
    assert.ok(!/Morgan|green/.test(stderr))
  })
}

test('with --json standard output holds one JSON object, also when the verb fails', async () => {
  const { exitCode, stdout } = await typed('train', '--settings', 'nowhere.json', '--output', 'model.json', '--json')
  assert.equal(exitCode, 4)
  const { error } = JSON.parse(stdout) as { error: { code: string; message: string } }
  assert.equal(error.code, 'file-missing')
  assert.match(error.message, /The file of --settings, nowhere\.json, is not there/)
})
