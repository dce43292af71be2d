/** The seconds each stage took, all its times together, and the memory it reached, in the order they were first run. */
export type Stopwatch = {
  time<T>(stage: string, work: () => T | Promise<T>): Promise<T>
  /** Seconds, by stage. */
  readonly stages: Readonly<Record<string, number>>
  /** The most resident memory of this process seen while the stage ran, in megabytes; PostgreSQL's is not in it. */
  readonly memoryMb: Readonly<Record<string, number>>
  total(): number
}

const lookEveryMs = 100

export function stopwatch(): Stopwatch {
  const startedAt = performance.now()
  const stages: Record<string, number> = {}
  const memoryMb: Record<string, number> = {}
  return {
    stages,
    memoryMb,
    async time(stage, work) {
      const from = performance.now()
      const look = () => {
        memoryMb[stage] = Math.max(memoryMb[stage] ?? 0, Math.round(process.memoryUsage.rss() / 2 ** 20))
      }
      const looking = setInterval(look, lookEveryMs)
      try {
        return await work()
      } finally {
        clearInterval(looking)
        look()
        stages[stage] = rounded((stages[stage] ?? 0) + secondsSince(from))
      }
    },
    total: () => secondsSince(startedAt),
  }
}

function secondsSince(from: number): number {
  return rounded((performance.now() - from) / 1000)
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100
}
