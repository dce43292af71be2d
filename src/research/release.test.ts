import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { hasAge } from '../cli/test/find-age.ts'
import { recordRight } from '../governance/rights/record-right.command.ts'
import { actingAs } from '../governance/service-actors.ts'
import { signInPerson } from '../governance/sign-in-person.command.ts'
import { hasLinkIdForm } from '../intake/link-id-form.ts'
import { receiveFile } from '../intake/receive-file.command.ts'
import { newId } from '../platform/ids.ts'
import { inTransaction } from '../platform/transaction.ts'
import { approveRelease } from './approve-release.command.ts'
import { isLinkId } from './link-id.ts'
import { prepareRelease } from './prepare-release.command.ts'
import { sealRelease } from './seal-release.command.ts'
import { releaseAndOpen } from './testing/sealed-files.ts'
import { signIn, studyTown, type StudyTown } from './testing/study-town.ts'

const refs = ['la_family_ref', 'la_individual_ref'] as const

test('a release to research, from preparing it to being offered it back', async (t) => {
  const world = await studyTown(t, { households: 160, seed: 5 })
  const { services, analyst, officer, owner } = world
  const folder = mkdtempSync(join(tmpdir(), 'kith-released-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))

  await t.test('a dry run counts and writes nothing down', async () => {
    const looked = await prepareRelease(services, analyst, { dryRun: true })
    assert.equal(looked.releaseId, undefined)
    assert.ok(looked.groups.programme > 0 && looked.groups.comparison > 0, JSON.stringify(looked))
    assert.deepEqual(await inRegister(world), [])
    const { contentSha256 } = await prepareRelease(services, analyst)
    assert.equal(contentSha256, looked.contentSha256)
  })

  await t.test('whoever prepared a release cannot approve it, whichever actor they come as', async () => {
    const { releaseId } = await prepareRelease(services, officer)
    await assert.rejects(approveRelease(services, officer, releaseId!), { code: 'release-by-one-person', exitCode: 3 })
    const account = { issuer: 'https://another.test', subject: 'officer', name: 'Someone Invented' }
    const again = await signInPerson(services, { ...account, groups: ['kith-information-governance'] })
    assert.notEqual(again.actorId, officer.actorId)
    await assert.rejects(approveRelease(services, again, releaseId!), { code: 'release-by-one-person' })
    await assert.rejects(approveRelease(services, analyst, releaseId!), { code: 'not-allowed' })
    await assert.rejects(sealRelease(services, officer, releaseId!), { code: 'release-not-approved' })
    await approveRelease(services, owner, releaseId!)
    await assert.rejects(approveRelease(services, owner, releaseId!), { code: 'release-already-approved' })
  })

  await t.test('only those who may prepare one do, and only what there is can be approved', async () => {
    const practitioner = await signIn(services, 'practitioner', 'kith-lead-practitioners')
    for (const person of [owner, practitioner])
      await assert.rejects(prepareRelease(services, person), { code: 'not-allowed' })
    for (const id of [newId(), 'no-id-at-all'])
      await assert.rejects(approveRelease(services, owner, id), { code: 'release-unknown' })
    await assert.rejects(prepareRelease(services, analyst, { asOf: '2030-01-01' }), { code: 'as-of-in-the-future' })
    await assert.rejects(prepareRelease(services, analyst, { asOf: '2014-01-01' }), { code: 'no-release-in-force' })
  })

  const released = await releaseAndOpen(world)
  const { identifiers, attributes, manifest } = released

  await t.test(
    'the two files tell of the same people, and share link ids made for this release and nothing else',
    () => {
      const pairs = (rows: typeof identifiers.rows) => rows.map((row) => refs.map((ref) => row[ref]).join(' '))
      assert.deepEqual(pairs(identifiers.rows).sort(), pairs(attributes.rows).sort())
      for (const row of identifiers.rows)
        for (const ref of refs) assert.ok(isLinkId(row[ref]!) && hasLinkIdForm(row[ref]!))
      const people = attributes.rows.map(({ la_individual_ref }) => la_individual_ref)
      assert.equal(new Set(people).size, people.length)
      const columns = (rows: typeof identifiers.rows) => Object.keys(rows[0]!)
      const shared = columns(identifiers.rows).filter((name) => columns(attributes.rows).includes(name))
      assert.deepEqual(shared, [...refs, 'role'])
      assert.ok(!columns(identifiers.rows).includes('group') && columns(attributes.rows).includes('group'))
      assert.deepEqual(new Set(attributes.rows.map(({ group }) => group)), new Set(['1', '2']))
    },
  )

  await t.test(
    'the comparison group is of families that meet the rule and that nobody decided to support',
    async () => {
      const { rows } = await inTransaction(services.database, actingAs('release'), (tx) =>
        tx.query<{ study_group: string; supported: boolean; eligible: boolean }>(
          `select study_group,
           exists (select from case_member where case_member.person_id = release_person.person_id) as supported,
           exists (
             select from family_member join eligibility using (family_id)
             where family_member.person_id = release_person.person_id and eligible = 'yes'
           ) as eligible
         from release_person`,
        ),
      )
      assert.equal(rows.length, manifest.people)
      for (const { study_group, supported, eligible } of rows) {
        assert.equal(supported, study_group === 'programme')
        assert.ok(eligible)
      }
    },
  )

  await t.test(
    'each file opens with its recipient’s key and not with the other’s',
    { skip: hasAge() ? false : 'no age' },
    () => {
      const ofRecipient = { identifiers: 'office-for-national-statistics', attributes: 'department' } as const
      for (const file of ['identifiers', 'attributes'] as const) {
        const sealed = join(released.folder, `${file}.csv.age`)
        for (const recipient of Object.values(ofRecipient)) {
          const key = join(folder, `${recipient}.txt`)
          writeFileSync(key, `${world.identities[recipient]}\n`)
          const opened = spawnSync('age', ['--decrypt', '--identity', key, sealed], { encoding: 'utf8' })
          if (ofRecipient[file] === recipient) assert.equal(opened.stdout, released[file].text)
          else assert.deepEqual([opened.status, opened.stdout], [1, ''])
        }
      }
    },
  )

  await t.test('a file that was released is refused when it is offered back, however it was changed', async () => {
    const offer = async (name: string, bytes: string | Buffer) => {
      writeFileSync(join(folder, name), bytes)
      for (const source of ['police', 'social-care'])
        await assert.rejects(receiveFile(services, { source, file: join(folder, name) }), { code: 'research-data' })
    }
    for (const file of [identifiers, attributes]) {
      await offer('as-it-was.csv', file.text)
      const [header = '', ...lines] = file.text.trim().split('\r\n')
      const renamed = header.split(',').map((_, at) => `column_${at}`)
      await offer('renamed-and-shuffled.csv', `${[renamed.join(','), ...lines.reverse()].join('\n')}\n`)
      await offer('by-semicolons.csv', file.text.replaceAll(',', ';'))
    }
    for (const name of ['identifiers.csv.age', 'attributes.csv.age'])
      await offer(name, readFileSync(join(released.folder, name)))
  })

  await t.test('nothing is sealed twice, and a release made afterwards shares no link id with it', async () => {
    await assert.rejects(sealRelease(services, analyst, released.releaseId), { code: 'release-already-sealed' })
    const other = await releaseAndOpen(world)
    assert.equal(other.manifest.contentSha256, manifest.contentSha256)
    const linkIds = ({ attributes: file }: typeof released) => file.rows.flatMap((row) => refs.map((ref) => row[ref]!))
    const first = new Set(linkIds(released))
    assert.deepEqual(
      linkIds(other).filter((id) => first.has(id)),
      [],
    )
  })

  await t.test('the manifest says what left, for whom and until when, and nothing of anybody', () => {
    assert.deepEqual(JSON.parse(readFileSync(join(released.folder, 'manifest.json'), 'utf8')), manifest)
    assert.deepEqual(readdirSync(released.folder).sort(), [
      'attributes.csv.age',
      'identifiers.csv.age',
      'manifest.json',
    ])
    assert.equal(manifest.approvedBy, officer.actorId)
    assert.deepEqual(
      manifest.files.map(({ file, recipient, rows, destroyedBy }) => [file, recipient, rows, destroyedBy]),
      [
        ['identifiers', 'office-for-national-statistics', identifiers.rows.length, '2021-03-31'],
        ['attributes', 'department', attributes.rows.length, '2022-03-31'],
      ],
    )
    assert.equal(manifest.comparisonGroupHeldUntil, '2022-03-31')
    const text = JSON.stringify(manifest)
    assert.ok(!hasLinkIdForm(text))
    for (const { surname } of identifiers.rows) assert.ok(surname === '' || !text.includes(`"${surname}"`))
  })

  await t.test('no link id is kept in any table or file', async () => {
    const { rows } = await inTransaction(services.database, actingAs('release'), (tx) =>
      tx.query<{ row: string }>(
        `select row_to_json(release)::text as row from release union all select row_to_json(release_seal)::text from release_seal
         union all select row_to_json(release_file)::text from release_file union all
         select row_to_json(release_person)::text from release_person union all
         select row_to_json(audit_event)::text from audit_event`,
      ),
    )
    assert.ok(rows.length > 10 && rows.every(({ row }) => !hasLinkIdForm(row)))
  })

  await t.test(
    'somebody who objects after it was approved stops the seal, and is in no release from then on',
    async () => {
      const before = await prepareRelease(services, analyst)
      await approveRelease(services, officer, before.releaseId!)
      const [someone] = await peopleReleased(world)
      const recorded = await recordRight(services, officer, {
        rightId: newId(),
        personId: someone!,
        kind: 'objection-to-research',
        beginsOn: services.clock.today(),
        words: 'I do not want to be in a study.',
      })
      assert.equal(recorded.kind, 'recorded')
      await assert.rejects(sealRelease(services, analyst, before.releaseId!), { code: 'release-changed' })
      const after = await releaseAndOpen(world)
      assert.equal(after.manifest.excluded['objection-to-research'], 1)
      assert.ok(!(await peopleReleased(world, after.releaseId)).includes(someone!))
    },
  )

  await t.test('somebody who objects while a release is being sealed is recorded after it, never before', async () => {
    const { releaseId } = await prepareRelease(services, analyst)
    await approveRelease(services, officer, releaseId!)
    const [someone] = await peopleReleased(world)
    let sealedWhenRecorded: Promise<boolean> | undefined
    const clock = {
      ...services.clock,
      // Sealing asks for the time once it has settled who is in it, and before that is committed.
      now() {
        sealedWhenRecorded ??= objects(someone!).then(() => isSealed(releaseId!))
        return services.clock.now()
      },
    }
    await sealRelease({ ...services, clock }, analyst, releaseId!)
    assert.equal(await sealedWhenRecorded, true)
  })

  async function objects(personId: string): Promise<void> {
    const words = 'I do not want to be in a study.'
    const beginsOn = services.clock.today()
    const kind = 'restriction'
    const recorded = await recordRight(services, officer, { rightId: newId(), personId, kind, beginsOn, words })
    assert.equal(recorded.kind, 'recorded')
  }

  async function isSealed(releaseId: string): Promise<boolean> {
    const { rows } = await inTransaction(services.database, actingAs('release'), (tx) =>
      tx.query('select from release_seal where release_id = $1', [releaseId]),
    )
    return rows.length === 1
  }
})

async function inRegister({ services }: StudyTown): Promise<readonly object[]> {
  const { rows } = await inTransaction(services.database, actingAs('release'), (tx) =>
    tx.query<object>('select release_id from release'),
  )
  return rows
}

async function peopleReleased({ services }: StudyTown, releaseId?: string): Promise<readonly string[]> {
  const { rows } = await inTransaction(services.database, actingAs('release'), (tx) =>
    tx.query<{ person_id: string }>(
      'select person_id from release_person where $1::uuid is null or release_id = $1 order by person_id',
      [releaseId ?? null],
    ),
  )
  return rows.map(({ person_id }) => person_id)
}
