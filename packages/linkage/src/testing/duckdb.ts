import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'

/** A DuckDB in memory, which is what Splink computes with: the judge of what SQL means. */
export async function duckDb(): Promise<{
  query(sql: string): Promise<readonly (readonly unknown[])[]>
  run(sql: string): Promise<void>
  close(): void
}> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection: DuckDBConnection = await instance.connect()
  return {
    async query(sql) {
      const reader = await connection.runAndReadAll(sql)
      return reader.getRowsJS()
    },
    async run(sql) {
      await connection.run(sql)
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** Text as an SQL string, or null. */
export function sqlText(text: string | null): string {
  return text === null ? 'null' : `'${text.replaceAll("'", "''")}'`
}
