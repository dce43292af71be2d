import * as cedar from '@cedar-policy/cedar-wasm/nodejs'
import { KithError } from '../platform/errors.ts'
import { preparePolicies, readPolicies, readPolicySchema, type PolicySet } from './policies.ts'
import type { PurposeId } from './purposes.ts'
import type { RoleId } from './roles.ts'

/** What one may ask to do with the programme as a whole, and with one family; the policies' schema says the same. */
export const programmeActions = [
  'work:read',
  'families:list',
  'people:search',
  'people:export',
  'sources:read',
  'deliveries:read',
  'audit:read',
  'claims:audit',
  'outcomes:read',
  'releases:read',
  'releases:prepare',
  'releases:approve',
  'rights:read',
  'rights:record',
  'disposals:propose',
  'disposals:approve',
  'holds:place',
  'notice:review',
] as const

export const familyActions = [
  'families:read',
  'evidence:read',
  'decisions:read',
  'findings:decide',
  'practitioners:choose',
  'families:move',
  'casework:read',
  'casework:write',
  'letters:check',
  'disclosures:record',
  'claims:submit',
  'family-rights:record',
  'protected-address:read',
] as const

export type ProgrammeAction = (typeof programmeActions)[number]
export type FamilyAction = (typeof familyActions)[number]
export type Permission = ProgrammeAction | FamilyAction

/** Who asks. Only people ask: what services may do is the database's and `service-actors.yaml`'s business. */
export type Asker = { readonly actorId: string; readonly roles: readonly RoleId[]; readonly teams: readonly string[] }

export type FamilyResource = {
  readonly kind: 'family'
  readonly familyId: string
  readonly teamId: string
  /** The actors who work with the family now. */
  readonly practitionerIds: readonly string[]
  /** Whether the family meets the rule, was nominated or is supported. */
  readonly hasPage: boolean
}

export type PermissionQuestion = { readonly actor: Asker; readonly purpose: PurposeId } & (
  | { readonly action: ProgrammeAction; readonly resource: { readonly kind: 'programme' } }
  | { readonly action: FamilyAction; readonly resource: FamilyResource }
)

/** The answer, and the ids of the policies that gave it (none when nothing allows it). */
export type PermissionAnswer = { readonly allowed: boolean; readonly policies: readonly string[] }

let prepared: PolicySet | undefined

/**
 * Ask the policies of `governance/policies/`. What nothing permits is refused, a forbid beats every permit, and a question
 * that cannot be answered whole (an attribute missing, a policy in error) is refused as well: Cedar alone would skip a
 * forbid it cannot evaluate and allow.
 */
export function askPermission(question: PermissionQuestion): PermissionAnswer {
  prepared ??= preparePolicies({ name: 'kith', texts: readPolicies(), schema: readPolicySchema() })
  return answerOf(prepared, callOf(question))
}

export function isAllowed(question: PermissionQuestion): boolean {
  return askPermission(question).allowed
}

/** Refuse what is not allowed, in words that do not tell whether the thing asked for exists. */
export function checkIsAllowed(question: PermissionQuestion): void {
  if (isAllowed(question)) return
  throw new KithError({
    code: 'not-allowed',
    what: 'You may not do this, or there is no such thing.',
    remedy: 'Ask your team manager or the information governance officer if you need to for your work.',
  })
}

/** What is asked of Cedar, exactly: tests take attributes out of it one by one. */
export type CedarCall = Pick<cedar.StatefulAuthorizationCall, 'principal' | 'action' | 'resource' | 'context'> & {
  readonly entities: cedar.EntityJson[]
}

export function answerOf({ name }: PolicySet, call: CedarCall): PermissionAnswer {
  const answer = cedar.statefulIsAuthorized({
    ...call,
    preparsedPolicySetId: name,
    preparsedSchemaName: name,
    validateRequest: true,
  })
  if (answer.type === 'failure' || answer.response.diagnostics.errors.length > 0) return refused
  const { decision, diagnostics } = answer.response
  return { allowed: decision === 'allow', policies: diagnostics.reason }
}

const refused: PermissionAnswer = { allowed: false, policies: [] }

export function callOf({ actor, purpose, action, resource }: PermissionQuestion): CedarCall {
  const principal = uid('Person', actor.actorId)
  const person = { uid: principal, attrs: { teams: [...actor.teams] }, parents: actor.roles.map((id) => uid('Role', id)) }
  const asked =
    resource.kind === 'family'
      ? {
          uid: uid('Family', resource.familyId),
          attrs: {
            teamId: resource.teamId,
            practitioners: resource.practitionerIds.map((id) => ({ __entity: uid('Person', id) })),
            hasPage: resource.hasPage,
          },
          parents: [],
        }
      : { uid: uid('Programme', 'kith'), attrs: {}, parents: [] }
  return {
    principal,
    action: uid('Action', action),
    resource: asked.uid,
    context: { purpose },
    entities: [person, asked],
  }
}

function uid(type: string, id: string): cedar.TypeAndId {
  return { type: `Kith::${type}`, id }
}
