import type { VerbOption } from './verb.ts'

/** The options that every verb takes. */
export const commonOptions = {
  json: { type: 'boolean', help: 'print one JSON object on standard output, with the seconds each step took' },
  help: { type: 'boolean', help: 'say what this verb does' },
} as const satisfies Record<string, VerbOption>

/** Where records come from. */
export const inputOptions = {
  input: {
    type: 'string',
    multiple: true,
    value: 'file',
    help: 'records, as CSV or Parquet; give it again for each further file',
  },
  'source-dataset': {
    type: 'string',
    multiple: true,
    value: 'name',
    help: 'what to call the file of the same place when linking; otherwise its name without the ending',
  },
} as const satisfies Record<string, VerbOption>

/** How the work is done. */
export const engineOptions = {
  engine: {
    type: 'string',
    value: 'in-memory|duckdb',
    help: 'what compares the records (in-memory unless given); duckdb also runs levels that only DuckDB understands',
  },
  threads: {
    type: 'string',
    value: 'N',
    help: 'at most so many threads (as many as there are cores unless given); the answer is the same',
  },
  'largest-block': {
    type: 'string',
    value: 'comparisons',
    help: 'a block of more comparisons than this is refused (5000000 unless given)',
  },
  'skip-large-blocks': { type: 'boolean', help: 'leave such blocks out, and say so, instead of refusing' },
} as const satisfies Record<string, VerbOption>

export const thresholdOptions = {
  'threshold-probability': { type: 'string', value: 'P', help: 'the least match probability, from 0 to 1' },
  'threshold-weight': { type: 'string', value: 'W', help: 'the least match weight, instead of a probability' },
} as const satisfies Record<string, VerbOption>

export const seedOption = {
  seed: { type: 'string', value: 'N', help: 'decides which records are drawn to learn u from (1 unless given)' },
} as const satisfies Record<string, VerbOption>
