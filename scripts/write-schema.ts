/**
 * Write `schema.sql`, the golden description of what the migrations make: `npm run schema`. A test holds it to the
 * migrations, so that a change of the schema is always seen as a change of this file.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '../src/platform/testing/test-database.ts'
import { describeSchema } from './schema/describe-schema.ts'

const after: (() => Promise<void>)[] = []
try {
  const { database } = await testDatabase({ after: (work) => after.push(work) })
  writeFileSync(fileURLToPath(new URL('../schema.sql', import.meta.url)), await describeSchema(database.owner))
} finally {
  for (const work of after.reverse()) await work()
}
