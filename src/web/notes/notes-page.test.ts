import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { actingAs } from '../../governance/service-actors.ts'
import { newId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { withoutTokens } from '../testing/families-on-site.ts'
import { endingFields } from '../testing/ending-fields.ts'
import { formFields, supportedOnSite, type SupportedOnSite } from '../testing/supported-on-site.ts'
import type { Answer, Visitor } from '../testing/visitor.ts'

const visit = {
  'happened-day': '20',
  'happened-month': '8',
  'happened-year': '2019',
  kind: 'home-visit',
  what: 'We talked about mornings.\r\n\r\n- up by eight\r\n- breakfast first',
  quote: 'I like the new teacher.',
  who: 'Ourson',
  think: 'I was worried, and I am not now.',
  next: 'I call on Friday.',
}

async function addNote(visitor: Visitor, at: string, fields: Record<string, string> = {}): Promise<Answer> {
  const { form } = await visitor.open(`${at}/notes/add`)
  return visitor.send(`${at}/notes/add`, { form, ...visit, ...fields })
}

function notesStored({ services, ours }: SupportedOnSite) {
  return inTransaction(services.database, actingAs('outcomes'), async (tx) => {
    const { rows } = await tx.query<{ note_id: string; version: number }>(
      'select note_id, version from case_note_version where family_id = $1 order by recorded_at',
      [ours.familyId],
    )
    return rows
  })
}

test('who works with a family adds a note, and reads it back in paragraphs and lists as they wrote it', async (t) => {
  const { leo, mara, at } = await supportedOnSite(t)
  const note = await addNote(leo, at)
  assert.match(note.html, /The note is recorded/)
  assert.equal(note.title, 'Note for family F-1001 – Kith')
  assert.match(note.html, /<h1[^>]*>Home visit on 20 August 2019<\/h1>/)
  assert.match(note.html, /<p[^>]*>We talked about mornings\.<\/p>\s*<ul[^>]*><li>up by eight<\/li><li>breakfast first/)
  assert.match(note.html, /<blockquote[^>]*>I like the new teacher\.<\/blockquote>\s*<p[^>]*>Ourson/)
  assert.match(note.html, /Written by Leo Demo, lead practitioner on 31 August 2019/)
  assert.match(note.html, /What Leo Demo thinks<\/h3>\s*<p[^>]*>I was worried, and I am not now/)

  const list = await mara.open(`${at}/notes`)
  assert.equal(list.title, 'Notes for family F-1001 – Kith')
  assert.match(list.html, /20 August 2019<\/time>: Home visit/)
})

test('notes are listed latest happening first, and say so when there are none', async (t) => {
  const { leo, at } = await supportedOnSite(t)
  assert.match((await leo.open(`${at}/notes`)).html, /No notes yet/)
  await addNote(leo, at, { 'happened-day': '2' })
  await addNote(leo, at, { 'happened-day': '5' })
  const { html } = await leo.open(`${at}/notes`)
  assert.ok(html.indexOf('5 August 2019') < html.indexOf('2 August 2019'))
})

test('a note that is not complete says what is missing beside the field, and keeps the rest', async (t) => {
  const site = await supportedOnSite(t)
  const answer = await addNote(site.leo, site.at, {
    what: '  ',
    who: '',
    kind: '',
    'happened-year': '2020',
    event: 'yes',
  })
  assert.equal(answer.status, 400)
  assert.match(answer.title, /^Error: /)
  assert.match(answer.html, /href="#what">Enter what happened/)
  assert.match(answer.html, /href="#who">Enter who said this/)
  assert.match(answer.html, /href="#kind">Select how you were in touch/)
  assert.match(answer.html, /href="#happened-day">The day it happened must be today or in the past/)
  for (const id of ['what', 'who', 'kind', 'happened-day']) assert.match(answer.html, new RegExp(`id="${id}"`))
  assert.match(answer.html, /I like the new teacher\./)
  assert.match(answer.html, /value="yes" checked/)
  assert.deepEqual(await notesStored(site), [])
})

test('a note sent twice is one note, and a note put aside is found again word for word', async (t) => {
  const site = await supportedOnSite(t)
  const { leo, at } = site
  const { form } = await leo.open(`${at}/notes/add`)
  const both = await Promise.all([1, 2].map(() => leo.send(`${at}/notes/add`, { form, ...visit })))
  assert.equal(both[0]!.path, both[1]!.path)
  assert.equal((await notesStored(site)).length, 1)

  const next = await leo.open(`${at}/notes/add`)
  await leo.send(`${at}/notes/add`, { form: next.form, what: 'Half a thought', later: 'yes' })
  assert.match((await leo.open(`${at}/notes/add`)).html, /We kept what you typed[\s\S]*Half a thought/)
  assert.equal((await notesStored(site)).length, 1)
})

test('a note or a correction typed when the session ends is there after signing in again, and for nobody else', async (t) => {
  const { leo, mara, at, as } = await supportedOnSite(t)
  const note = await addNote(leo, at)
  for (const path of [`${at}/notes/add`, note.path]) {
    const page = await leo.open(path)
    leo.cookies.clear()
    const signedOut = await leo.send(path, { form: page.form, ...visit, what: 'An hour of Plantedword thinking' })
    assert.equal(signedOut.status, 401)
    assert.match(signedOut.html, /We kept what you typed/)
    assert.doesNotMatch((await mara.open(path)).html, /Plantedword/)
    const again = await as('demo-lead-practitioner')
    assert.match((await again.open(path)).html, /An hour of Plantedword thinking/)
    for (const [name, value] of again.cookies) leo.cookies.set(name, value)
  }
})

test('a correction says why; what the note said before is one click away', async (t) => {
  const { leo, mara, at } = await supportedOnSite(t)
  const note = await addNote(leo, at)
  const correction = { ...formFields((await mara.open(note.path)).html), what: 'We talked about evenings.' }
  const refused = await mara.send(note.path, { ...correction, kind: 'home-visit', reason: '' })
  assert.equal(refused.status, 400)
  assert.match(refused.html, /href="#reason">Enter why you are changing this note/)
  assert.match(refused.html, /We talked about evenings\./)

  const again = { ...formFields(refused.html), kind: 'home-visit', reason: 'It was the evenings.' }
  const corrected = await mara.send(note.path, again)
  assert.match(corrected.html, /Why it was corrected[\s\S]*It was the evenings\.[\s\S]*changed what happened/)
  assert.match(corrected.html, /<p[^>]*>We talked about evenings\.<\/p>/)
  assert.doesNotMatch(corrected.html, /breakfast first/)
  const before = /href="([^"]*\?version=1)"/.exec(corrected.html)![1]!
  const old = await leo.open(before)
  assert.match(old.html, /This is what the note said before[\s\S]*breakfast first/)
  assert.doesNotMatch(old.html, /<textarea/)
  assert.equal((await leo.open(`${note.path}?version=3`)).status, 404)
})

test('of two people who correct one note, the second is shown the first’s correction and loses nothing', async (t) => {
  const site = await supportedOnSite(t)
  const { leo, mara, at } = site
  const { path } = await addNote(leo, at)
  const mine = { ...formFields((await mara.open(path)).html), kind: 'home-visit', reason: 'It was longer.' }
  const theirs = { ...formFields((await leo.open(path)).html), kind: 'home-visit', reason: 'It was shorter.' }
  await leo.send(path, { ...theirs, what: 'Ten minutes.' })
  const answer = await mara.send(path, { ...mine, what: 'Two hours.' })
  assert.match(answer.title, /^Corrected meanwhile: /)
  assert.match(answer.html, /Leo Demo, lead practitioner changed what happened[\s\S]*<p[^>]*>Ten minutes\./)
  assert.match(answer.html, /<textarea[^>]*>Two hours\./)
  assert.equal((await notesStored(site)).length, 2)

  await mara.send(path, { ...formFields(answer.html), kind: 'home-visit' })
  assert.deepEqual(
    (await notesStored(site)).map(({ version }) => version),
    [1, 2, 3],
  )
})

test('once support has ended no note is added, and nothing someone was typing is lost', async (t) => {
  const { leo, mara, at } = await supportedOnSite(t)
  const { form } = await mara.open(`${at}/notes/add`)
  await leo.send(`${at}/end`, endingFields((await leo.open(`${at}/end`)).form))
  const answer = await mara.send(`${at}/notes/add`, { form, ...visit })
  assert.match(answer.html, /Support ended on 31 August 2019[\s\S]*Nothing was recorded[\s\S]*We talked about mornings/)
  assert.doesNotMatch(answer.html, /Record note/)
  assert.doesNotMatch((await mara.open(`${at}/notes`)).html, /Add a note/)
})

test('anyone who neither works with the family nor manages its team gets one answer, byte for byte', async (t) => {
  const { leo, mara, at, theirs, as } = await supportedOnSite(t)
  const note = await addNote(leo, at)
  const elsewhere = `/families/${theirs.familyId}`
  const answers = await Promise.all([
    ...[`${elsewhere}/notes`, `${elsewhere}/notes/add`, note.path.replace(at, elsewhere)].map((path) =>
      mara.open(path),
    ),
    ...[`${at}/notes/${newId()}`, `${at}/notes/1`, `${at}/notes/Plantedword`].map((path) => mara.open(path)),
    mara.open(`/families/${newId()}/notes`),
    mara.send(`${elsewhere}/notes/add`, { form: (await mara.open(`${at}/notes/add`)).form, ...visit }),
  ])
  const bodies = new Set(answers.map(({ html }) => withoutTokens(html)))
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [404])
  assert.equal(bodies.size, 1)

  for (const subject of ['demo-second-practitioner', 'demo-second-manager', 'demo-data-analyst', 'demo-auditor']) {
    const other = await as(subject)
    const refused = await Promise.all(
      [`${at}/notes`, `${at}/notes/add`, note.path, `${at}/chronology`, `${at}/end`, `/families/${newId()}/notes`].map(
        (path) => other.open(path),
      ),
    )
    assert.deepEqual([...new Set(refused.map(({ status }) => status))], [404], subject)
    assert.equal(new Set(refused.map(({ html }) => withoutTokens(html))).size, 1, subject)
  }
})

test('a family that nobody decided to support has no notes, no chronology and no end', async (t) => {
  const { mara, as, theirs } = await supportedOnSite(t)
  const second = await as('demo-second-manager')
  assert.equal((await second.open(`/families/${theirs.familyId}`)).status, 200)
  const paths = ['notes', 'notes/add', 'chronology', 'end'].map((page) => `/families/${theirs.familyId}/${page}`)
  for (const path of paths) assert.equal((await second.open(path)).status, 404, path)
  assert.equal((await mara.open('/')).status, 200)
})

test('who opened which note is on record, and nothing of it stands in the log', async (t) => {
  const { leo, at, services, log } = await supportedOnSite(t)
  const note = await addNote(leo, at, { what: 'Plantedword' })
  await leo.open(note.path)
  const { rows } = await inTransaction(services.database, actingAs('status'), (tx) =>
    tx.query<{ object_id: string; purpose: string }>(
      `select distinct object_id, purpose from audit_event where object_kind = 'note' and action = 'casework:write'`,
    ),
  )
  assert.deepEqual(rows, [{ object_id: note.path.split('/').at(-1), purpose: 'offer-support' }])
  assert.doesNotMatch(log(), /Plantedword|Ourson/)
})

const naughty = '../shared/data/torture/blns/blns.json'
const skip = existsSync(naughty) ? false : 'no ../shared/data: it is not here'

test(
  'naughty strings in every field of a note are shown as they were written, and as nothing but text',
  { skip },
  async (t) => {
    const { leo, at } = await supportedOnSite(t)
    const strings = (JSON.parse(readFileSync(naughty, 'utf8')) as string[]).filter((text) => text.trim() !== '')
    assert.ok(strings.length > 400)
    const batches = Array.from({ length: 10 }, (_, at) => strings.filter((_, index) => index % 10 === at))
    for (const batch of batches) {
      // Each on a line of its own between marks that no string holds, so that it can be found again exactly.
      const what = batch.map((text) => `⟦${text.replaceAll(/\r\n?/g, '\n')}⟧`).join('\n\n')
      const fields = { quote: batch[0]!, who: batch[1]!, think: batch[2]!, next: batch[3]! }
      const { html, status } = await addNote(leo, at, { what, ...fields })
      assert.equal(status, 200)
      for (const text of [...batch.map((one) => `⟦${one}⟧`), ...Object.values(fields)]) {
        for (const paragraph of text
          .replaceAll(/\r\n?/g, '\n')
          .trim()
          .split(/\n[ \t]*(?:\n[ \t]*)+/)) {
          assert.ok(html.includes(escaped(paragraph)), JSON.stringify(paragraph))
        }
      }
      assert.doesNotMatch(html, /<script|<img|<svg|<iframe|javascript:[^<]*"/i)
    }
  },
)

function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
    '\\': '&#92;',
  }
  return text.replaceAll(/[&<>"'\\]/g, (character) => entities[character]!)
}
