import { type Day } from '../day.ts'
import { type Stated } from '../errors/slips.ts'
import { type Dwelling } from '../places/dwelling.ts'
import { type Layout } from './layouts.ts'
import { type Registration } from './registration.ts'

/** One file a partner sends on one day. Its rows are made as they are written, so that a borough fits in memory. */
export type Delivery = {
  readonly layout: Layout
  readonly receivedOn: Day
  /** Unique in the town, and names nobody. */
  readonly fileName: string
  readonly rows: () => Iterable<Row>
  /** For a file that is not rows under a header. */
  readonly document?: { readonly before: string; readonly after: string }
}

export type Row = {
  /** In the layout's order; or, in a document, the text of the row alone. */
  readonly cells: readonly string[]
  readonly registration: Registration
  /** The second person of a row about two. */
  readonly other?: Registration
  /** Who the row says someone is, where it describes anyone. */
  readonly describes?: Described
}

export type Described = Stated & {
  /** Well-formed identifiers as sent, each with its scheme before it. */
  readonly identifiers: readonly string[]
  /** Where the row says they live, however it is written. */
  readonly dwelling: Dwelling | null
}
