import { isLinkageError } from '../errors.ts'
import { exitCodes } from './exit-codes.ts'
import { UsageError } from './usage-error.ts'

/** What a failed run says, and the exit code it ends with. */
export type ErrorReport = { readonly exitCode: number; readonly code: string; readonly message: string }

/** What an error of the library means for someone who typed a command: the option that changes it. */
const optionThatHelps: Readonly<Record<string, string>> = {
  'block-too-large':
    'On the command line, --skip-large-blocks leaves it out and says so, and --largest-block <comparisons> changes the limit.',
}

/**
 * An error in the words a user sees. A `LinkageError` is written for them; anything else is a fault of ours, told by its
 * kind and place only, because its message may hold what it was working on.
 */
export function reportError(error: unknown, help: string): ErrorReport {
  if (error instanceof UsageError) {
    return { exitCode: exitCodes.usage, code: 'usage', message: `${error.message} Run ${help}.` }
  }
  if (isLinkageError(error)) {
    const { code, message } = error
    const exitCode = code === 'interrupted' ? exitCodes.interrupted : exitCodes.badInput
    const option = optionThatHelps[code]
    return { exitCode, code, message: option === undefined ? message : `${message} ${option}` }
  }
  if (isSystemError(error)) {
    return {
      exitCode: exitCodes.missing,
      code: `system-${error.code}`,
      message: `The machine refused (${error.code}${error.syscall === undefined ? '' : ` from ${error.syscall}`})${placeOf(error)}. Check that the folder can be written to and has room, and run again.`,
    }
  }
  return {
    exitCode: exitCodes.unexpected,
    code: 'unexpected',
    message: `Something unexpected happened: ${error instanceof Error ? error.name : 'an error'}${placeOf(error)}. This is a fault of ours: report this line; it holds nothing about any person.`,
  }
}

type SystemError = NodeJS.ErrnoException & { code: string }

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
}

/** The first line of our own in the stack: file and line, never the message. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error) || error.stack === undefined) return ''
  const calls = error.stack.split('\n    at ').slice(1).join('\n')
  const place = /(?:src|dist)\/[\w./-]+\.[jt]s:\d+/.exec(calls)
  return place === null ? '' : ` at ${place[0]}`
}
