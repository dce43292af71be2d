/** What no honest delivery exceeds. A file beyond one of these is refused before it costs memory. */
export const fileLimits = {
  columns: 1_000,
  headerBytes: 1 << 20,
  /** Of one row, quotes and all. */
  rowCharacters: 1 << 20,
  xmlDepth: 64,
  xmlElementsInRecord: 20_000,
  xmlTextBytes: 1 << 20,
  /** Of a compressed file: a megabyte, or this many times its own size. */
  inflation: 200,
} as const
