import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkData } from '../../governance/data-file.ts'
import { readEnforcedSettings, type EnforcedSettings } from './enforced-settings.ts'
import { makeNotice } from './make-notice.ts'
import { noticeSchema, readNoticeFile } from './notice-file.ts'

const enforced = readEnforcedSettings()

function saysOf(id: string, settings: EnforcedSettings): string {
  const { sections } = makeNotice(readNoticeFile(), settings)
  return sections.flatMap(({ clauses }) => clauses).find((clause) => clause.id === id)!.says
}

test('a council that keeps records longer says so in its notice', () => {
  assert.match(saysOf('N45', enforced), /for 5 years after support ended/)
  const supported = { ...enforced.retention.supported, months: 84 }
  assert.match(saysOf('N45', { ...enforced, retention: { ...enforced.retention, supported } }), /for 7 years after/)
  assert.doesNotMatch(saysOf('N45', { ...enforced, holds: [] }), /at present/)
})

test('a partner from whom nothing comes any more is said to send nothing', () => {
  assert.match(saysOf('N31', enforced), /^the police, under agreement /)
  const partners = enforced.partners.map((one) => (one.clause === 'N31' ? { ...one, sources: [] } : one))
  assert.equal(saysOf('N31', { ...enforced, partners }), 'the police, though at present nothing comes from them;')
})

test('what nobody sends is said to be sent by nobody, until a source does', () => {
  assert.match(saysOf('N20', enforced), /at present nobody sends us any/)
  const police = enforced.sources.filter(({ source }) => source === 'police')
  assert.match(saysOf('N18', { ...enforced, sources: police }), /at present nobody sends us any/)
})

test('another lawful basis, another study and another headline each change the notice', () => {
  const purposes = enforced.purposes.map((one) => ({ ...one, lawfulBasis: 'another basis (N25)' }))
  assert.equal(saysOf('N25', { ...enforced, purposes }), 'We may use personal data because of another basis.')
  const releases = enforced.releases.map((one) => ({ ...one, title: 'Another Study' }))
  assert.match(saysOf('N37', { ...enforced, releases }), /^For the Another Study/)
  const headlines = enforced.headlines.map((one) => ({ ...one, label: 'Another problem' }))
  assert.equal(saysOf('N11', { ...enforced, headlines }), 'Another problem.')
})

test('a clause that no setting answers stops the notice: it would promise what nothing enforces', () => {
  assert.throws(() => makeNotice(readNoticeFile(), { ...enforced, partners: [] }), /no setting answers \{partner:N29\}/)
})

test('a notice with a clause too few, or one that nothing holds, is no notice', () => {
  const file = readNoticeFile()
  const [first, ...others] = file.sections
  const checked = (sections: unknown) => noticeSchema.safeParse({ ...file, sections }).success
  assert.ok(checked(file.sections))
  assert.ok(!checked([{ ...first!, clauses: first!.clauses.slice(1) }, ...others]))
  const unheld = first!.clauses.map(({ id, says }) => ({ id, says }))
  assert.ok(!checked([{ ...first!, clauses: unheld }, ...others]))
  assert.throws(() => checkData({ text: 'sections: []', name: 'notice.yaml', schema: noticeSchema }))
})
