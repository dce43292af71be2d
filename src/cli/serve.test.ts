import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

function aDirectory(t: TestContext, { isDemo }: { isDemo: boolean }): string {
  const directory = mkdtempSync(join(tmpdir(), 'kith-serve-'))
  t.after(() => rmSync(directory, { recursive: true, force: true }))
  if (isDemo) writeFileSync(join(directory, 'clock.json'), '{"today":"2019-08-31"}\n')
  return directory
}

function serve(directory: string, ...args: string[]) {
  const node = ['--conditions=kith-source', '--disable-warning=ExperimentalWarning', main]
  return spawn(process.execPath, [...node, 'serve', '--port', '0', '--data-dir', directory, '--json', ...args], {
    env: { ...process.env, DATABASE_URL: '' },
  })
}

test('the site is served until Ctrl-C, and then leaves nothing behind that says it is there', async (t) => {
  const directory = aDirectory(t, { isDemo: true })
  const child = serve(directory)
  t.after(() => void child.kill('SIGKILL'))
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const { origin } = JSON.parse(line.toString()) as { origin: string }
  const place = join(directory, 'site.json')
  assert.equal((JSON.parse(readFileSync(place, 'utf8')) as { origin: string }).origin, origin)

  const answer = await fetch(origin)
  assert.equal(answer.status, 401)
  assert.match(await answer.text(), /Sign in to Kith/)

  child.kill('SIGINT')
  const [exitCode] = (await once(child, 'exit')) as [number]
  assert.ok([0, 130].includes(exitCode), `exit code ${exitCode}`)
  assert.ok(!existsSync(place))
  assert.match(readFileSync(join(directory, 'site.log'), 'utf8'), /"page":"\/","ids":\[\],"status":401/)
})

test('nobody is let in by the demo’s sign-in where people are not invented', async (t) => {
  const child = serve(aDirectory(t, { isDemo: false }))
  t.after(() => void child.kill('SIGKILL'))
  const said: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const [exitCode] = (await once(child, 'exit')) as [number]
  assert.equal(exitCode, 5)
  assert.match(Buffer.concat(said).toString(), /names no sign-in provider[\s\S]*settings\.yaml/)
})
