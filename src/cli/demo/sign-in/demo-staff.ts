import { signInPerson } from '../../../governance/sign-in-person.command.ts'
import type { SignedInPerson } from '../../../governance/signed-in-person.ts'
import { readSettings } from '../../../governance/settings.ts'
import type { Services } from '../../../platform/services.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { seeingNothing } from '../../../web/session/acting-for.ts'
import { recordStaffMember } from '../../../web/session/sql/record-staff-member.queries.ts'
import type { Vouched } from '../../../web/sign-in/sign-in-provider.ts'
import { startSite } from '../../../web/start-site.ts'
import { demoDeviceProvider } from '../../sign-in/device-provider.ts'
import { signInByDeviceCode } from '../../sign-in/sign-in-by-device-code.ts'
import { confirmCode } from './confirm-code.ts'

/** The invented people who do something while the town lives; the others only look. */
const subjects = {
  mara: 'demo-team-manager',
  milo: 'demo-second-manager',
  leo: 'demo-lead-practitioner',
  pia: 'demo-second-practitioner',
  ada: 'demo-auditor',
  eve: 'demo-evaluation-analyst',
  ines: 'demo-governance-officer',
  sol: 'demo-service-owner',
} as const

export type StaffName = keyof typeof subjects

/** Whom the provider vouches for. */
export type DemoStaff = Readonly<Record<StaffName, Vouched>>

/**
 * The demonstration's people sign in as anyone does: at the provider, over HTTP, each confirming their own code in a
 * browser. There is no other way to become a person here; what they do afterwards rests on the tokens they were given.
 */
export async function signInDemoStaff(services: Services, signal: AbortSignal): Promise<DemoStaff> {
  const signIn = { kind: 'demo', groupsClaim: 'groups', commandLineClientId: 'kith-command-line' } as const
  const { origin: _elsewhere, ...settings } = readSettings(services.dataDirectory)
  const site = await startSite(services, {
    port: 0,
    log: { write: () => undefined },
    settings: { ...settings, signIn },
  })
  const provider = demoDeviceProvider(site.origin, { ...signIn, clientId: signIn.commandLineClientId })
  const over = new AbortController()
  const asks = { signal: AbortSignal.any([signal, over.signal]) }
  try {
    const people = Object.entries(subjects).map(async ([name, subject]) => {
      const confirmed = Promise.withResolvers<never>()
      const instruct = ({ url }: { readonly url: string }) => {
        confirmCode(url, subject).catch(confirmed.reject)
      }
      const signedIn = await Promise.race([signInByDeviceCode(provider, { ...asks, instruct }), confirmed.promise])
      return [name, signedIn.vouched] as const
    })
    return Object.fromEntries(await Promise.all(people)) as DemoStaff
  } finally {
    over.abort()
    await site.close()
  }
}

/** Someone comes to work on one of the town's days: Kith knows them by what the provider vouched for. */
export async function comeToWork(services: Services, vouched: Vouched): Promise<SignedInPerson> {
  const person = await signInPerson(services, vouched)
  const signedInAt = services.clock.now()
  await inTransaction(services.database, seeingNothing(person.actorId, 'operate'), (tx) =>
    recordStaffMember.run({ roles: [...person.roles], signedInAt }, tx),
  )
  return person
}
