/** What to close and what to write so that what is known becomes what is wanted; whatever stays the same is left alone. */
export type Changes<Known, Wanted> = { readonly ended: readonly Known[]; readonly added: readonly Wanted[] }

/**
 * Compare what is known now with what has been worked out anew. Rows with the same key say the same; running again without
 * news therefore changes nothing, and what was known before stays to be asked for.
 */
export function changesBetween<Known extends Wanted, Wanted>(
  known: readonly Known[],
  wanted: readonly Wanted[],
  keyOf: (row: Wanted) => string,
): Changes<Known, Wanted> {
  const standing = new Map(known.map((row) => [keyOf(row), row]))
  const added = wanted.filter((row) => !standing.delete(keyOf(row)))
  return { ended: [...standing.values()], added }
}

/** Write many rows a few thousand at a time: one statement each, however many rows. */
export async function inChunks<Row>(
  rows: readonly Row[],
  write: (chunk: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += chunkSize) await write(rows.slice(at, at + chunkSize))
}

const chunkSize = 10_000
