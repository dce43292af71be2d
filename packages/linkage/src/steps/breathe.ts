import { LinkageError } from '../errors.ts'

/** A tenth of a second: short enough for Ctrl-C and progress to feel immediate, long enough to cost nothing. */
const BREATH_MS = 100
let lastBreath = 0

/**
 * Lets waiting events run when work has gone on for a while, and stops it when it was interrupted. Returns true when a
 * breath was taken, the moment to report progress.
 */
export async function breathe(signal?: AbortSignal): Promise<boolean> {
  const now = performance.now()
  if (now - lastBreath < BREATH_MS && signal?.aborted !== true) return false
  lastBreath = now
  await new Promise<void>((resolve) => setImmediate(resolve))
  if (signal?.aborted === true) {
    throw new LinkageError(
      'interrupted',
      'Stopped before the end because it was interrupted. Nothing was changed; run it again.',
    )
  }
  return true
}

export type InBreaths = {
  readonly signal?: AbortSignal | undefined
  /** Is told now and then which share is done. */
  readonly onProgress?: ((share: number) => void) | undefined
}

/** Runs work that yields the share it has done, and lets others run in between. */
export async function inBreaths<Result>(
  steps: Generator<number, Result>,
  { signal, onProgress }: InBreaths,
): Promise<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (await breathe(signal)) onProgress?.(step.value)
  }
}
