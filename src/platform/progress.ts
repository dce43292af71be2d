/** Says how far a long piece of work is: nothing in the first two seconds, then at most four lines a second. */
export type Progress = { at(done: number, total?: number): void; done(): void }

/** Progress on a stream, normally standard error. On a terminal one line is rewritten; elsewhere a line every 5 seconds. */
export function progressOn(stream: NodeJS.WriteStream | NodeJS.WritableStream, label: string): Progress {
  const isTerminal = 'isTTY' in stream && stream.isTTY
  const everyMs = isTerminal ? 250 : 5_000
  const startedAt = Date.now()
  let spokeAt = 0
  let spoke = false

  return {
    at(done, total) {
      const now = Date.now()
      if (now - startedAt < 2_000 || now - spokeAt < everyMs) return
      spokeAt = now
      spoke = true
      const line = `${label}: ${describe(done, total, now - startedAt)}`
      stream.write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`)
    },
    done() {
      if (spoke && isTerminal) stream.write('\r\u001b[K')
    },
  }
}

export const noProgress: Progress = { at: () => undefined, done: () => undefined }

function describe(done: number, total: number | undefined, elapsedMs: number): string {
  const counted = done.toLocaleString('en-GB')
  if (total === undefined || total === 0) return `${counted} so far`
  const secondsLeft = Math.ceil((elapsedMs / Math.max(done, 1)) * (total - done) * 0.001)
  return `${counted} of ${total.toLocaleString('en-GB')}, about ${secondsLeft} s left`
}
