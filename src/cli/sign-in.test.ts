import assert from 'node:assert/strict'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { testSite } from '../web/testing/test-site.ts'
import { visitorTo } from '../web/testing/visitor.ts'
import { keepToken, readToken } from './sign-in/kept-token.ts'
import { signInVerb } from './sign-in.ts'
import { signedInPerson } from './signed-in-person.ts'
import { runVerbOn } from './testing/run-verb.ts'

/** What someone does in their browser with the address that the terminal shows. */
async function confirmInBrowser(origin: string, { url, subject }: { url: string; subject: string }): Promise<void> {
  const visitor = visitorTo(origin)
  const code = new URL(url).searchParams.get('user_code')!
  const entry = await visitor.open(url)
  const confirm = await visitor.send(...formIn(entry.html))
  assert.match(confirm.html, new RegExp(code))
  const [path, fields] = formIn(confirm.html)
  const choose = await visitor.send(path, { ...fields, confirm: 'yes' })
  const done = await visitor.send(choose.path, { person: subject })
  assert.match(done.html, /You can go back to the command line/)
}

function formIn(html: string): [string, Record<string, string>] {
  const action = /<form method="post" action="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return [action, Object.fromEntries(fields.map(([, name, value]) => [name!, value!]))]
}

test('someone signs in by confirming the terminal’s code in a browser, and a verb then knows who they are', async (t) => {
  const { services, origin } = await testSite(t)
  let confirming: Promise<void> | undefined
  const ran = await runVerbOn(services, signInVerb, {
    heard: (text) => {
      const url = /Open (\S+)/.exec(text)?.[1]
      if (url !== undefined) confirming = confirmInBrowser(origin, { url, subject: 'demo-team-manager' })
    },
  })
  await confirming
  assert.equal(ran.exitCode, 0)
  assert.match(ran.stdout, /^Signed in as team manager of .+, until \d\d:\d\d\./)
  assert.ok(!ran.stdout.includes('Mara'))

  const person = await signedInPerson({ open: () => Promise.resolve(services) })
  assert.equal(person.subject, 'demo-team-manager')
  assert.deepEqual(person.roles, ['team-manager'])

  const file = readFileSync(services.dataDirectory.token, 'utf8')
  assert.ok(!file.includes('Mara') && !file.includes('demo-team-manager'))
  assert.equal(statSync(services.dataDirectory.token).mode & 0o077, 0)

  await runVerbOn(services, signInVerb, { args: ['--out'] })
  await assert.rejects(signedInPerson({ open: () => Promise.resolve(services) }), {
    code: 'sign-in-needed',
    exitCode: 3,
  })
})

test('a copy of the token is worth nothing after signing out, and nothing once it was altered', async (t) => {
  const { services } = await testSite(t)
  const person = { actorId: 'a', issuer: 'i', subject: 's', name: 'n', roles: [], teams: [] }
  await keepToken(services, { person, endsAt: inMinutes(30) })
  const copy = readFileSync(services.dataDirectory.token, 'utf8')
  assert.deepEqual(readToken(services)?.person, person)

  const { keyNumber, sealed } = JSON.parse(copy) as { keyNumber: number; sealed: string }
  const altered = Buffer.from(sealed, 'base64')
  altered[altered.length - 1]! ^= 1
  writeFileSync(services.dataDirectory.token, JSON.stringify({ keyNumber, sealed: altered.toString('base64') }))
  assert.equal(readToken(services), undefined)

  writeFileSync(services.dataDirectory.token, copy)
  assert.notEqual(readToken(services), undefined)
  await runVerbOn(services, signInVerb, { args: ['--out'] })
  writeFileSync(services.dataDirectory.token, copy)
  assert.equal(readToken(services), undefined)
})

test('a token ends when the provider says, and after an hour at the latest', async (t) => {
  const { services } = await testSite(t)
  const person = { actorId: 'a', issuer: 'i', subject: 's', name: 'n', roles: [], teams: [] }
  await keepToken(services, { person, endsAt: inMinutes(-1) })
  assert.equal(readToken(services), undefined)
  const { endsAt } = await keepToken(services, { person, endsAt: inMinutes(600) })
  assert.ok(endsAt <= inMinutes(60))
})

test('without the demonstration’s site running, signing in says how to start it', async (t) => {
  const { services } = await testSite(t)
  writeFileSync(
    `${services.dataDirectory.path}/site.json`,
    JSON.stringify({ origin: 'http://127.0.0.1:1', pid: 2 ** 30 }),
  )
  await assert.rejects(runVerbOn(services, signInVerb), { code: 'site-not-running', exitCode: 5 })
})

function inMinutes(minutes: number): Date {
  return new Date(Date.now() + minutes * 60_000)
}
