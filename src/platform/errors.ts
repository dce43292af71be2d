/**
 * An error a user can do something about. `code` is stable and safe to test for; the message says what happened and why,
 * the remedy what to do next. Neither ever holds a name, a birth date, an identifier or a value from a partner's file.
 */
export class KithError extends Error {
  readonly code: string
  readonly remedy: string | undefined
  readonly exitCode: number

  constructor({ code, what, remedy, exitCode = exitCodes.refused, cause }: KithErrorInput) {
    super(what, cause === undefined ? undefined : { cause })
    this.name = 'KithError'
    this.code = code
    this.remedy = remedy
    this.exitCode = exitCode
  }
}

export type KithErrorInput = {
  readonly code: string
  readonly what: string
  readonly remedy?: string
  readonly exitCode?: number
  readonly cause?: unknown
}

/** What the command line's exit codes mean; printed by every verb's help. */
export const exitCodes = {
  done: 0,
  unexpected: 1,
  usage: 2,
  refused: 3,
  badInput: 4,
  missing: 5,
  interrupted: 130,
} as const

/**
 * A database error without what the database says of the row: `DETAIL: Key (nhs)=(…)` carries values, so only the code,
 * the constraint and the table are kept.
 */
export function withoutValues(error: unknown): Error {
  if (!isDatabaseError(error)) return error instanceof Error ? error : new Error('unknown error')
  const { code, constraint, table, routine } = error
  const about = [`code ${code}`, table && `table ${table}`, constraint && `constraint ${constraint}`, routine]
  return new KithError({
    code: `database-${code}`,
    what: `The database refused a statement (${about.filter(Boolean).join(', ')}).`,
    remedy: 'Run ./kith doctor, and report the code if it finds nothing.',
    exitCode: exitCodes.unexpected,
  })
}

type DatabaseError = Error & { code: string; constraint?: string; table?: string; routine?: string }

function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && 'severity' in error && 'code' in error && typeof error.code === 'string'
}
