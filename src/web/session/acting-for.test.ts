import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actingOn } from './acting-for.ts'

const actorId = '01990000-0000-7000-8000-000000000000'
const familyPage = { purpose: ['identify-families', 'offer-support'] } as const

test("a team manager sees the families of their teams, and no other team's", () => {
  const acting = actingOn(familyPage, { actorId, roles: ['team-manager'], teams: ['north'] })
  assert.deepEqual(acting, { actorId, purpose: 'identify-families', scope: 'team', scopeIds: ['north'] })
})

test('a lead practitioner sees the families they work with, and only to offer support', () => {
  const leo = { actorId, roles: ['lead-practitioner'], teams: [] } as const
  assert.deepEqual(actingOn(familyPage, leo), { actorId, purpose: 'offer-support', scope: 'practitioner' })
  assert.equal(actingOn({ purpose: 'identify-families' }, leo), undefined)
})

test('a data analyst acts without seeing any family', () => {
  const acting = actingOn(familyPage, { actorId, roles: ['data-analyst'], teams: [] })
  assert.deepEqual(acting?.scopeIds, [])
  assert.equal(acting.scope, 'family')
})

test('running the service is no reason to read a record, for a team manager either', () => {
  const acting = actingOn({ purpose: 'operate' }, { actorId, roles: ['team-manager'], teams: ['north'] })
  assert.deepEqual(acting?.scopeIds, [])
})
