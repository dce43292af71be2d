/**
 * What a room keeps about people and families, and how a disposal finds it. Rooms hand their plans to governance, which may
 * not know them; a test walks every table of the schema and fails where a column about people is in no plan.
 */
export type DisposalPlan = { readonly room: string; readonly tables: readonly DisposalTable[] }

/**
 * One table. Rows are found in the order of the plan, so a table comes after those that give the ids it is found by; they are
 * taken away in the database's own order, what refers before what is referred to.
 *
 * The ids a disposal begins with are of the kinds `person`, `family` and `source-record`.
 */
export type DisposalTable = {
  readonly table: string
  /** A row goes where any of these columns holds the id of something of this kind that goes. */
  readonly by?: Readonly<Record<string, string>>
  /** Or where this is true, in SQL on the table by its own name and `going (kind, id)`. */
  readonly where?: string
  /** But not where any of these is true. Each stands alone, so that the database can ask it of all rows at once. */
  readonly unless?: readonly string[]
  /** What the rows that go give: ids by which others are found. */
  readonly gives?: Readonly<Record<string, string>>
  /** The column with the number of the key each row is sealed under. */
  readonly keys?: string
  /** Columns that hold such ids and are no reason for the row to go, and why. */
  readonly leaves?: Readonly<Record<string, string>>
}

/** What the rooms after governance tell it about what they keep. */
export type DisposalStages = {
  readonly plans: readonly DisposalPlan[]
  /** Rows of files that state everyone each time: whoever is in the latest such file is listed by it. */
  readonly fullLists: () => readonly FullList[]
  /** What becomes of the partners' own files, source by source. */
  readonly originals: (sources: readonly string[]) => readonly OriginalsOfSource[]
}

export type FullList = {
  readonly source: string
  readonly edition: string
  readonly fileKind: string
  readonly rowKind: string
}

export type OriginalsOfSource = { readonly source: string; readonly says: string }
