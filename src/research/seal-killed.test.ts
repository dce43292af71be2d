import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { keepToken } from '../cli/sign-in/kept-token.ts'
import { actingAs } from '../governance/service-actors.ts'
import { killAfter } from '../intake/testing/kill-after.ts'
import { hasLinkIdForm } from '../intake/link-id-form.ts'
import { assessNeeds } from '../needs/assess-needs.command.ts'
import { plantFamily, plantTwoNeeds } from '../needs/testing/plant-family.ts'
import { setClockOf, clockOf } from '../platform/clock.ts'
import { openDataDirectory } from '../platform/data-directory.ts'
import { openDatabase } from '../platform/database.ts'
import { openKeyStore } from '../platform/keys.ts'
import { noProgress } from '../platform/progress.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction } from '../platform/transaction.ts'
import { approveRelease } from './approve-release.command.ts'
import { finishSeals } from './finish-seals.ts'
import { prepareRelease } from './prepare-release.command.ts'
import { sealedFolder } from './sealed-folder.ts'
import { openRelease } from './testing/sealed-files.ts'
import { giveKeys, releasePeople, type RecipientId, type ReleasePeople } from './testing/study-town.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const kills = 12
const skip = process.platform === 'linux' ? false : 'killing a whole process tree is only tried on Linux'

test(
  'killed at any moment of a seal, PostgreSQL and all, either nothing has left or all of it',
  { skip, timeout: 900_000 },
  async (t) => {
    const directory = join(mkdtempSync(join(tmpdir(), 'kith-sealing-')), 'data')
    t.after(() => rmSync(join(directory, '..'), { recursive: true, force: true }))
    await setClockOf(openDataDirectory(directory).clock, '2019-08-31')
    const { people, identities } = await withServices(directory, async (services) => {
      for (let family = 0; family < 40; family++) await plantEligible(services, family)
      await assessNeeds(services)
      return { people: await releasePeople(services), identities: await giveKeys(services) }
    })

    const first = await nextRelease(directory, people)
    const startedAt = performance.now()
    const [exitCode] = (await once(startSealing(directory, first), 'exit')) as [number]
    assert.equal(exitCode, 0)
    const ordinaryMs = performance.now() - startedAt
    assert.equal(await stateAfter(directory, { releaseId: first, identities }), 'sealed')

    const states = []
    for (let kill = 0; kill < kills; kill++) {
      const releaseId = await nextRelease(directory, people)
      const moment = Math.round(ordinaryMs * (0.3 + Math.random() * 0.7))
      const acknowledged = await killAfter(startSealing(directory, releaseId), moment)
      const about = `kill ${kill} after ${moment} of ${Math.round(ordinaryMs)} ms`
      const state = await stateAfter(directory, { releaseId, identities }, about)
      if (acknowledged) assert.equal(state, 'sealed', `${about}: acknowledged and lost`)
      states.push(state)
      const [again] = (await once(startSealing(directory, releaseId), 'exit')) as [number]
      assert.equal(again, state === 'sealed' ? 3 : 0, `${about}: sealing once more`)
      assert.equal(await stateAfter(directory, { releaseId, identities }, about), 'sealed')
    }
    assert.ok(states.includes('nothing'), 'every kill came too late to try anything')
  },
)

function startSealing(directory: string, releaseId: string): ChildProcess {
  const args = ['--conditions=kith-source', main, 'release', 'seal', releaseId, '--data-dir', directory]
  return spawn(process.execPath, args, { stdio: 'ignore' })
}

/** What the next start finds and finishes: a release whole in its folder and in the register, or no trace of it. */
async function stateAfter(
  directory: string,
  { releaseId, identities }: { readonly releaseId: string; readonly identities: Readonly<Record<RecipientId, string>> },
  about = '',
): Promise<'sealed' | 'nothing'> {
  return withServices(directory, async (services) => {
    await finishSeals(services)
    const left = readdirSync(join(directory, 'releases')).filter((name) => name.endsWith('.sealing'))
    assert.deepEqual(left, [], about)
    const folder = sealedFolder(services.dataDirectory, releaseId)
    const rows = await inTransaction(services.database, actingAs('release'), (tx) =>
      tx.query<{ seals: number; files: number; people: number; placed: number }>(
        `select (select count(*) from release_seal where release_id = $1) as seals,
           (select count(*) from release_file where release_id = $1) as files,
           (select count(*) from release_person where release_id = $1) as people,
           (select count(*) from release_placed where release_id = $1) as placed`,
        [releaseId],
      ),
    )
    const { seals, files, people, placed } = rows.rows[0]!
    assertNoLinkIdOnDisk(directory, about)
    if (seals === 0) {
      assert.deepEqual([files, people, placed, existsSync(folder)], [0, 0, 0, false], about)
      return 'nothing'
    }
    assert.deepEqual([seals, files, people > 0, placed], [1, 2, true, 1], about)
    const { identifiers, attributes } = await openRelease(folder, identities)
    const refsOf = (file: typeof identifiers) => file.rows.map((row) => `${row.la_family_ref} ${row.la_individual_ref}`)
    assert.deepEqual(refsOf(identifiers).sort(), refsOf(attributes).sort(), about)
    assert.equal(identifiers.rows.length, people, about)
    return 'sealed'
  })
}

/** No file of the data directory, the database's own among them, holds a link id: the text of a release is never written. */
function assertNoLinkIdOnDisk(directory: string, about: string): void {
  for (const path of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!path.isFile()) continue
    const bytes = readFileSync(join(path.parentPath, path.name))
    for (let at = bytes.indexOf('kr1-'); at >= 0; at = bytes.indexOf('kr1-', at + 1))
      assert.ok(!hasLinkIdForm(bytes.toString('latin1', at, at + 30)), `${about}: ${path.name}`)
  }
}

/** A release that was prepared and approved, and the preparer signed in at the command line. */
async function nextRelease(directory: string, { analyst, officer }: ReleasePeople): Promise<string> {
  return withServices(directory, async (services) => {
    const { releaseId } = await prepareRelease(services, analyst)
    await approveRelease(services, officer, releaseId!)
    await keepToken(services, { person: analyst, endsAt: new Date(Date.now() + 1_800_000) })
    return releaseId!
  })
}

async function plantEligible(services: Services, family: number): Promise<void> {
  const planted = await plantFamily(
    services,
    {
      [`Mother${family}`]: { role: 'adult', born: '1985-01-01', parentOf: [`Son${family}`] },
      [`Son${family}`]: { role: 'child', born: '2010-03-01' },
    },
    { ward: 'Quayside' },
  )
  await plantTwoNeeds(services, planted.people[`Mother${family}`]!)
}

async function withServices<T>(path: string, work: (services: Services) => Promise<T>): Promise<T> {
  const dataDirectory = openDataDirectory(path)
  const keys = await openKeyStore(dataDirectory)
  const database = await openDatabase(dataDirectory)
  const clock = clockOf(dataDirectory.clock)
  try {
    return await work({ database, keys, clock, dataDirectory, progress: () => noProgress })
  } finally {
    await database.close()
  }
}
