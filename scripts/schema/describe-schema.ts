import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const folder = fileURLToPath(new URL('./', import.meta.url))

/**
 * The schema as text, from the catalog of a migrated database: what `schema.sql` must hold. The embedded PostgreSQL has no
 * `pg_dump`; six questions of the catalog say all that this schema has, in an order that never changes by itself.
 */
export async function describeSchema(connection: pg.ClientConfig): Promise<string> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const parts = [header]
    for (const question of globSync('*.sql', { cwd: folder }).sort()) {
      const { rows } = await client.query<{ statement: string }>(readFileSync(`${folder}${question}`, 'utf8'))
      parts.push(`-- ${titleOf(question)}`, ...rows.map(({ statement }) => statement.trim()))
    }
    return `${parts.join('\n\n')}\n`
  } finally {
    await client.end()
  }
}

const header = `-- The schema that the migrations make, for reading and for comparing. Written by npm run schema; never edited, never run.`

function titleOf(question: string): string {
  const words = question.replace(/^\d+-|\.sql$/g, '').replaceAll('-', ' ')
  return `${words[0]!.toUpperCase()}${words.slice(1)}`
}
