/**
 * Generate the typed functions of every `.sql` file under `src/` with PgTyped, against a fresh migrated database.
 *
 * `npm run queries` writes them, `npm run queries -- src/people` one room's; with `--check` it fails where what is there
 * is not what would be written.
 * PgTyped skips a file that it cannot parse and still exits 0, so the files are counted afterwards.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '../src/platform/testing/test-database.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const check = process.argv.includes('--check')
const folder = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? 'src'
const after: (() => Promise<void>)[] = []

try {
  process.exitCode = await generate()
} finally {
  for (const work of after.reverse()) await work()
}

async function generate(): Promise<number> {
  const { database } = await testDatabase({ after: (work) => after.push(work) })
  const questions = globSync(`${folder}/**/*.sql`, { cwd: root }).sort()
  const before = new Map(questions.map((path) => [path, read(generatedPath(path))]))
  for (const path of questions) rmSync(join(root, generatedPath(path)), { force: true })

  const directory = mkdtempSync(join(tmpdir(), 'kith-queries-'))
  const config = join(directory, 'pgtyped.json')
  const { host, port, user, password } = database.owner
  writeFileSync(
    config,
    JSON.stringify({
      transforms: [{ mode: 'sql', include: '**/*.sql', emitTemplate: '{{dir}}/{{name}}.queries.ts' }],
      srcDir: join(root, folder),
      failOnError: true,
      camelCaseColumnNames: false,
      typesOverrides: { date: 'string', int8: 'number', numeric: 'number' },
      db: { host, port, user, password, dbName: database.name },
    }),
  )
  const environment = { ...process.env }
  delete environment.DATABASE_URL
  const ran = spawnSync(process.execPath, [join(root, 'node_modules/@pgtyped/cli/lib/index.js'), '-c', config], {
    cwd: root,
    encoding: 'utf8',
    env: environment,
  })
  rmSync(directory, { recursive: true, force: true })

  const missing = questions.filter((path) => !existsSync(join(root, generatedPath(path))))
  if (ran.status !== 0 || missing.length > 0) {
    for (const [path, content] of before) {
      if (content !== undefined && missing.includes(path)) writeFileSync(join(root, generatedPath(path)), content)
    }
    process.stderr.write(`${ran.stdout}${ran.stderr}\n`)
    for (const path of missing) process.stderr.write(`${path}: PgTyped generated nothing; is it valid SQL?\n`)
    return 1
  }
  const changed = questions.filter((path) => before.get(path) !== read(generatedPath(path)))
  process.stdout.write(`${questions.length} questions, ${changed.length} changed\n`)
  for (const path of changed) process.stdout.write(`  ${generatedPath(path)}\n`)
  return check && changed.length > 0 ? 1 : 0
}

function generatedPath(path: string): string {
  return path.replace(/\.sql$/, '.queries.ts')
}

function read(path: string): string | undefined {
  const full = join(root, path)
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined
}
