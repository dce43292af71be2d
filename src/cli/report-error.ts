import { exitCodes, KithError } from '../platform/errors.ts'

/** What a failed verb says, and the exit code it ends with. */
export type ErrorReport = {
  readonly exitCode: number
  readonly code: string
  readonly what: string
  readonly remedy: string
}

/**
 * An error in the words a user sees. A `KithError` is written for them; anything else is a fault of ours, told by its
 * kind and place only, because its message may hold what it was working on.
 */
export function reportError(error: unknown): ErrorReport {
  if (error instanceof KithError) {
    const { code, message, remedy = 'Run ./kith doctor.', exitCode } = error
    return { exitCode, code, what: message, remedy }
  }
  if (isSystemError(error)) {
    return {
      exitCode: exitCodes.missing,
      code: `system-${error.code}`,
      what: `The machine refused (${error.code}${error.syscall === undefined ? '' : ` from ${error.syscall}`})${placeOf(error)}.`,
      remedy: 'Run ./kith doctor, which looks for what is wrong with this machine.',
    }
  }
  return {
    exitCode: exitCodes.unexpected,
    code: 'unexpected',
    what: `Something unexpected happened: ${error instanceof Error ? error.name : 'an error'}${placeOf(error)}.`,
    remedy: 'This is a fault in Kith. Report these two lines; they hold nothing about any person.',
  }
}

type SystemError = NodeJS.ErrnoException & { code: string }

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
}

/** The first line of our own in the stack: file and line, never the message. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error) || error.stack === undefined) return ''
  const place = /(?:src|packages\/[\w-]+\/src|test|scripts)\/[\w./-]+\.ts:\d+/.exec(
    error.stack.split('\n    at ').slice(1).join('\n'),
  )
  return place === null ? '' : ` at ${place[0]}`
}
