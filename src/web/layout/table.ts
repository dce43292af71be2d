/** A table as `layout/stacked-table.njk` shows it: at most three columns, the first cell of a row naming it. */
export type Table = {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export type Cell = {
  readonly text: string | number
  /** A second, quieter line: source, date, area. */
  readonly hint?: string
  readonly href?: string
  /** Words only for those who hear the link without its table. */
  readonly linkHidden?: string
}
