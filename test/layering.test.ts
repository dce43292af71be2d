import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

type Cruise = { summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] } }

function cruise(directory: string, ...folders: string[]): Cruise {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const ran = spawnSync(
    process.execPath,
    [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders],
    { cwd: directory, encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  return JSON.parse(ran.stdout) as Cruise
}

test('data walks through the rooms in order and never back', () => {
  const { summary } = cruise(root, 'src', 'packages')
  const broken = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  assert.deepEqual(broken, [])
  assert.ok(summary.totalCruised > 100, `only ${summary.totalCruised} modules were looked at`)
})

test('a room that reaches forward is caught, so the check is awake', () => {
  const canary = mkdtempSync(join(tmpdir(), 'kith-canary-'))
  try {
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      cpSync(join(root, file), join(canary, file))
    symlinkSync(join(root, 'node_modules'), join(canary, 'node_modules'))
    write(join(canary, 'src/web/page.ts'), `export const page = 1\n`)
    write(join(canary, 'src/people/person.ts'), `import { page } from '../web/page.ts'\nexport const person = page\n`)
    const { summary } = cruise(canary, 'src')
    assert.deepEqual(
      summary.violations.map(({ rule, from, to }) => [rule.name, from, to]),
      [['never-back-from-people', 'src/people/person.ts', 'src/web/page.ts']],
    )
  } finally {
    rmSync(canary, { recursive: true, force: true })
  }
})

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
