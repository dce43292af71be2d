import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFamilies } from '../../../src/families/build-families.command.ts'
import { actingAs } from '../../../src/governance/service-actors.ts'
import { receiveFile } from '../../../src/intake/receive-file.command.ts'
import { assessNeeds } from '../../../src/needs/assess-needs.command.ts'
import { linkPeople } from '../../../src/people/link-people.command.ts'
import type { TestServices } from '../../../src/platform/testing/test-database.ts'
import { inTransaction } from '../../../src/platform/transaction.ts'
import type { Post } from './partner-files.ts'

/** Receive files and work out who is one person, who is a family and what each needs: as data comes, nothing planted. */
export async function aDayOfPost(services: TestServices, post: Post): Promise<void> {
  await receivePost(services, post)
  await assessNeeds(services)
}

/** The same for a day on which no edition of a framework is in force, so that nobody is assessed. */
export async function receivePost(services: TestServices, post: Post): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kith-post-'))
  try {
    for (const [name, lines] of Object.entries(post)) {
      const file = join(folder, `${name}.csv`)
      writeFileSync(file, `${lines.join('\n')}\n`)
      const received = await receiveFile(services, { source: name.split(' ')[0]!, file })
      assert.ok(received.state === 'received' && received.rowsQuarantined === 0, `${name} is received whole`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  await linkPeople(services)
  await buildFamilies(services)
}

/** How many rows of partners' files are held, by source; all of them, as they were corrected too. */
export async function rowsHeld({ database }: TestServices): Promise<Readonly<Record<string, number>>> {
  const { rows } = await inTransaction(database, actingAs('receive'), (tx) =>
    tx.query<{ source: string; held: number }>(
      'select source, count(*)::int as held from source_record group by source',
    ),
  )
  return Object.fromEntries(rows.map(({ source, held }) => [source, held]))
}
