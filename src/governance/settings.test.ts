import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { missingPartners, missingPartnerSentence, partnerOfSource } from './partners.ts'
import { readSettings } from './settings.ts'

test('a data directory’s own settings are laid over the repository’s, key by key', (t) => {
  const path = mkdtempSync(join(tmpdir(), 'kith-settings-'))
  t.after(() => rmSync(path, { recursive: true }))
  assert.equal(readSettings({ path }).council, 'Avonmere Council')
  writeFileSync(join(path, 'settings.yaml'), 'council: Wold Borough Council\n')
  assert.equal(readSettings({ path }).council, 'Wold Borough Council')
  assert.equal(readSettings({ path }).service, 'Kith')
})

test('a council’s own provider is named with its address and client, or the setting is refused', (t) => {
  const path = mkdtempSync(join(tmpdir(), 'kith-settings-'))
  t.after(() => rmSync(path, { recursive: true }))
  writeFileSync(join(path, 'settings.yaml'), 'signIn:\n  kind: oidc\n  clientId: kith\n')
  assert.throws(() => readSettings({ path }), /^KithError: settings\.yaml:\d: signIn\.issuer/)
})

test('a partner from whom nothing comes is named, with what is therefore not known', () => {
  const missing = missingPartners().map(({ id }) => id)
  assert.deepEqual(missing, ['health', 'probation', 'ministry-of-justice', 'youth-service', 'youth-offending-team'])
  assert.match(missingPartnerSentence(missingPartners()[0]!), /^We do not receive this from the NHS: .+\.$/)
  assert.equal(partnerOfSource('dwp')?.name, 'the Department for Work and Pensions')
})
