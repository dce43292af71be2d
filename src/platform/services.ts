import type { Clock } from './clock.ts'
import type { DataDirectory } from './data-directory.ts'
import type { Database } from './database.ts'
import type { KeyStore } from './keys.ts'
import type { Progress } from './progress.ts'

/** What every stage's commands are given; `main.ts` makes the real ones, tests make throw-away ones. */
export type Services = {
  readonly database: Database
  readonly keys: KeyStore
  readonly clock: Clock
  readonly dataDirectory: DataDirectory
  /** Progress under a label, on standard error. */
  readonly progress: (label: string) => Progress
}
