import type { VerbOption } from './verb.ts'

/** The options that every verb takes. */
export const commonOptions = {
  'data-dir': { type: 'string', help: 'where the database and its keys are kept', default: './.kith' },
  json: { type: 'boolean', help: 'print one JSON object on standard output, and nothing else' },
  help: { type: 'boolean', help: 'say what this verb does' },
} as const satisfies Record<string, VerbOption>
