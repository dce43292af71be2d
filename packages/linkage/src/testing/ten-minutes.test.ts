import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../../../../', import.meta.url))
const page = readFileSync(join(repository, 'docs/linkage/ten-minutes.md'), 'utf8')

test('a newcomer who types what the page says has linked two files at its end', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-ten-minutes-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'settings.json'), /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '')
  const node = `"${process.execPath}" --conditions=kith-source`
  const commands = [...page.matchAll(/```sh\n([\s\S]*?)```/g)]
    .map(([, block = '']) => block)
    .join('')
    .replaceAll('./kith linkage', `${node} "${join(repository, 'packages/linkage/src/command-line/main.ts')}"`)
    .replaceAll('node --conditions=kith-source bench', `${node} ${repository}bench`)
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', commands], { cwd: folder, encoding: 'utf8' })
  assert.equal(status, 0, stderr)
  const [, precision, recall] = /^pairs of records +(\S+) +(\S+)/m.exec(stdout) ?? []
  assert.ok(Number(precision) > 0.9 && Number(recall) > 0.8, stdout)
  assert.match(readFileSync(join(folder, 'report.html'), 'utf8'), /<svg/)
})
