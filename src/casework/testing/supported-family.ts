import { currentEvidence, lastDecision } from '../../decisions/decision.store.ts'
import type { Proposal } from '../../decisions/decision.ts'
import type { DecideOutcome } from '../../decisions/decide-about-family.command.ts'
import { recordEvidenceServed } from '../../decisions/evidence-served.store.ts'
import { signInPerson } from '../../governance/sign-in-person.command.ts'
import { actingFor, type SignedInPerson } from '../../governance/signed-in-person.ts'
import { assessNeeds } from '../../needs/assess-needs.command.ts'
import { plantFamily, plantTwoNeeds, type PlantedFamily } from '../../needs/testing/plant-family.ts'
import { newId } from '../../platform/ids.ts'
import { testDatabase, type TestServices } from '../../platform/testing/test-database.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { decideAndOpenCase } from '../decide-and-open-case.command.ts'

/** An invented family of Quayside that meets the programme's rule, and the people who may decide about it or work with it. */
export type FamilyToSupport = {
  readonly services: TestServices
  readonly family: PlantedFamily
  readonly manager: SignedInPerson
  readonly practitioner: SignedInPerson
  /** Decide about the family as its manager, having been shown the evidence, after whatever was decided last. */
  decide(said?: Partial<Proposal>): Promise<DecideOutcome>
  /** Someone who signs in with a group of the council's. */
  signIn(subject: string, group: string): Promise<SignedInPerson>
}

type TestContext = Parameters<typeof testDatabase>[0]

/** A family that could be offered support: nobody has decided about it. */
export async function familyToSupport(t: TestContext, today = '2019-08-31'): Promise<FamilyToSupport> {
  const services = await testDatabase(t, today)
  const family = await plantFamily(services, {
    mother: { role: 'adult', born: '1985-01-01', parentOf: ['son'] },
    son: { role: 'child', born: '2010-03-01' },
  })
  await plantTwoNeeds(services, family.people.mother!)
  await assessNeeds(services)
  const signIn = (subject: string, group: string) =>
    signInPerson(services, { issuer: 'https://provider.test', subject, name: subject, groups: [group] })
  const manager = await signIn('mara', 'kith-team-managers-riverside')
  const practitioner = await signIn('leo', 'kith-lead-practitioners')
  return {
    services,
    family,
    manager,
    practitioner,
    signIn,
    decide: async (said = {}) => decideAndOpenCase(services, manager, await aProposal(services, manager, family, said)),
  }
}

/** A family that is supported: an open case, with a lead practitioner, about two needs. */
export async function supportedFamily(t: TestContext, today = '2019-08-31'): Promise<FamilyToSupport> {
  const world = await familyToSupport(t, today)
  await world.decide({ leadPractitionerId: world.practitioner.actorId })
  return world
}

/** What a manager proposes who has been shown the evidence as it is now. */
export async function aProposal(
  { database, clock }: TestServices,
  manager: SignedInPerson,
  { familyId }: PlantedFamily,
  said: Partial<Proposal>,
): Promise<Proposal> {
  return inTransaction(database, actingFor(manager, 'offer-support'), async (tx) => {
    const { evidenceVersion } = (await currentEvidence(tx, familyId))!
    await recordEvidenceServed(tx, { familyId, evidenceVersion, at: clock.now() })
    const last = await lastDecision(tx, familyId)
    return {
      decisionId: newId(),
      familyId,
      evidenceVersion,
      lastDecisionId: last?.decisionId ?? null,
      answers: { 'out-of-work-benefit': 'yes', 'domestic-abuse-call-out': 'yes' },
      outcome: 'offer-support',
      reason: 'She asked the school for help.',
      ...said,
    }
  })
}
