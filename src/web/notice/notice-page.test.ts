import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { testSite } from '../testing/test-site.ts'
import { signInAs, visitorTo } from '../testing/visitor.ts'

test('the information governance officer reads the notice, with what is doubtful in it and what is missing', async (t) => {
  const { origin } = await testSite(t)
  const ines = visitorTo(origin)
  await signInAs(ines, 'demo-governance-officer')
  const { status, html } = await ines.open('/notice')
  assert.equal(status, 200)
  assert.match(html, /Privacy notice of the Connecting Families Team/)
  assert.match(html, /for 5 years after support ended/)
  assert.match(html, /Doubtful \(N24\): The council’s notice says “not applicable”/)
  assert.match(html, /Doubtful \(N45\)/)
  assert.match(html, /<code>notice\.dataProtectionOfficer<\/code>/)
})

test('what the council fills in in its own settings stands in the notice and is missing no more', async (t) => {
  const { origin, services } = await testSite(t)
  const dataProtectionOfficer = 'the Data Protection Officer, Town Hall'
  writeFileSync(
    join(services.dataDirectory.path, 'settings.yaml'),
    JSON.stringify({ notice: { dataProtectionOfficer } }),
  )
  const ines = visitorTo(origin)
  await signInAs(ines, 'demo-governance-officer')
  const { html } = await ines.open('/notice')
  assert.match(html, /Our data protection officer: the Data Protection Officer, Town Hall\./)
  assert.doesNotMatch(html, /<code>notice\.dataProtectionOfficer<\/code>/)
  assert.match(html, /<code>notice\.complaints<\/code>/)
})

test('nobody else may review the notice', async (t) => {
  const { origin } = await testSite(t)
  for (const subject of ['demo-team-manager', 'demo-lead-practitioner', 'demo-auditor', 'demo-evaluation-analyst']) {
    const visitor = visitorTo(origin)
    await signInAs(visitor, subject)
    assert.equal((await visitor.open('/notice')).status, 404, subject)
  }
})
