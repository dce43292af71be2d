import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../platform/ids.ts'
import { withoutTokens } from '../testing/families-on-site.ts'
import { resultsOnSite } from '../testing/results-on-site.ts'
import { formFields } from '../testing/supported-on-site.ts'

test('an auditor commits to a seed, draws the sample, reads the sealed evidence and rejects; the claim’s team is told', async (t) => {
  const site = await resultsOnSite(t)
  const { at, family } = site
  const ava = await site.as('demo-auditor')
  const mara = await site.as('demo-team-manager')
  const audits = await ava.open('/audits')
  assert.match(audits.html, /No seed has been committed to yet/)
  const committed = await ava.send('/audits', formFields(audits.html))
  assert.match(committed.path, /^\/audits\/[0-9a-f-]{36}$/)
  assert.match(committed.html, /nobody sees the seed before/)
  const tooSoon = await ava.send(committed.path, formFields(committed.html))
  assert.match(tooSoon.html, /No claim has been made since this seed was committed to/)

  const claim = await mara.send(`${at}/results`, formFields((await mara.open(`${at}/results`)).html))
  const drawn = await ava.send(committed.path, formFields(tooSoon.html))
  assert.match(drawn.html, /1 of 1 claim was drawn/)
  const claimId = claim.path.split('/').at(-1)!
  const evidence = await ava.open(`${committed.path}/claims/${claimId}`)
  assert.match(evidence.html, /Person 1[\s\S]*people\.csv, row 1/)
  assert.match(evidence.html, /reduced by at least 50%/)
  assert.doesNotMatch(evidence.html, new RegExp(`mother|F-|${family.familyId}`))
  assert.equal((await ava.open(at)).status, 404)
  assert.equal((await ava.open(claim.path)).status, 404)

  const empty = await ava.send(evidence.path, formFields(evidence.html))
  assert.match(empty.html, /Select whether you agree with this claim[\s\S]*Enter why/)
  const reason = 'The call-outs were counted in a month the police did not report.'
  const judged = await ava.send(evidence.path, { ...formFields(empty.html), verdict: 'reject', reason })
  assert.match(judged.html, /Every claim in this sample is judged/)
  assert.doesNotMatch((await ava.open(evidence.path)).html, /Record finding/)

  const told = await mara.open(claim.path)
  assert.match(told.html, /An auditor rejected this claim\. Withdraw it below/)
  assert.match(told.html, /counted in a month/)
  assert.match((await mara.open('/claims')).html, /Rejected in an audit: withdraw it/)
})

test('to everyone but auditors there is no audit', async (t) => {
  const site = await resultsOnSite(t)
  const ava = await site.as('demo-auditor')
  const { path } = await ava.send('/audits', formFields((await ava.open('/audits')).html))
  assert.equal((await ava.open(`/audits/${newId()}`)).status, 404)
  assert.equal((await ava.open(`${path}/claims/${newId()}`)).status, 404)
  for (const subject of [
    'demo-team-manager',
    'demo-lead-practitioner',
    'demo-governance-officer',
    'demo-data-analyst',
  ]) {
    const other = await site.as(subject)
    const missing = withoutTokens((await other.open(`/audits/${newId()}`)).html)
    for (const asked of ['/audits', path]) {
      const answer = await other.open(asked)
      assert.equal(answer.status, 404, `${subject} ${asked}`)
      assert.equal(withoutTokens(answer.html), missing)
    }
  }
})
