import { decideAndOpenCase } from '../../casework/decide-and-open-case.command.ts'
import { chooseLeadPractitioner } from '../../decisions/choose-lead-practitioner.command.ts'
import { currentEvidence, lastDecision } from '../../decisions/decision.store.ts'
import type { Outcome } from '../../decisions/decision.ts'
import { recordEvidenceServed } from '../../decisions/evidence-served.store.ts'
import { recordAuditEvent } from '../../governance/audit-event.store.ts'
import { actingFor, type SignedInPerson } from '../../governance/signed-in-person.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { familiesAwaiting } from '../../web/families/sql/families-awaiting.queries.ts'
import type { DemoCase } from './demo-case.ts'
import { idOf, type DemoDay } from './demo-day.ts'
import { firstRowsOfFamilies } from './families-in-order.ts'
import { refused } from './refused.ts'
import { inTurn, voices } from './words/voices.ts'

type Manager = DemoCase['manager']

/** How two managers spend one day with the families that wait for a decision. */
export type DecisionDay = {
  /** The most that one manager decides about; never more than half of those who wait. */
  readonly each: number
  /** What they decide, in turn. */
  readonly outcomes: readonly Outcome[]
}

/** Each manager opens families of their own teams, one after the other, reads what the records say, and decides. */
export async function decideFamilies(day: DemoDay, { each, outcomes }: DecisionDay): Promise<void> {
  const { journal, watch, cases, decided } = day
  for (const manager of ['mara', 'milo'] as const) {
    const chosen = await journal.step(`${day.day} ${manager} opens families`, () =>
      watch.time('decide', async () => (await familiesToOpen(day, manager)).slice(0, each)),
    )
    for (const [at, familyId] of chosen.entries()) {
      day.interrupted.throwIfAborted()
      const number = decided.length
      const outcome = inTurn(outcomes, at)
      await journal.step(`${day.day} ${manager} decides about ${familyId}`, () =>
        watch.time('decide', async () => {
          await decide(day.services, await day.come(manager), { familyId, outcome, number, day: day.day })
        }),
      )
      decided.push({ familyId, outcome })
      if (outcome !== 'offer-support') continue
      const opened = {
        familyId,
        manager,
        practitioner: inTurn(['leo', 'pia'] as const, cases.length),
        number: cases.length,
      }
      await journal.step(`${day.day} ${opened.practitioner} is asked to work with ${familyId}`, () =>
        watch.time('decide', async () => {
          const { actorId: practitionerId } = await day.come(opened.practitioner)
          await chooseLeadPractitioner(day.services, await day.come(manager), { familyId, practitionerId })
        }),
      )
      cases.push({ ...opened, openedOn: day.day })
    }
  }
}

/** Half of the families that wait for this manager: those of whom more was asked first, then as the town's files come. */
async function familiesToOpen({ services, come, decided }: DemoDay, manager: Manager): Promise<string[]> {
  const person = await come(manager)
  const awaiting = await inTransaction(services.database, actingFor(person, 'identify-families'), (tx) =>
    familiesAwaiting.run({ area: null, headline: null, pageSize: 10_000, offset: 0 }, tx),
  )
  const before = new Map(decided.map(({ familyId, outcome }) => [familyId, outcome]))
  const rows = await firstRowsOfFamilies(services)
  const open = awaiting
    .map(({ family_id }) => family_id)
    .filter((familyId) => !before.has(familyId) || before.get(familyId) === 'ask-for-more')
    .map((familyId) => [before.has(familyId) ? 0 : 1, rows.get(familyId) ?? '', familyId] as const)
    .sort(([first, row], [otherFirst, other]) => first - otherFirst || (row < other ? -1 : 1))
  return open.slice(0, Math.ceil(open.length / 2)).map(([, , familyId]) => familyId)
}

type Decision = { readonly familyId: string; readonly outcome: Outcome; readonly number: number; readonly day: string }

async function decide(
  services: Services,
  person: SignedInPerson,
  { familyId, outcome, number, day }: Decision,
): Promise<void> {
  const read = await inTransaction(services.database, actingFor(person, 'offer-support'), async (tx) => {
    const at = services.clock.now()
    const evidence = await currentEvidence(tx, familyId)
    if (evidence === undefined) throw refused('decide about a family', 'no evidence')
    const { evidenceVersion, findings } = evidence
    await recordEvidenceServed(tx, { familyId, evidenceVersion, at })
    await recordAuditEvent(tx, { at, action: 'findings:decide', objectKind: 'family', objectId: familyId })
    return { evidenceVersion, findings, last: await lastDecision(tx, familyId) }
  })
  const met = read.findings.filter(({ finding }) => finding === 'met')
  const answered = await decideAndOpenCase(services, person, {
    decisionId: idOf(day, 'decision', familyId),
    familyId,
    evidenceVersion: read.evidenceVersion,
    lastDecisionId: read.last?.decisionId ?? null,
    answers: Object.fromEntries(met.map(({ need }, at) => [need, answerTo(outcome, at, number)])),
    outcome,
    reason: inTurn(reasons[outcome], number),
  })
  if (answered.kind !== 'decided') throw refused('decide about a family', answered.kind)
}

/** Not every need is one to begin with: of some families' last one the manager says so. */
function answerTo(outcome: Outcome, at: number, number: number): string {
  if (outcome === 'do-not-offer') return 'no'
  if (outcome === 'ask-for-more') return 'not-yet'
  return at > 0 && (at + number) % 5 === 0 ? 'not-yet' : 'yes'
}

const reasons: Readonly<Record<Outcome, readonly string[]>> = {
  'offer-support': voices.offered,
  'already-supported': voices.declined,
  'do-not-offer': voices.declined,
  'ask-for-more': voices['asked-for-more'],
}
