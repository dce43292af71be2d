import { exitCodes } from './exit-codes.ts'

/** Ctrl-C and its kin, as a signal that work can watch and an exit code to end with. */
export type Interruption = { readonly signal: AbortSignal; readonly exitCode: () => number | undefined }

const exitCodeOfSignal = { SIGINT: exitCodes.interrupted, SIGTERM: 143, SIGHUP: 129 } as const

/** The first signal asks the work to stop where nothing is half-written; a second one stops it where it stands. */
export function listenForInterruption(stderr: NodeJS.WritableStream): Interruption {
  const controller = new AbortController()
  let exitCode: number | undefined
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (exitCode !== undefined) process.exit(exitCode)
      exitCode = exitCodeOfSignal[name]
      stderr.write('\nStopping; nothing is left half-written. Once more stops at once.\n')
      controller.abort()
    })
  }
  return { signal: controller.signal, exitCode: () => exitCode }
}
