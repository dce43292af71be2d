import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { isoOf } from '../../../test/synthetic-town/day.ts'
import { makeTown } from '../../../test/synthetic-town/make-town.ts'
import { sendDeliveries } from '../../../test/synthetic-town/sources/write-deliveries.ts'
import { townEnds } from '../../../test/synthetic-town/terms.ts'
import type { Town } from '../../../test/synthetic-town/town.ts'
import { decideAndOpenCase } from '../../casework/decide-and-open-case.command.ts'
import { currentEvidence } from '../../decisions/decision.store.ts'
import { recordEvidenceServed } from '../../decisions/evidence-served.store.ts'
import { buildFamilies } from '../../families/build-families.command.ts'
import { actingAs } from '../../governance/service-actors.ts'
import { signInPerson } from '../../governance/sign-in-person.command.ts'
import { actingFor, type SignedInPerson } from '../../governance/signed-in-person.ts'
import { assessNeeds } from '../../needs/assess-needs.command.ts'
import { receiveFile } from '../../intake/receive-file.command.ts'
import { linkPeople } from '../../people/link-people.command.ts'
import { clockAt } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import { testDatabase, type TestServices } from '../../platform/testing/test-database.ts'
import { inTransaction } from '../../platform/transaction.ts'

type TestContext = Parameters<typeof testDatabase>[0]

/** The people who stand behind a release, each signed in. */
export type ReleasePeople = {
  readonly analyst: SignedInPerson
  readonly officer: SignedInPerson
  readonly owner: SignedInPerson
}

export type StudyTown = ReleasePeople & {
  readonly services: TestServices
  readonly town: Town
  /** Families that meet the rule; every second one is supported, the others are there to compare with. */
  readonly eligible: readonly string[]
  readonly supported: readonly string[]
  /** Each recipient's own secret key, by its id. */
  readonly identities: Readonly<Record<RecipientId, string>>
}

export type RecipientId = 'office-for-national-statistics' | 'department'

/** A random town after the whole path of data, with decisions on half of the families that meet the rule. */
export async function studyTown(
  t: TestContext,
  asked: { readonly households: number; readonly seed: number },
): Promise<StudyTown> {
  const services = await testDatabase(t, isoOf(townEnds))
  const town = makeTown(asked)
  await receiveAll(services, town)
  await linkPeople(services)
  await buildFamilies(services)
  await assessNeeds(services)
  const eligible = await familiesThatMeetTheRule(services)
  const supported = eligible.filter((_, index) => index % 2 === 0)
  const manager = await signIn(services, 'manager', 'kith-team-managers')
  for (const familyId of supported) await support(services, manager, familyId)
  return {
    services,
    town,
    eligible,
    supported,
    ...(await releasePeople(services)),
    identities: await giveKeys(services),
  }
}

/** Everything the town's partners send, each file on the day it came. */
async function receiveAll(services: TestServices, town: Town): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kith-study-'))
  const clocks = new Map<string, TestServices['clock']>()
  try {
    for await (const { source, path, receivedOn } of sendDeliveries(town, folder)) {
      const clock = clocks.get(receivedOn) ?? clockAt(receivedOn)
      clocks.set(receivedOn, clock)
      await receiveFile({ ...services, clock }, { source, file: path, receivedOn })
      rmSync(path, { force: true })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function releasePeople(services: TestServices): Promise<ReleasePeople> {
  return {
    analyst: await signIn(services, 'analyst', 'kith-evaluation'),
    officer: await signIn(services, 'officer', 'kith-information-governance'),
    owner: await signIn(services, 'owner', 'kith-service-owners'),
  }
}

export function signIn(services: TestServices, subject: string, group: string): Promise<SignedInPerson> {
  return signInPerson(services, { issuer: 'https://provider.test', subject, name: 'Someone Invented', groups: [group] })
}

/** Let each recipient make a key, and write the public ones where the council keeps them. */
export async function giveKeys({
  dataDirectory,
}: Pick<TestServices, 'dataDirectory'>): Promise<Record<RecipientId, string>> {
  const identities = {
    'office-for-national-statistics': await generateX25519Identity(),
    department: await generateX25519Identity(),
  }
  const lines = await Promise.all(
    Object.entries(identities).map(async ([id, identity]) => `  ${id}: ${await identityToRecipient(identity)}`),
  )
  writeFileSync(join(dataDirectory.path, 'recipients.yaml'), `recipients:\n${lines.join('\n')}\n`)
  return identities
}

async function familiesThatMeetTheRule({ database }: TestServices): Promise<string[]> {
  const { rows } = await inTransaction(database, actingAs('release'), (tx) =>
    tx.query<{ family_id: string }>(`select family_id from eligibility where eligible = 'yes' order by family_id`),
  )
  return rows.map(({ family_id }) => family_id)
}

async function support(services: TestServices, manager: SignedInPerson, familyId: string): Promise<void> {
  const evidence = await inTransaction(services.database, actingFor(manager, 'offer-support'), async (tx) => {
    const found = (await currentEvidence(tx, familyId))!
    await recordEvidenceServed(tx, { familyId, evidenceVersion: found.evidenceVersion, at: services.clock.now() })
    return found
  })
  const outcome = await decideAndOpenCase(services, manager, {
    decisionId: newId(),
    familyId,
    evidenceVersion: evidence.evidenceVersion,
    lastDecisionId: null,
    answers: Object.fromEntries(
      evidence.findings.flatMap(({ need, finding }) => (finding === 'met' ? [[need, 'yes']] : [])),
    ),
    outcome: 'offer-support',
    reason: 'They asked for help.',
  })
  if (outcome.kind !== 'decided') throw new Error(`no decision: ${JSON.stringify(outcome)}`)
}
