/** Says how far a long piece of work is: nothing in the first two seconds, then a line now and then. */
export type Progress = {
  /** How much is done, in whatever is counted, and of how much when that is known. */
  at(done: number, total?: number): void
  /** Which share is done, from 0 to 1. */
  share(done: number): void
  /** How many pairs have been looked at, and which share that is where it is known. */
  pairs(done: number, share?: number): void
  /** Begins another part of the work, named after the label, whose time left is its own. */
  part(name: string): void
  end(): void
}

/**
 * Progress on a stream, normally standard error. On a terminal one line is rewritten four times a second; elsewhere there
 * is a line every five seconds. Work that counts nothing still shows that it goes on, by the seconds it has taken.
 */
export function progressOn(stream: NodeJS.WritableStream, label: string): Progress {
  const isTerminal = 'isTTY' in stream && stream.isTTY === true
  const everyMs = isTerminal ? 250 : 5_000
  const startedAt = performance.now()
  let spokeAt = Number.NEGATIVE_INFINITY
  let spoke = false
  let part = ''
  let partStartedAt = startedAt
  let counted: { readonly done: number; readonly total: number | undefined } | undefined

  const speak = (): void => {
    const now = performance.now()
    if (now - startedAt < 2_000 || now - spokeAt < everyMs) return
    spokeAt = now
    spoke = true
    const line = `${label}${part}: ${describe(counted, now - partStartedAt)}`
    stream.write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`)
  }
  const heart = setInterval(speak, 250)
  heart.unref()
  const at = (done: number, total?: number): void => {
    counted = { done, total }
    speak()
  }
  return {
    at,
    share: (done) => at(done, 1),
    pairs: (done, share) => (share === undefined ? at(done) : at(share, 1)),
    part(name) {
      part = `, ${name}`
      partStartedAt = performance.now()
      counted = undefined
      speak()
    },
    end() {
      clearInterval(heart)
      if (spoke && isTerminal) stream.write('\r\u001b[K')
    },
  }
}

function describe(
  counted: { readonly done: number; readonly total: number | undefined } | undefined,
  elapsedMs: number,
): string {
  const elapsed = `${Math.round(elapsedMs / 1000)} s`
  if (counted === undefined) return elapsed
  const { done, total } = counted
  if (total === undefined || total <= 0 || done > total) return `${done.toLocaleString('en-GB')} so far, ${elapsed}`
  const percent = `${Math.floor((100 * done) / total)}%`
  if (done <= 0) return `${percent}, ${elapsed}`
  const secondsLeft = Math.ceil((elapsedMs / done) * (total - done) * 0.001)
  return `${percent}, about ${secondsLeft.toLocaleString('en-GB')} s left`
}
