/** How far reading or writing has come. */
export type FileProgress = {
  readonly file: string
  /** Of this file, so far. */
  readonly bytes: number
  /** Of this file; undefined while writing. */
  readonly bytesTotal: number | undefined
}

export type ReadingOptions = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: FileProgress) => void) | undefined
}
