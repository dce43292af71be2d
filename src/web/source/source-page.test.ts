import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plantTwoFamilies } from '../../governance/testing/two-families.ts'
import { signInPerson } from '../../governance/sign-in-person.command.ts'
import { testSite } from '../testing/test-site.ts'
import { signInAs, visitorTo } from '../testing/visitor.ts'

test('a data analyst reads under which agreement a source comes, what it can speak for and what did not fit', async (t) => {
  const { origin, services } = await testSite(t)
  const signIn = (subject: string, group: string) =>
    signInPerson(services, { issuer: 'https://provider.test', subject, name: subject, groups: [group] })
  await plantTwoFamilies(services, {
    manager: await signIn('mara', 'kith-team-managers-north'),
    practitioner: await signIn('leo', 'kith-lead-practitioners'),
  })
  const dana = visitorTo(origin)
  await signInAs(dana, 'demo-data-analyst')

  const source = await dana.open('/sources/social-care')
  assert.match(source.html, /AVN-DSA-2016-01, 1 September 2016 to 31 August 2031/)
  assert.match(source.html, /A child in need[\s\S]*1 September 2016[\s\S]*30 August 2019/)

  const path = /href="(\/sources\/social-care\/deliveries\/[0-9a-f-]+)"/.exec(source.html)![1]!
  const delivery = await dana.open(path)
  assert.match(delivery.html, /Line 4[\s\S]*What the value looks like[\s\S]*text/)
  assert.match(delivery.html, /send the day again/)
  assert.equal((await dana.open(path.replace('social-care', 'police'))).status, 404)
})

test('a source nobody has defined and nothing came from has no page', async (t) => {
  const { origin } = await testSite(t)
  const dana = visitorTo(origin)
  await signInAs(dana, 'demo-data-analyst')
  assert.equal((await dana.open('/sources/horoscopes')).status, 404)
  assert.match((await dana.open('/sources')).html, /Nothing received yet[\s\S]*We do not receive this from the NHS/)
})
