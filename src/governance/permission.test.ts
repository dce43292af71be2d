import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  answerOf,
  askPermission,
  callOf,
  checkIsAllowed,
  familyActions,
  isAllowed,
  programmeActions,
  type Asker,
  type CedarCall,
  type FamilyAction,
  type FamilyResource,
  type Permission,
} from './permission.ts'
import { preparePolicies, readPolicies, readPolicySchema } from './policies.ts'
import { purposeIds, type PurposeId } from './purposes.ts'
import { roleIds, type RoleId } from './roles.ts'

const ours: FamilyResource = {
  kind: 'family',
  familyId: 'f-1',
  teamId: 'north',
  practitionerIds: ['a-lead-practitioner'],
  hasPage: true,
}
const programme = { kind: 'programme' } as const

function someone(role: RoleId): Asker {
  return { actorId: `a-${role}`, roles: [role], teams: role === 'team-manager' ? ['north'] : [] }
}

function ask(role: RoleId, action: Permission, purpose: PurposeId, family: FamilyResource = ours): boolean {
  const actor = someone(role)
  return isFamilyAction(action)
    ? isAllowed({ actor, purpose, action, resource: family })
    : isAllowed({ actor, purpose, action, resource: programme })
}

function isFamilyAction(action: Permission): action is FamilyAction {
  return (familyActions as readonly string[]).includes(action)
}

/** Everything anyone may do, and for which purposes; what is not here is refused. */
const allowed: Record<RoleId, Partial<Record<Permission, readonly PurposeId[]>>> = {
  'team-manager': {
    'work:read': ['operate'],
    'families:list': ['identify-families', 'offer-support'],
    'people:search': ['identify-families', 'offer-support'],
    'sources:read': ['identify-families'],
    'deliveries:read': ['identify-families'],
    'families:read': ['identify-families', 'offer-support'],
    'evidence:read': ['identify-families', 'offer-support'],
    'decisions:read': ['identify-families', 'offer-support'],
    'findings:decide': ['identify-families', 'offer-support'],
    'practitioners:choose': ['identify-families', 'offer-support'],
    'families:move': ['identify-families', 'offer-support'],
    'casework:read': ['offer-support'],
    'casework:write': ['offer-support'],
    'letters:check': ['offer-support'],
    'disclosures:record': ['offer-support'],
    'claims:submit': ['offer-support'],
    'family-rights:record': ['offer-support'],
    'outcomes:read': ['understand-difference'],
  },
  'lead-practitioner': {
    'work:read': ['operate'],
    'families:list': ['offer-support'],
    'people:search': ['offer-support'],
    'families:read': ['offer-support'],
    'evidence:read': ['offer-support'],
    'decisions:read': ['offer-support'],
    'casework:read': ['offer-support'],
    'casework:write': ['offer-support'],
    'letters:check': ['offer-support'],
    'disclosures:record': ['offer-support'],
    'family-rights:record': ['offer-support'],
  },
  'data-analyst': {
    'outcomes:read': ['understand-difference'],
    'work:read': ['operate'],
    'people:export': ['identify-families', 'understand-difference'],
    'sources:read': ['identify-families', 'understand-difference'],
    'deliveries:read': ['identify-families', 'understand-difference'],
  },
  'information-governance-officer': {
    'work:read': ['operate'],
    'sources:read': ['audit'],
    'deliveries:read': ['audit'],
    'audit:read': ['audit'],
    'notice:review': ['audit'],
    'releases:read': ['research'],
    'releases:prepare': ['research'],
    'releases:approve': ['research'],
    'rights:read': ['rights'],
    'rights:record': ['rights'],
    'disposals:propose': ['retention'],
    'disposals:approve': ['retention'],
    'holds:place': ['retention'],
  },
  auditor: {
    'work:read': ['operate'],
    'sources:read': ['audit'],
    'deliveries:read': ['audit'],
    'audit:read': ['audit'],
    'claims:audit': ['audit'],
  },
  'evaluation-analyst': {
    'work:read': ['operate'],
    'outcomes:read': ['evaluation'],
    'releases:read': ['research'],
    'releases:prepare': ['research'],
  },
  'service-owner': {
    'work:read': ['operate'],
    'outcomes:read': ['evaluation'],
    'releases:read': ['research'],
    'releases:approve': ['research'],
    'disposals:approve': ['retention'],
  },
}

for (const role of roleIds) {
  for (const action of [...programmeActions, ...familyActions]) {
    const purposes = allowed[role][action] ?? []
    const who = `${article(role)} ${role.replaceAll('-', ' ')}`
    test(`${who} ${purposes.length > 0 ? `may ${action} for ${purposes.join(' or ')} only` : `may never ${action}`}`, () => {
      const granted = purposeIds.filter((purpose) => ask(role, action, purpose))
      assert.deepEqual([...granted].sort(), [...purposes].sort())
    })
  }
}

test('someone whose groups give no role may do nothing but see that nothing waits for them', () => {
  const nobody: Asker = { actorId: 'a-nobody', roles: [], teams: [] }
  for (const purpose of purposeIds) {
    for (const action of programmeActions) {
      if (action === 'work:read') continue
      assert.equal(isAllowed({ actor: nobody, purpose, action, resource: programme }), false)
    }
    for (const action of familyActions) {
      assert.equal(isAllowed({ actor: nobody, purpose, action, resource: ours }), false)
    }
  }
})

test('a team manager may not open or decide about another team’s family', () => {
  const theirs = { ...ours, teamId: 'vale' }
  for (const action of familyActions) assert.equal(ask('team-manager', action, 'identify-families', theirs), false)
})

test('a lead practitioner’s access ends when the work ends', () => {
  assert.equal(ask('lead-practitioner', 'families:read', 'offer-support', ours), true)
  assert.equal(ask('lead-practitioner', 'families:read', 'offer-support', { ...ours, practitionerIds: [] }), false)
})

test('a lead practitioner who works with the family still does not decide', () => {
  for (const purpose of purposeIds) assert.equal(ask('lead-practitioner', 'findings:decide', purpose), false)
})

test('a family without a page cannot be opened by anyone, its own team included', () => {
  for (const role of roleIds) {
    for (const action of familyActions) {
      for (const purpose of purposeIds) assert.equal(ask(role, action, purpose, { ...ours, hasPage: false }), false)
    }
  }
})

test('a refusal says the same whether the family is another’s, has no page, or is not asked for rightly', () => {
  const words = [{ ...ours, teamId: 'vale' }, { ...ours, hasPage: false }].map((resource) => {
    try {
      const actor = someone('team-manager')
      checkIsAllowed({ actor, purpose: 'identify-families', action: 'families:read', resource })
      return 'allowed'
    } catch (error) {
      return (error as Error).message
    }
  })
  assert.deepEqual(words, Array(2).fill('You may not do this, or there is no such thing.'))
})

test('an answer names the policy that gave it', () => {
  const question = { actor: someone('team-manager'), purpose: 'identify-families', resource: ours } as const
  assert.deepEqual(askPermission({ ...question, action: 'families:read' }), {
    allowed: true,
    policies: ['team-manager-reads-families-of-their-teams'],
  })
  assert.deepEqual(askPermission({ ...question, action: 'protected-address:read' }), {
    allowed: false,
    policies: ['nobody-reads-a-protected-address'],
  })
})

const ready = preparePolicies({ name: 'test', texts: readPolicies(), schema: readPolicySchema() })
const question = callOf({
  actor: someone('team-manager'),
  purpose: 'identify-families',
  action: 'findings:decide',
  resource: ours,
})

test('a question with everything in it is allowed; the questions below differ from it in one thing each', () => {
  assert.equal(answerOf(ready, question).allowed, true)
})

for (const [entity, { uid, attrs }] of question.entities.entries()) {
  for (const attribute of Object.keys(attrs)) {
    test(`a question without ${attribute} of ${JSON.stringify(uid)} is refused`, () => {
      assert.equal(answerOf(ready, withoutAttribute(question, entity, attribute)).allowed, false)
    })
  }
  test(`a question without the whole of ${JSON.stringify(uid)} is refused`, () => {
    const entities = question.entities.filter((_, at) => at !== entity)
    assert.equal(answerOf(ready, { ...question, entities }).allowed, false)
  })
}

test('a question without a purpose, or with one that is no text, is refused', () => {
  assert.equal(answerOf(ready, { ...question, context: {} }).allowed, false)
  assert.equal(answerOf(ready, { ...question, context: { purpose: 21 } }).allowed, false)
})

test('a question about an unknown action, or an action on the wrong kind of thing, is refused', () => {
  assert.equal(answerOf(ready, { ...question, action: { type: 'Kith::Action', id: 'findings:decide-all' } }).allowed, false)
  assert.equal(answerOf(ready, { ...question, action: { type: 'Kith::Action', id: 'work:read' } }).allowed, false)
})

test('even where the schema did not insist, a forbid without its attribute refuses', () => {
  const lax = readPolicySchema().replace('hasPage: Bool', 'hasPage?: Bool')
  const laxSet = preparePolicies({ name: 'lax', texts: readPolicies(), schema: lax })
  assert.equal(answerOf(laxSet, question).allowed, true)
  assert.equal(answerOf(laxSet, withoutAttribute(question, 1, 'hasPage')).allowed, false)
})

test('a policy in error refuses everything it could have forbidden', () => {
  const texts = { ...readPolicies(), overflowing: 'forbid (principal, action, resource) when { 9223372036854775807 + 1 == 0 };' }
  const set = preparePolicies({ name: 'overflowing', texts, schema: readPolicySchema() })
  assert.equal(answerOf(set, question).allowed, false)
})

test('a policy that speaks of what the schema does not know stops Kith and is named', () => {
  const texts = { ...readPolicies(), mistyped: 'forbid (principal, action, resource is Kith::Family) when { resource.hasPag };' }
  assert.throws(() => preparePolicies({ name: 'broken', texts, schema: readPolicySchema() }), /mistyped\.cedar/)
})

test('every action of the schema is an action of the program, and the other way round', () => {
  const inSchema = [...readPolicySchema().matchAll(/"([a-z-]+:[a-z-]+)"/g)].map(([, action]) => action!)
  assert.deepEqual([...inSchema].sort(), [...programmeActions, ...familyActions].sort())
})

function withoutAttribute(call: CedarCall, entity: number, attribute: string): CedarCall {
  const entities = call.entities.map((one, at) => {
    if (at !== entity) return one
    return { ...one, attrs: Object.fromEntries(Object.entries(one.attrs).filter(([name]) => name !== attribute)) }
  })
  return { ...call, entities }
}

function article(role: string): string {
  return /^[aeiou]/.test(role) ? 'an' : 'a'
}
