import type { Column } from '../../../columns/column.ts'
import type { Comparison } from '../../../model/model.ts'
import type { Job, StretchDone } from './job.ts'

/** What a worker is told. */
export type ToWorker =
  | {
      readonly kind: 'job'
      readonly id: number
      /** The engine that the job is for, by number, with its columns that this worker has not been given before. */
      readonly engine: number
      readonly records: number
      readonly columns: readonly Column[]
      readonly job: Job
      /** The next stretch that nobody has taken. */
      readonly next: Int32Array
    }
  /** Comparisons that jobs will ask for, to be made ready now. */
  | {
      readonly kind: 'prepare'
      readonly engine: number
      readonly records: number
      readonly columns: readonly Column[]
      readonly comparisons: readonly Comparison[]
    }
  /** The engine is gone: let go of its columns. */
  | { readonly kind: 'forget'; readonly engine: number }

/** What a worker tells, about the job it names. */
export type FromWorker =
  | { readonly kind: 'stretch'; readonly id: number; readonly stretch: number; readonly done: StretchDone }
  | { readonly kind: 'counted'; readonly id: number; readonly counted: readonly Float64Array[] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
