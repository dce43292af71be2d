import { commonOptions } from './common-options.ts'
import { exitCodesInWords } from './exit-codes.ts'
import type { Verb, VerbOption } from './verb.ts'

/** What the program's own `--help` prints. */
export function helpOnAll(program: string, verbs: readonly Pick<Verb, 'name' | 'summary'>[]): string {
  const width = Math.max(...verbs.map(({ name }) => name.length))
  return lines(
    'Which of these records are the same person? Probabilistic record linkage after Fellegi and Sunter, with Splink’s settings.',
    '',
    `Usage: ${program} <verb> [options]`,
    '',
    ...verbs.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Every verb takes:',
    ...describeOptions(commonOptions),
    '',
    exitCodesInWords,
    '',
    `Start with ${program} dedupe. Run ${program} <verb> --help for one verb.`,
  )
}

/** What a verb's `--help` prints. */
export function helpOn(program: string, verb: Verb): string {
  return lines(
    verb.summary,
    '',
    `Usage: ${program} ${verb.usage}`,
    '',
    verb.notes,
    '',
    ...describeOptions({ ...verb.options, ...commonOptions }),
    '',
    'Examples:',
    ...verb.examples.flatMap(({ type, to }) => [`  ${program} ${type}`, `      ${to}`]),
    '',
    exitCodesInWords,
  )
}

function describeOptions(options: Readonly<Record<string, VerbOption>>): string[] {
  const names = Object.entries(options).map(([name, { type, value = name }]) =>
    type === 'string' ? `--${name} <${value}>` : `--${name}`,
  )
  const width = Math.max(...names.map((name) => name.length))
  return Object.values(options).map(({ help }, at) => `  ${(names[at] ?? '').padEnd(width)}  ${help}`)
}

function lines(...text: readonly string[]): string {
  return `${text.join('\n')}\n`
}
