import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plantProgramme, type PlantedWay } from '../../outcomes/testing/plant-programme.ts'
import { familiesOnSite } from '../testing/families-on-site.ts'

function families(count: number, way: PlantedWay): PlantedWay[] {
  return Array.from({ length: count }, () => way)
}

const supported = { foundOn: '2019-01-31', offeredOn: '2019-02-10', openedOn: '2019-02-12' }

test('those who answer for the programme read it in protected numbers, with what they do not show', async (t) => {
  const { as, services } = await familiesOnSite(t)
  await plantProgramme(services, [...families(9, { foundOn: '2019-01-31' }), ...families(13, supported)])
  for (const subject of ['demo-evaluation-analyst', 'demo-service-owner', 'demo-team-manager', 'demo-data-analyst']) {
    const { status, html, title } = await (await as(subject)).open('/outcomes')
    assert.equal(status, 200)
    assert.equal(title, 'The difference we are making – Kith')
    assert.match(html, /This does not show what support caused\./)
    assert.match(html, /Families identified<\/dt>\s*<dd[^>]*>20</)
    assert.match(html, /Families supported<\/dt>\s*<dd[^>]*>15</)
    assert.match(html, /Families whose support has ended<\/dt>\s*<dd[^>]*>Hidden</)
    assert.doesNotMatch(html, />\s*(22|13)\s*</)
    assert.doesNotMatch(html, /<select|<input(?! type="hidden")/)
  }
})

test('nobody else may open it', async (t) => {
  const { as } = await familiesOnSite(t)
  for (const subject of ['demo-lead-practitioner', 'demo-auditor', 'demo-governance-officer']) {
    assert.equal((await (await as(subject)).open('/outcomes')).status, 404, subject)
  }
})

test('another quarter is a link; a day that is none is refused with the reason and the days there are', async (t) => {
  const { as, services } = await familiesOnSite(t)
  await plantProgramme(services, families(22, { foundOn: '2019-01-31' }))
  const evan = await as('demo-evaluation-analyst')
  assert.match((await evan.open('/outcomes')).html, /href="\/outcomes\?asOf=2019-03-31">31 March 2019</)
  assert.match((await evan.open('/outcomes?asOf=2019-03-31')).html, /as of 31 March 2019/)
  const refused = await evan.open('/outcomes?asOf=2019-05-31')
  assert.equal(refused.status, 400)
  assert.match(refused.html, /31 May 2019 is not the end of a quarter/)
  assert.match(refused.html, /href="\/outcomes\?asOf=2019-06-30"/)
  assert.match((await evan.open('/outcomes?asOf=nonsense')).html, /That is not a day\./)
})

test('before the first quarter has ended the page says that there is nothing to count', async (t) => {
  const { as } = await familiesOnSite(t)
  assert.match((await (await as('demo-evaluation-analyst')).open('/outcomes')).html, /There is nothing to count yet/)
})
