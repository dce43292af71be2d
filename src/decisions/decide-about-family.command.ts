import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { checkIsAllowed, type Asker } from '../governance/permission.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { KithError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction, type Transaction } from '../platform/transaction.ts'
import {
  isComplete,
  proposalErrors,
  type CompleteProposal,
  type Outcome,
  type Proposal,
  type ProposalError,
} from './decision.ts'
import {
  currentEvidence,
  findingsOfVersion,
  lastDecision,
  lockFamily,
  storeDecision,
  wasServed,
  type CurrentEvidence,
  type LastDecision,
} from './decision.store.ts'
import { evidenceChanges, type EvidenceChange } from './evidence-changes.ts'
import { familyStanding } from './family-standing.store.ts'
import { settlePractitioners } from './practitioner.store.ts'
import { reasonPlace } from './reason-place.ts'
import { decisionById } from './sql/decision-by-id.queries.ts'
import { isPerson } from './sql/is-person.queries.ts'

/** What became of a proposal. Everything but `decided` leaves the family as it was. */
export type DecideOutcome =
  | { readonly kind: 'decided'; readonly decisionId: string }
  /** Something is missing or does not fit: the page shows it again with what was typed. */
  | { readonly kind: 'incomplete'; readonly errors: readonly ProposalError[] }
  /** The evidence is not what the page showed. What is new has to be seen first. */
  | { readonly kind: 'evidence-changed'; readonly evidenceVersion: string; readonly changes: readonly EvidenceChange[] }
  /** This person was never shown that version in full. */
  | { readonly kind: 'evidence-not-served' }
  /** Someone decided while this person was deciding. */
  | ({ readonly kind: 'decided-meanwhile' } & LastDecision)

/** A decision that has just been written down, for what happens with it in the same transaction. */
export type Decided = {
  readonly decisionId: string
  readonly familyId: string
  readonly outcome: Outcome
  readonly at: Date
  readonly on: string
}

/** What a later room does with a decision, in the decision's own transaction: if it fails, nothing was decided. */
export type AfterDeciding = (tx: Transaction, decided: Decided) => Promise<void>

/**
 * Record what one signed-in person decides about one family, with one reason, on the evidence they were shown.
 *
 * There is no way to decide about several families at once, and no service can decide. A decision changes what happens to
 * the family; the findings it rests on stay as they are, and so does every earlier decision. What follows from it in a
 * later room (a case is opened) is handed in, so that it happens with the decision or not at all.
 *
 * @throws `not-allowed` for anyone who may not decide about this family, whether or not there is such a family
 */
export async function decideAboutFamily(
  { database, keys, clock }: Services,
  person: Asker,
  proposal: Proposal,
  afterDeciding: AfterDeciding,
): Promise<DecideOutcome> {
  const { familyId, decisionId } = proposal
  const now = clock.now()
  return inTransaction(database, actingFor(person, 'offer-support'), async (tx) => {
    await checkMayDecide(tx, person, familyId)
    await lockFamily(tx, familyId)
    if (await isAlreadyRecorded(tx, person, proposal)) return { kind: 'decided', decisionId }

    const evidence = await currentEvidence(tx, familyId)
    const refused = await refusal(tx, proposal, evidence)
    if (refused !== undefined || evidence === undefined) {
      const outcome = refused ?? ({ kind: 'evidence-not-served' } as const)
      const detail = { refused: outcome.kind, evidenceVersion: proposal.evidenceVersion }
      await recordAuditEvent(tx, {
        at: now,
        action: 'family:decide-refused',
        objectKind: 'family',
        objectId: familyId,
        detail,
      })
      return outcome
    }
    const errors = proposalErrors(proposal, evidence.findings)
    if (!(await isKnownPractitioner(tx, proposal))) {
      errors.push({ field: 'leadPractitionerId', says: 'Choose someone who has signed in to Kith' })
    }
    if (!isComplete(proposal, errors)) return { kind: 'incomplete', errors }

    const keyNumber = await keys.reserve(1)
    const reason = proposal.reason.trim()
    const sealedReason = keys.seal(reasonPlace({ decisionId, keyNumber }), reason)
    const decided = { ...proposal, evidence, keyNumber, sealedReason, decidedAt: now, decidedOn: clock.today() }
    await storeDecision(tx, decided)
    await settlePractitioners(tx, decided)
    await recordDecided(tx, proposal, evidence, now)
    await afterDeciding(tx, { decisionId, familyId, outcome: proposal.outcome, at: now, on: decided.decidedOn })
    return { kind: 'decided', decisionId }
  })
}

async function checkMayDecide(tx: Transaction, person: Asker, familyId: string): Promise<void> {
  const family = await familyStanding(tx, familyId)
  // The same words as for a family that is someone else's: whether there is such a family is not told.
  const resource = family ?? { kind: 'family', familyId, teamId: '', practitionerIds: [], hasPage: false }
  checkIsAllowed({ actor: person, purpose: 'offer-support', action: 'findings:decide', resource })
}

/** A form that is sent twice is one decision. An id that is someone else's decision is refused. */
async function isAlreadyRecorded(tx: Transaction, person: Asker, { decisionId, familyId }: Proposal): Promise<boolean> {
  const [recorded] = await decisionById.run({ decision_id: decisionId }, tx)
  if (recorded === undefined) return false
  if (recorded.actor_id === person.actorId && recorded.family_id === familyId) return true
  throw new KithError({
    code: 'decision-id-taken',
    what: 'Another decision is recorded under this id.',
    remedy: 'Open the family’s page again and decide from there.',
  })
}

/** Why nothing can be decided on what the page showed, whatever was answered. */
async function refusal(
  tx: Transaction,
  proposal: Proposal,
  evidence: CurrentEvidence | undefined,
): Promise<DecideOutcome | undefined> {
  if (!(await wasServed(tx, proposal))) return { kind: 'evidence-not-served' }
  const last = await lastDecision(tx, proposal.familyId)
  if (last !== undefined && last.decisionId !== proposal.lastDecisionId) return { kind: 'decided-meanwhile', ...last }
  if (evidence === undefined || evidence.evidenceVersion === proposal.evidenceVersion) return undefined
  const changes = evidenceChanges(await findingsOfVersion(tx, proposal), evidence.findings)
  return { kind: 'evidence-changed', evidenceVersion: evidence.evidenceVersion, changes }
}

async function isKnownPractitioner(tx: Transaction, { leadPractitionerId }: Proposal): Promise<boolean> {
  if (leadPractitionerId === undefined) return true
  const [row] = await isPerson.run({ actor_id: leadPractitionerId }, tx)
  return row!.is_person
}

async function recordDecided(
  tx: Transaction,
  { familyId, decisionId, outcome, lastDecisionId, leadPractitionerId }: CompleteProposal,
  { assessmentRunId, evidenceVersion }: CurrentEvidence,
  at: Date,
): Promise<void> {
  const supersedes = lastDecisionId ?? null
  const practitioner = leadPractitionerId ?? null
  const detail = { decisionId, outcome, assessmentRunId, evidenceVersion, supersedes, practitioner }
  await recordAuditEvent(tx, { at, action: 'family:decide', objectKind: 'family', objectId: familyId, detail })
}
