import { LinkageError } from '../errors.ts'
import { progressOn, type Progress } from './progress.ts'

/** The steps of a run: each is timed, and says how far it is when it takes long. */
export type Steps = {
  /** Runs one step. Steps of the same name add up. Stops before the step when the run was interrupted. */
  step<Result>(name: string, label: string, work: (progress: Progress) => Promise<Result> | Result): Promise<Result>
  /** Seconds by step, in the order in which they were begun, and in total since the start. */
  seconds(): Readonly<Record<string, number>>
}

export function stepsOf({
  stderr,
  signal,
}: {
  readonly stderr: NodeJS.WritableStream
  readonly signal: AbortSignal
}): Steps {
  const startedAt = performance.now()
  const taken = new Map<string, number>()
  return {
    async step(name, label, work) {
      checkNotInterrupted(signal)
      const progress = progressOn(stderr, label)
      const begun = performance.now()
      try {
        return await work(progress)
      } finally {
        progress.end()
        taken.set(name, (taken.get(name) ?? 0) + performance.now() - begun)
      }
    },
    seconds: () =>
      Object.fromEntries(
        [...taken, ['total', performance.now() - startedAt] as const].map(([name, ms]) => [name, inSeconds(ms)]),
      ),
  }
}

function inSeconds(ms: number): number {
  return Math.round(ms) / 1000
}

function checkNotInterrupted(signal: AbortSignal): void {
  if (!signal.aborted) return
  throw new LinkageError('interrupted', 'Stopped because it was interrupted. Nothing was written.')
}
