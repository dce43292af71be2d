import { arch, cpus, platform, totalmem } from 'node:os'

/** One line on what a benchmark ran on, for docs/benchmarks.md. */
export function thisMachine(): string {
  const model = cpus()[0]?.model ?? 'unknown processor'
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${model}, ${memory} GB, ${platform()} ${arch()}, Node.js ${process.versions.node}`
}
