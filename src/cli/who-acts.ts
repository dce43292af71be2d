import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { checkIsAllowed, isAllowed } from '../governance/permission.ts'
import { purposeOf } from '../governance/purposes.ts'
import { actingAs, seesNoFamily, serviceActors } from '../governance/service-actors.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction } from '../platform/transaction.ts'
import { readToken } from './sign-in/kept-token.ts'
import { signedInPerson } from './signed-in-person.ts'
import type { Verb, VerbContext } from './verb.ts'

/** Refuse a verb that only a person may do to anyone who has not signed in or may not do it. */
export async function checkMayRun({ acts }: Verb, context: Pick<VerbContext, 'open'>): Promise<void> {
  if (!('person' in acts)) return
  const { permission, purpose } = acts.person
  const actor = await signedInPerson(context)
  const questions = [permission]
    .flat()
    .map((action) => ({ actor, purpose, action, resource: { kind: 'programme' } }) as const)
  if (!questions.some(isAllowed)) checkIsAllowed(questions[0]!)
}

/** Write down who ran a verb: the person signed in here, or the service operator. What it did is audited by itself. */
export async function recordRun({ database, keys, dataDirectory, clock }: Services, { name }: Verb): Promise<void> {
  const person = readToken({ keys, dataDirectory })?.person
  const acting =
    person === undefined ? actingAs('operator') : { actorId: person.actorId, purpose: 'operate', ...seesNoFamily }
  await inTransaction(database, acting, (tx) =>
    recordAuditEvent(tx, { at: clock.now(), action: 'verb:run', objectKind: 'verb', objectId: name }),
  )
}

/** Who does it and for what, as the verb's help says it. */
export function describeActs({ acts }: Verb): string {
  if ('person' in acts) {
    const { label, clause } = purposeOf(acts.person.purpose)
    return `Needs a person who has signed in (./kith sign-in) and may do it; purpose: ${label} (${clause})`
  }
  if (acts.services.length === 0) return 'Reads and changes nothing in the database'
  const services = serviceActors.filter(({ id }) => acts.services.includes(id))
  return services
    .map(
      ({ id, purpose }) =>
        `Acts as the service ${id}; purpose: ${purposeOf(purpose).label} (${purposeOf(purpose).clause})`,
    )
    .join('\n')
}
