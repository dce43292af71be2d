import { commonOptions } from './common-options.ts'
import type { Verb, VerbOption } from './verb.ts'
import { describeActs } from './who-acts.ts'

/** What `./kith --help` prints. */
export function helpOnAll(verbs: readonly Pick<Verb, 'name' | 'summary'>[]): string {
  const width = Math.max(...verbs.map((verb) => verb.name.length))
  return lines(
    'Kith: partner records in, explained families out, a person decides.',
    '',
    'Usage: ./kith <verb> [options]',
    '',
    ...verbs.map((verb) => `  ${verb.name.padEnd(width)}  ${verb.summary}`),
    '',
    'Every verb takes:',
    ...describeOptions(commonOptions),
    '',
    exitCodesInWords,
    '',
    'Start with ./kith demo. Run ./kith <verb> --help for one verb.',
  )
}

/** What `./kith <verb> --help` prints. */
export function helpOn(verb: Verb): string {
  const own = describeOptions(verb.options)
  return lines(
    verb.summary,
    '',
    `Usage: ./kith ${verb.usage}`,
    '',
    describeActs(verb),
    '',
    ...(own.length === 0 ? [] : [...own, '']),
    'As every verb:',
    ...describeOptions(commonOptions),
    '',
    exitCodesInWords,
  )
}

const exitCodesInWords = `Exit codes: 0 done · 1 something unexpected · 2 not typed as the help says · 3 refused (a rule, an agreement or
sign-in) · 4 bad input (rows or files were refused) · 5 something is missing (./kith doctor says what) · 130 interrupted`

function describeOptions(options: Readonly<Record<string, VerbOption>>): string[] {
  const names = Object.entries(options).map(([name, { type }]) => `--${name}${type === 'string' ? ` <${name}>` : ''}`)
  const width = Math.max(24, ...names.map((name) => name.length))
  return Object.values(options).map(({ help, default: otherwise }, at) => {
    const defaults = otherwise === undefined ? '' : ` (${otherwise} unless given)`
    return `  ${names[at]!.padEnd(width)}  ${help}${defaults}`
  })
}

function lines(...text: readonly string[]): string {
  return `${text.join('\n')}\n`
}
