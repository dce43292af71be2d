import { currentEvidence } from '../../decisions/decision.store.ts'
import { signInPerson } from '../../governance/sign-in-person.command.ts'
import { actingFor, type SignedInPerson } from '../../governance/signed-in-person.ts'
import { assessNeeds } from '../../needs/assess-needs.command.ts'
import {
  plantCoverage,
  plantFact,
  plantFamily,
  type PlantedFamily,
  type PlantedMember,
  type PlantedPerson,
} from '../../needs/testing/plant-family.ts'
import { testDatabase, type TestServices } from '../../platform/testing/test-database.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { decideAndOpenCase } from '../decide-and-open-case.command.ts'
import { aProposal } from './supported-family.ts'

/** An invented family that has been offered support, in which nobody hides from anyone. */
export type FamilyToWriteTo = {
  readonly services: TestServices
  readonly family: PlantedFamily
  readonly manager: SignedInPerson
  readonly practitioner: SignedInPerson
  signIn(subject: string, group: string): Promise<SignedInPerson>
}

type TestContext = Parameters<typeof testDatabase>[0]

const atHome = ['2 Sample Street', 'Testford']

/**
 * Mary, out of work, and her daughter Ada, who missed a lot of school. Whoever else is in the family, and whatever else
 * records say of it, is handed in.
 */
export async function familyToWriteTo(
  t: TestContext,
  more: {
    readonly members?: Readonly<Record<string, PlantedMember>>
    readonly mary?: Partial<PlantedMember>
    readonly plant?: (services: TestServices, family: PlantedFamily) => Promise<unknown>
    readonly withoutPractitioner?: boolean
  } = {},
): Promise<FamilyToWriteTo> {
  const services = await testDatabase(t)
  const family = await plantFamily(services, {
    Mary: { role: 'adult', born: '1985-01-01', parentOf: ['Ada'], address: atHome, ...more.mary },
    Ada: { role: 'child', born: '2010-03-01', address: atHome },
    ...more.members,
  })
  await plantFact(services, family.people.Mary!, {
    kind: 'out-of-work-benefit',
    code: 'JSA',
    role: 'claimant',
    from: '2019-02-01',
  })
  await plantAbsence(services, family.people.Ada!)
  await more.plant?.(services, family)
  await assessNeeds(services)
  const signIn = (subject: string, group: string) =>
    signInPerson(services, { issuer: 'https://provider.test', subject, name: `${subject} Test`, groups: [group] })
  const manager = await signIn('Mara', 'kith-team-managers-riverside')
  const practitioner = await signIn('Leo', 'kith-lead-practitioners')
  const proposal = await aProposal(services, manager, family, {
    answers: await yesToEveryNeed(services, manager, family),
    ...(more.withoutPractitioner === true ? {} : { leadPractitionerId: practitioner.actorId }),
  })
  const outcome = await decideAndOpenCase(services, manager, proposal)
  if (outcome.kind !== 'decided') throw new Error(`the family could not be offered support: ${JSON.stringify(outcome)}`)
  return { services, family, manager, practitioner, signIn }
}

/** Help is offered with everything the records show. */
async function yesToEveryNeed(
  { database }: TestServices,
  manager: SignedInPerson,
  { familyId }: PlantedFamily,
): Promise<Record<string, string>> {
  const evidence = await inTransaction(database, actingFor(manager, 'offer-support'), (tx) =>
    currentEvidence(tx, familyId),
  )
  const met = evidence!.findings.filter(({ finding }) => finding === 'met')
  return Object.fromEntries(met.map(({ need }) => [need, 'yes']))
}

const terms = [
  { from: '2018-09-03', to: '2018-12-15' },
  { from: '2019-01-03', to: '2019-04-06' },
  { from: '2019-04-23', to: '2019-07-20' },
]

/** A quarter of the sessions of three terms missed, as a school reports it. */
export async function plantAbsence(services: TestServices, child: PlantedPerson): Promise<void> {
  const kinds = { 'school-sessions-possible': 120, 'school-absence-authorised': 10, 'school-absence-unauthorised': 20 }
  for (const [kind, amount] of Object.entries(kinds)) {
    for (const term of terms) await plantFact(services, child, { kind, amount, ...term })
  }
  const everyone = { from: '2016-01-01', to: '2020-01-01', area: 'Avonmere', ageFrom: null, ageTo: null }
  await plantCoverage(
    services,
    Object.keys(kinds).map((kind) => ({ kind, ...everyone })),
  )
}
