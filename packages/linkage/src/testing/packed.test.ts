import assert from 'node:assert/strict'
import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { peopleRows, peopleSettings, writeCsvRows, writeJson } from '../command-line/testing/people-files.ts'

const folder = fileURLToPath(new URL('../../', import.meta.url))
const repository = join(folder, '../..')

function run(command: string, args: readonly string[], cwd: string): SpawnSyncReturns<string> {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8' })
  assert.equal(done.status, 0, `${command} ${args.join(' ')}\n${done.stdout}\n${done.stderr}`)
  return done
}

/**
 * What `npm pack` makes, unpacked where `npm install` would put it, with its own dependencies beside it and nothing else of
 * this repository: no network is asked. The build is run here, for npm skips `prepack` where scripts are not allowed.
 */
test('the packed package links records in an empty project, by its command and as a library', (t) => {
  const temporary = mkdtempSync(join(tmpdir(), 'kith-packed-'))
  t.after(() => rmSync(temporary, { recursive: true, force: true }))
  const built = join(temporary, 'built')
  mkdirSync(built)
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { dependencies: Record<string, string> } // prettier-ignore
  for (const name of ['package.json', 'README.md']) cpSync(join(folder, name), join(built, name))
  const tsc = join(repository, 'node_modules/typescript/bin/tsc')
  run(process.execPath, [tsc, '-p', join(folder, 'tsconfig.build.json'), '--outDir', join(built, 'dist')], folder)
  run('npm', ['pack', '--ignore-scripts', '--offline', '--pack-destination', temporary], built)
  const tarball = readdirSync(temporary).find((name) => name.endsWith('.tgz')) ?? ''

  const project = join(temporary, 'project')
  const installed = join(project, 'node_modules/@kith/linkage')
  mkdirSync(installed, { recursive: true })
  run('tar', ['-xzf', join(temporary, tarball), '--strip-components=1', '-C', installed], project)
  copyDependencies(Object.keys(dependencies), join(project, 'node_modules'))
  assert.ok(!readdirSync(join(installed, 'dist'), { recursive: true }).some((name) => /testing|\.test\./.test(String(name)))) // prettier-ignore

  const rows = peopleRows(100)
  writeCsvRows(join(project, 'people.csv'), rows)
  writeJson(join(project, 'settings.json'), peopleSettings())
  const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { bin: { 'kith-linkage': string } } // prettier-ignore
  const command = join(installed, bin['kith-linkage'])
  assert.match(readFileSync(command, 'utf8'), /^#!\/usr\/bin\/env node\n/)
  const dedupe = (output: string, ...more: string[]) => [command, 'dedupe', '--settings', 'settings.json', '--input', 'people.csv', '--output', output, ...more] // prettier-ignore
  run(process.execPath, dedupe('clusters.parquet', '--threads', '2'), project)
  run(process.execPath, dedupe('of-one.parquet', '--threads', '1'), project)
  const [ofTwo, ofOne] = ['clusters.parquet', 'of-one.parquet'].map((name) => readFileSync(join(project, name)))
  assert.deepEqual(ofTwo, ofOne)
  const code = "import { readTable } from '@kith/linkage'; console.log((await readTable(['clusters.parquet'])).records)"
  assert.equal(run(process.execPath, ['--input-type=module', '--eval', code], project).stdout.trim(), String(rows.length)) // prettier-ignore

  // Nothing of DuckDB is here: the engine that needs it says so, and what to do.
  const missing = spawnSync(process.execPath, dedupe('no.parquet', '--engine', 'duckdb', '--json'), { cwd: project, encoding: 'utf8' }) // prettier-ignore
  assert.equal(missing.status, 4)
  const { error } = JSON.parse(missing.stdout) as { error: { code: string; message: string } }
  assert.equal(error.code, 'engine-missing')
  assert.match(error.message, /npm install @duckdb\/node-api.*or link in memory/)

  // Other threads really are asked: without the file they run, two threads cannot work, and one still does.
  rmSync(join(installed, 'dist/engines/in-memory/threads/worker.js'))
  run(process.execPath, dedupe('alone.parquet', '--threads', '1'), project)
  const halved = spawnSync(process.execPath, dedupe('no.parquet', '--threads', '2'), { cwd: project, encoding: 'utf8' })
  assert.notEqual(halved.status, 0)
  assert.ok(!existsSync(join(project, 'no.parquet')))
})

/** Copies packages from where this repository has them, with what they need in turn. */
function copyDependencies(names: readonly string[], to: string, from = folder): void {
  for (const name of names) {
    const place = createRequire(join(from, 'package.json')).resolve.paths(name)?.find((each) => existsSync(join(each, name))) // prettier-ignore
    assert.ok(place !== undefined, `${name} is installed`)
    if (existsSync(join(to, name))) continue
    mkdirSync(dirname(join(to, name)), { recursive: true })
    cpSync(join(place, name), join(to, name), { recursive: true })
    const manifest = JSON.parse(readFileSync(join(place, name, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> } // prettier-ignore
    copyDependencies(Object.keys(manifest.dependencies ?? {}), to, join(place, name))
  }
}
