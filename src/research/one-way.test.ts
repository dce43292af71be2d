import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { verbs } from '../cli/verbs.ts'
import { familyActions, isAllowed, programmeActions } from '../governance/permission.ts'
import { purposeIds } from '../governance/purposes.ts'
import { roleIds } from '../governance/roles.ts'
import { pages } from '../web/pages.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path))
  .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|\/testing\//.test(path))
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

/** The whole of research that others may call: each of these sends, counts or shows the register, and none reads data back. */
const doorsOfResearch: Readonly<Record<string, readonly string[]>> = {
  'src/cli/release.ts': [
    'approve-release.command.ts',
    'left-out-words.ts',
    'prepare-release.command.ts',
    'seal-release.command.ts',
  ],
  'src/main.ts': ['finish-seals.ts'],
  // The notice says from release.yaml who receives what, and until when.
  'src/web/notice/enforced-settings.ts': ['release-definition.ts', 'release-schema.ts'],
  'src/web/notice/kept-in-words.ts': ['release-schema.ts'],
  // Who is in a release goes with them when they are disposed of.
  'src/web/disposal-stages.ts': ['disposal-plan.ts'],
  'src/web/release/release-page.ts': [
    'approve-release.command.ts',
    'leave-out.ts',
    'left-out-words.ts',
    'release-definition.ts',
    'release-manifest.ts',
    'release-schema.ts',
    'sql/release-by-id.queries.ts',
  ],
}

test('research is one way: nothing outside the room reaches in but to send, and to show what was sent', () => {
  for (const path of sources.filter((one) => !one.startsWith('src/research/') && !one.startsWith('src/cli/demo'))) {
    const reached = [...textOf(path).matchAll(/from '[./]*\/research\/([^']+)'/g)].map(([, file]) => file!)
    assert.deepEqual(reached.sort(), [...(doorsOfResearch[path] ?? [])].sort(), path)
  }
})

test('nothing in Kith can open what was sealed', () => {
  const encrypting = sources.filter((path) => /age-encryption/.test(textOf(path)) && !path.startsWith('src/cli/demo/'))
  assert.deepEqual(encrypting.sort(), ['src/research/recipient-keys.ts', 'src/research/release-files.ts'])
  // The demonstration makes its invented recipients' keys, and opens nothing either.
  for (const path of sources) assert.doesNotMatch(textOf(path), /\bDecrypter\b|addIdentity/, path)
})

test('no verb takes research data: release prepares, approves and seals, and takes no file', async () => {
  const loaded = await Promise.all(verbs.map(({ load }) => load()))
  const ofResearch = loaded.filter(({ acts }) => 'person' in acts && acts.person.purpose === 'research')
  assert.deepEqual(
    ofResearch.map(({ name, options }) => [name, Object.keys(options)]),
    [['release', ['as-of', 'dry-run']]],
  )
  for (const { name, acts } of loaded) {
    if ('services' in acts) assert.ok(!acts.services.includes('release'), name)
  }
})

test('no table holds a link id, a weight or a result that came back: the register is all that research has', () => {
  const schema = textOf('schema.sql')
  const tables = [
    ...schema.matchAll(/create table (?:public\.)?"?(\w*release\w*|\w*research\w*|\w*study\w*|\w*link_id\w*)"?/gi),
  ]
  assert.deepEqual([...new Set(tables.map(([, name]) => name))].sort(), [
    'hold_release',
    'release',
    'release_approval',
    'release_file',
    'release_person',
    'release_placed',
    'release_seal',
  ])
  assert.doesNotMatch(schema, /\blink_id text\b|\blink_ref\b|la_(?:family|individual)_ref/)
})

test('no page takes a file or a link id, and research pages are about no person', () => {
  for (const { path, permission, purpose } of pages) {
    assert.doesNotMatch(path, /link-?id|import|upload/i)
    if ([purpose].flat().includes('research')) {
      assert.ok((programmeActions as readonly string[]).includes(permission), path)
      assert.doesNotMatch(path, /family|person/i)
    }
  }
})

test('the purpose evaluation reaches no page about a person, whatever somebody’s roles', () => {
  const aboutNobody = ['outcomes:read']
  for (const { path, permission, purpose, family } of pages) {
    if (![purpose].flat().includes('evaluation')) continue
    assert.equal(family, undefined, path)
    assert.ok(aboutNobody.includes(permission), `${path} asks for ${permission}`)
  }
  const family = { kind: 'family', familyId: 'f', teamId: 'north', practitionerIds: ['a'], hasPage: true } as const
  const actor = { actorId: 'a', roles: roleIds, teams: ['north'] }
  for (const action of familyActions) {
    for (const purpose of purposeIds.filter((one) => one === 'evaluation' || one === 'research'))
      assert.equal(isAllowed({ actor, purpose, action, resource: family }), false, `${action} for ${purpose}`)
  }
  const reached = programmeActions.filter((action) =>
    isAllowed({ actor, purpose: 'evaluation', action, resource: { kind: 'programme' } }),
  )
  assert.deepEqual(reached, aboutNobody)
})
