import { parseArgs } from 'node:util'
import { commonOptions } from './common-options.ts'
import { usageError } from './usage-error.ts'
import type { Verb, VerbOption } from './verb.ts'

/** What the words after a verb's name mean. Everything it does not know is refused, never ignored. */
export type ParsedArguments = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
}

export function parseArguments(verb: Verb, args: readonly string[]): ParsedArguments {
  const parsed = parse(verb, args)
  if (parsed.values.help !== true) checkPositionals(verb, parsed.positionals)
  return parsed
}

function parse(verb: Verb, args: readonly string[]): ParsedArguments {
  const known: Record<string, VerbOption> = { ...commonOptions, ...verb.options }
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { type, ...rest }]) => [
      name,
      rest.default === undefined ? { type } : { type, default: rest.default },
    ]),
  )
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    return { values, positionals }
  } catch (error) {
    throw usageError(verb.name, describeParseError(error, Object.keys(known)))
  }
}

function describeParseError(error: unknown, known: readonly string[]): string {
  const message = error instanceof Error ? error.message : ''
  const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? 'an option'
  const options = known.map((name) => `--${name}`).join(', ')
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `It has no option ${option}; it has ${options}.`
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return message.includes('does not take an argument')
        ? `The option ${option} takes no value.`
        : `The option ${option} needs a value.`
    default:
      return 'Its options could not be read.'
  }
}

function checkPositionals(verb: Verb, positionals: readonly string[]): void {
  const { least, most } = verb.positionals ?? { least: 0, most: 0 }
  if (positionals.length < least) throw usageError(verb.name, 'Something is missing after it.', verb.usage)
  if (positionals.length > most) throw usageError(verb.name, 'There are more words after it than it takes.', verb.usage)
}
