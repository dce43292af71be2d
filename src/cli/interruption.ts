import { exitCodes } from '../platform/errors.ts'

/** Ctrl-C and its kin, as a signal that work can watch and an exit code to end with. */
export type Interruption = {
  readonly signal: AbortSignal
  readonly exitCode: () => number | undefined
  readonly release: () => void
}

const exitCodeOfSignal = { SIGINT: exitCodes.interrupted, SIGTERM: 143, SIGHUP: 129 } as const

/** The first signal asks the work to stop at a safe point; a second one stops it where it stands (transactions roll back). */
export function listenForInterruption(stderr: NodeJS.WritableStream): Interruption {
  const controller = new AbortController()
  let exitCode: number | undefined
  const heard = (name: keyof typeof exitCodeOfSignal) => () => {
    if (exitCode !== undefined) process.exit(exitCode)
    exitCode = exitCodeOfSignal[name]
    stderr.write('\nStopping; what is not finished is rolled back. Once more stops at once.\n')
    controller.abort()
  }
  const listeners = (Object.keys(exitCodeOfSignal) as (keyof typeof exitCodeOfSignal)[]).map(
    (name) => [name, heard(name)] as const,
  )
  for (const [name, listener] of listeners) process.on(name, listener)
  return {
    signal: controller.signal,
    exitCode: () => exitCode,
    release() {
      for (const [name, listener] of listeners) process.off(name, listener)
    },
  }
}
