/** The seconds each stage took, in the order they were run. */
export type Stopwatch = {
  time<T>(stage: string, work: () => T | Promise<T>): Promise<T>
  /** By stage. */
  readonly stages: Readonly<Record<string, number>>
  total(): number
}

export function stopwatch(): Stopwatch {
  const startedAt = performance.now()
  const stages: Record<string, number> = {}
  return {
    stages,
    async time(stage, work) {
      const from = performance.now()
      try {
        return await work()
      } finally {
        stages[stage] = secondsSince(from)
      }
    },
    total: () => secondsSince(startedAt),
  }
}

function secondsSince(from: number): number {
  return Math.round((performance.now() - from) / 10) / 100
}
