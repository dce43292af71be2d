import assert from 'node:assert/strict'
import { test } from 'node:test'
import { membershipOf, teamLabel, teamOfWard, teams } from './teams.ts'

test('a family’s team is the team of its ward, however the ward is spelt in capitals or spaces', () => {
  assert.equal(teamOfWard('Abbotsmead'), 'north')
  assert.equal(teamOfWard('  ABBOTSMEAD '), 'north')
})

test('a family whose ward no team covers, or is not known, waits with the unassigned team and is not lost', () => {
  for (const ward of ['Atlantis', '', undefined, null]) assert.equal(teamOfWard(ward), 'unassigned')
  assert.ok(teams.some(({ id }) => id === 'unassigned'))
  assert.equal(teamLabel('unassigned'), 'No team yet')
})

test('groups give roles and teams; a group that is not listed gives nothing', () => {
  assert.deepEqual(membershipOf(['kith-team-managers-north', 'kith-team-managers-vale', 'everyone']), {
    roles: ['team-manager'],
    teams: ['north', 'vale'],
  })
  assert.deepEqual(membershipOf(['everyone']), { roles: [], teams: [] })
})
