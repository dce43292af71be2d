import { checkMayClaim } from './check-may-claim.ts'
import { recordAuditEvent } from '../governance/audit-event.store.ts'
import type { Asker } from '../governance/permission.ts'
import { actingAs } from '../governance/service-actors.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { KithError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction, type Transaction } from '../platform/transaction.ts'
import { buildClaimPack, type Claiming } from './build-claim-pack.ts'
import { missingConditions, noCase, type MissingCondition } from './claim-conditions.ts'
import { sealPack, type ClaimPack } from './claim-pack.ts'
import { claimGround } from './claim-standing.store.ts'
import type { Route } from './outcome-result.ts'
import { claimById } from './sql/claim-by-id.queries.ts'
import { insertClaimFamily } from './sql/insert-claim-family.queries.ts'
import { insertClaimPeople } from './sql/insert-claim-people.queries.ts'
import { insertClaim } from './sql/insert-claim.queries.ts'

/** What became of a claim. Refused, nothing is claimed, and every condition that is missing says so by itself. */
export type ClaimOutcome =
  | { readonly kind: 'claimed'; readonly claimId: string }
  | { readonly kind: 'refused'; readonly reasons: readonly MissingCondition[] }

/**
 * Claim for one family: by progress with every need, or by an adult's continuous employment. The evidence is gathered as
 * it stands, sealed as one pack that never changes, and the family and each person of the case count once from then on.
 *
 * @throws `not-allowed` whether or not there is such a family, `record-id-taken`
 */
export async function submitClaim(
  services: Services,
  person: Asker,
  { claimId, familyId, route }: { readonly claimId: string; readonly familyId: string; readonly route: Route },
): Promise<ClaimOutcome> {
  const { database, clock } = services
  const acting = actingFor(person, 'offer-support')
  const isClaimed = await inTransaction(database, acting, async (tx) => {
    await checkMayClaim(tx, person, familyId)
    return isClaimedAlready(tx, person, { claimId, familyId })
  })
  if (isClaimed) return { kind: 'claimed', claimId }

  const claiming: Claiming = { claimId, familyId, route, claimedBy: person.actorId, claimedOn: clock.today() }
  const gathered = await inTransaction(database, actingAs('outcomes'), async (tx) => {
    const ground = await claimGround(tx, familyId)
    if (ground === undefined) return { reasons: [noCase] }
    const reasons = missingConditions(ground.standing, route, claiming.claimedOn)
    if (reasons.length > 0) return { reasons }
    return { pack: await buildClaimPack(tx, claiming, ground), personIds: ground.personIds }
  })
  if (gathered.pack === undefined) return refuse(services, person, { familyId, route, reasons: gathered.reasons })
  const { pack, personIds } = gathered
  try {
    return await inTransaction(database, acting, async (tx) => {
      await checkMayClaim(tx, person, familyId)
      await storeClaim(tx, services, pack, personIds)
      return { kind: 'claimed', claimId }
    })
  } catch (error) {
    const reasons = claimedMeanwhile(error)
    if (reasons === undefined) throw error
    return refuse(services, person, { familyId, route, reasons })
  }
}

async function isClaimedAlready(
  tx: Transaction,
  person: Asker,
  { claimId, familyId }: { readonly claimId: string; readonly familyId: string },
): Promise<boolean> {
  const [before] = await claimById.run({ claim_id: claimId }, tx)
  if (before === undefined) return false
  if (before.claimed_by === person.actorId && before.family_id === familyId) return true
  throw new KithError({
    code: 'record-id-taken',
    what: 'Another claim is recorded under this id.',
    remedy: 'Open the family’s results again and claim from there.',
  })
}

async function storeClaim(
  tx: Transaction,
  { keys, clock }: Services,
  pack: ClaimPack,
  personIds: readonly string[],
): Promise<void> {
  const { claimId, familyId, caseId, route, framework } = pack
  const keyNumber = await keys.reserve(1)
  const { sealed, sha256 } = sealPack(keys, { claimId, keyNumber }, pack)
  const at = clock.now()
  const of = { claim_id: claimId, family_id: familyId }
  await insertClaim.run(
    {
      ...of,
      case_id: caseId,
      route,
      claimed_at: at,
      claimed_on: pack.claimedOn,
      framework: framework.framework,
      edition: framework.edition,
      pack_sha256: sha256,
      sealed,
      key_number: keyNumber,
    },
    tx,
  )
  await insertClaimFamily.run(of, tx)
  await insertClaimPeople.run({ ...of, person_ids: [...personIds] }, tx)
  const detail = { claimId, caseId, route, packSha256: sha256, outcomeRunId: pack.run.outcomeRunId }
  await recordAuditEvent(tx, { at, action: 'claim:submit', objectKind: 'family', objectId: familyId, detail })
}

/** Two people who claim at the same moment: the database lets one through, and tells the other what the first did. */
function claimedMeanwhile(error: unknown): readonly MissingCondition[] | undefined {
  if (!(error instanceof KithError) || error.code !== 'database-23505') return undefined
  if (error.message.includes('claim_family_once')) {
    return [{ code: 'already-claimed', says: 'Someone else claimed for this family a moment ago.' }]
  }
  if (error.message.includes('claim_person_once')) {
    const says = 'Someone in this family was claimed for a moment ago, as part of another family. A person counts once.'
    return [{ code: 'someone-claimed-elsewhere', says }]
  }
  return undefined
}

async function refuse(
  { database, clock }: Services,
  person: Asker,
  refused: { readonly familyId: string; readonly route: Route; readonly reasons: readonly MissingCondition[] },
): Promise<ClaimOutcome> {
  const { familyId, route, reasons } = refused
  await inTransaction(database, actingFor(person, 'offer-support'), (tx) =>
    recordAuditEvent(tx, {
      at: clock.now(),
      action: 'claim:refused',
      objectKind: 'family',
      objectId: familyId,
      detail: { route, missing: [...new Set(reasons.map(({ code }) => code))] },
    }),
  )
  return { kind: 'refused', reasons }
}
