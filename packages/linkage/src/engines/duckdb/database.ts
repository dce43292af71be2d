import type * as DuckDb from '@duckdb/node-api'
import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api'
import { isLinkageError, LinkageError } from '../../errors.ts'

/** The DuckDB library itself, loaded only when this engine is asked for. */
export type DuckDbLibrary = typeof DuckDb

/** One DuckDB with its connection, and the errors it throws put into words that hold no value of the data. */
export type Database = {
  readonly library: DuckDbLibrary
  readonly connection: DuckDBConnection
  run(sql: string, signal?: AbortSignal): Promise<void>
  /** The rows of a small result. */
  rows(sql: string, signal?: AbortSignal): Promise<readonly (readonly unknown[])[]>
  /** A large result, some rows at a time; the rows of one chunk are gone when the next is asked for. */
  chunks(sql: string, signal?: AbortSignal): AsyncGenerator<DuckDBDataChunk, void, void>
  /** A name that no other table has. */
  nameOf(what: string): string
  close(): void
}

export type DatabaseOptions = {
  /** Threads to use; DuckDB takes every core when left out. */
  readonly threads?: number
  /** As DuckDB writes it, `4GB`. What does not fit is kept in `temporaryDirectory`. */
  readonly memoryLimit?: string
  readonly temporaryDirectory?: string
}

/** Opens an empty DuckDB in memory. It fetches nothing: extensions are neither installed nor loaded by themselves. */
export async function openDatabase({ threads, memoryLimit, temporaryDirectory }: DatabaseOptions): Promise<Database> {
  const library = await loadLibrary()
  const instance = await library.DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(threads !== undefined && { threads: String(threads) }),
    ...(memoryLimit !== undefined && { memory_limit: memoryLimit }),
    ...(temporaryDirectory !== undefined && { temp_directory: temporaryDirectory }),
  })
  const connection = await instance.connect()
  let names = 0

  const guarded = async <Result>(signal: AbortSignal | undefined, work: () => Promise<Result>): Promise<Result> => {
    const stop = (): void => connection.interrupt()
    if (signal?.aborted === true) throw interrupted()
    signal?.addEventListener('abort', stop, { once: true })
    try {
      return await work()
    } catch (error) {
      throw translated(error, signal)
    } finally {
      signal?.removeEventListener('abort', stop)
    }
  }

  return {
    library,
    connection,
    async run(sql, signal) {
      await guarded(signal, () => connection.run(sql))
    },
    rows: (sql, signal) => guarded(signal, async () => (await connection.runAndReadAll(sql)).getRows()),
    async *chunks(sql, signal) {
      const result = await guarded(signal, () => connection.stream(sql))
      for (;;) {
        const chunk = await guarded(signal, () => result.fetchChunk())
        if (chunk === null || chunk.rowCount === 0) return
        yield chunk
      }
    },
    nameOf: (what) => `kith_${what}_${++names}`,
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

async function loadLibrary(): Promise<DuckDbLibrary> {
  try {
    return await import('@duckdb/node-api')
  } catch (cause) {
    throw new LinkageError(
      'engine-missing',
      'The DuckDB engine needs the package @duckdb/node-api, which is not installed or has no binary for this machine. Install it beside this one (npm install @duckdb/node-api), or link in memory, which needs nothing.',
      { cause },
    )
  }
}

function interrupted(): LinkageError {
  return new LinkageError(
    'interrupted',
    'Stopped before the end because it was interrupted. Nothing was changed; run it again.',
  )
}

/** Faults in SQL quote SQL, which may be shown. Faults in data quote data, which may not. */
const FAULTS_OF_SQL = /^(?:Binder|Catalog|Parser|Syntax|Not implemented) Error/i

function translated(error: unknown, signal: AbortSignal | undefined): unknown {
  if (isLinkageError(error)) return error
  if (signal?.aborted === true) return interrupted()
  const message = error instanceof Error ? error.message : String(error)
  if (FAULTS_OF_SQL.test(message)) {
    return new LinkageError('sql-not-understood', `DuckDB does not understand the SQL. ${firstLine(message)}`)
  }
  if (/^Out of Memory Error/i.test(message)) {
    return new LinkageError(
      'memory-exceeded',
      'DuckDB ran out of memory. Give it a larger memoryLimit, a temporaryDirectory with room for what does not fit, or narrower blocking rules.',
    )
  }
  const kind = /^[A-Za-z ]+ Error/.exec(message)?.[0] ?? 'an error'
  return new LinkageError(
    'value-not-comparable',
    `DuckDB stopped with ${kind}: a condition met a value that it cannot be computed on. Cast with try_cast, or make such values null before linking.`,
  )
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message
}
