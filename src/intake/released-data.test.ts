import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { signInPerson } from '../governance/sign-in-person.command.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { newId } from '../platform/ids.ts'
import { inTransaction } from '../platform/transaction.ts'
import { hasLinkIdForm, linkIdWatch } from './link-id-form.ts'
import { aReceiving, events, type Receiving } from './testing/receiving.ts'

const linkId = 'kr1-abcdefghijklmnopqrstuvwxyz'
const header = 'ref,person,surname,born,sex,part,happened,hidden,times'

async function refusedSaying({ receive, rows }: Receiving, content: string | Uint8Array, says: RegExp): Promise<void> {
  await assert.rejects(receive(content), (error: Error & { code?: string; exitCode?: number; remedy?: string }) => {
    assert.deepEqual([error.code, error.exitCode], ['research-data', 4])
    assert.match(error.message, says)
    assert.doesNotMatch(`${error.message} ${error.remedy}`, /kr1/i)
    return true
  })
  const held = `select (select count(*) from delivery) + (select count(*) from source_record) as held`
  assert.deepEqual(await rows(held), [{ held: 0 }])
}

test('a value of the form of a link id is refused wherever it stands, told by line and column and never shown', async (t) => {
  const receiving = await aReceiving(t)
  const good = events('E1 P1 O 03/04/2017 Sample', 'E2 P2 O 05/04/2017 Pretend')
  await refusedSaying(receiving, good.replace('P2', linkId), /^On line 3, in column 2, stands a value of the form/)
  await refusedSaying(receiving, good.replace('P2', linkId.toUpperCase()), /^On line 3, in column 2,/)
  await refusedSaying(receiving, good.replace('Pretend', `"was ${linkId}, once"`), /^On line 3, in column 3,/)
  await refusedSaying(receiving, good.replace('Sample', `"Sam, ple\nof ${linkId}"`), /^On line 3, in column 3,/)
  await refusedSaying(receiving, good.replace('hidden', linkId), /^On line 1, in column 8,/)
  await refusedSaying(receiving, `${header},more\nE1,P1,,,,O,03/04/2017,,,${linkId}\n`, /^On line 2, in column 10,/)
  await refusedSaying(receiving, `a;b\n1;${linkId}\n`, /^On line 2, in column 2,/)
  await refusedSaying(receiving, gzipSync(good.replace('P2', linkId)), /^On line 3, in column 2,/)
})

test('in XML too, in a text, in an attribute, and written as references to characters', async (t) => {
  const receiving = await aReceiving(t)
  const register = (number: string) =>
    `<Root><People>\n<Person><Number>${number}</Number>\n<Name><Surname>Sample</Surname></Name></Person></People></Root>`
  await refusedSaying(receiving, register(linkId), /^On line 2, in the element Number,/)
  await refusedSaying(receiving, `<Root>\n<Person ref="${linkId}"/></Root>`, /^On line 2, in the element Person,/)
  await refusedSaying(receiving, register(linkId.replace('-', '&#45;')), /^On line 2, in the column number,/)
  assert.equal((await receiving.send(register('7'))).state, 'received')
})

test('a file of the register of releases is refused, as it was written, as it was encrypted and compressed', async (t) => {
  const receiving = await aReceiving(t)
  const sealed = Buffer.from('age-encryption.org/v1\n-> X25519 abc\n\0\u0001\u0002')
  const written = events('E1 P1 O 03/04/2017 Sample')
  const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')
  await plantReleased(receiving, { written: sha256(written), encrypted: sha256(sealed) })
  await refusedSaying(receiving, written, /^This very file was released to research/)
  await refusedSaying(receiving, gzipSync(written), /^This very file was released to research/)
  await refusedSaying(receiving, sealed, /^This very file was released to research/)
  assert.equal((await receiving.send(events('E1 P1 O 03/04/2017 Another'))).state, 'received')
})

test('a link id is seen wherever in a file it falls, however the file comes in chunks', () => {
  const watchAll = (chunks: readonly Buffer[]) => {
    const watch = linkIdWatch()
    return chunks.map((chunk) => watch(chunk)).find((at) => at !== undefined)
  }
  fc.assert(
    fc.property(
      fc.string({ maxLength: 80 }),
      fc.stringMatching(/^[a-z2-7]{26}$/),
      fc.string({ maxLength: 80 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
      (before, id, after, sizes) => {
        const bytes = Buffer.from(`${before}kr1-${id}${after}`)
        const chunks: Buffer[] = []
        for (let at = 0, next = 0; at < bytes.length; next++) {
          const size = sizes[next % sizes.length]!
          chunks.push(bytes.subarray(at, at + size))
          at += size
        }
        assert.equal(watchAll(chunks), Buffer.byteLength(before))
      },
    ),
  )
})

test('what only resembles a link id is let through', () => {
  for (const text of ['kr1-abc', 'KR1 abcdefghijklmnopqrstuvwxyz', 'skr2-abcdefghijklmnopqrstuvwxyz', ''])
    assert.equal(hasLinkIdForm(text), false, text)
})

async function plantReleased(
  { services }: Receiving,
  { written, encrypted }: { readonly written: string; readonly encrypted: string },
): Promise<void> {
  const person = await signInPerson(services, {
    issuer: 'https://sign-in.example',
    subject: 'someone',
    name: 'Someone Invented',
    groups: ['kith-information-governance'],
  })
  await inTransaction(services.database, actingFor(person, 'research'), async (tx) => {
    const releaseId = newId()
    await tx.query(
      `insert into release (release_id, study, edition, as_of, known_at, prepared_by, prepared_at, content_sha256, people,
         families, excluded) values ($1, 'a-study', '2016-09', '2017-03-31', now(), $2, now(), 'abc', 1, 1, '{}')`,
      [releaseId, person.actorId],
    )
    await tx.query(
      `insert into release_file (release_id, file, recipient, content_sha256, encrypted_sha256, rows)
       values ($1, 'identifiers', 'somebody', $2, $3, 1)`,
      [releaseId, written, encrypted],
    )
  })
}
