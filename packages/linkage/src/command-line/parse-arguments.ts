import { parseArgs } from 'node:util'
import { commonOptions } from './common-options.ts'
import { UsageError } from './usage-error.ts'
import type { Values, Verb, VerbOption } from './verb.ts'

/** What the words after a verb's name mean. Everything it does not know is refused, never ignored. */
export function parseArguments(verb: Pick<Verb, 'name' | 'options'>, args: readonly string[]): Values {
  const known: Record<string, VerbOption> = { ...verb.options, ...commonOptions }
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  )
  let parsed
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true, tokens: true })
  } catch (error) {
    throw new UsageError(`${verb.name}: ${describeParseError(error, Object.keys(known))}`)
  }
  if (parsed.positionals.length > 0) {
    throw new UsageError(`${verb.name}: There is a word that belongs to no option. Every value follows its option.`)
  }
  const seen = new Set<string>()
  for (const token of parsed.tokens) {
    if (token.kind !== 'option' || known[token.name]?.multiple === true) continue
    if (seen.has(token.name)) throw new UsageError(`${verb.name}: The option --${token.name} is given twice.`)
    seen.add(token.name)
  }
  return parsed.values
}

function describeParseError(error: unknown, known: readonly string[]): string {
  const message = error instanceof Error ? error.message : ''
  const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? 'an option'
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `It has no option ${option}; it has ${known.map((name) => `--${name}`).join(', ')}.`
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      if (message.includes('does not take an argument')) return `The option ${option} takes no value.`
      return message.includes('ambiguous')
        ? `The option ${option} needs a value. One that begins with - is written after =, as in ${option}=-5.`
        : `The option ${option} needs a value.`
    default:
      return 'Its options could not be read.'
  }
}
