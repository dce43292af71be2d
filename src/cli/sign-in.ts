import { roleOf } from '../governance/roles.ts'
import { readSettings } from '../governance/settings.ts'
import { signInPerson } from '../governance/sign-in-person.command.ts'
import { teamLabel } from '../governance/teams.ts'
import { exitCodes } from '../platform/errors.ts'
import { deviceProvider } from './sign-in/device-provider.ts'
import { forgetToken, keepToken, type KeptToken } from './sign-in/kept-token.ts'
import { signInByDeviceCode, type DeviceInstructions } from './sign-in/sign-in-by-device-code.ts'
import type { Verb } from './verb.ts'

export const signInVerb: Verb = {
  name: 'sign-in',
  summary: 'act as yourself on the command line, for up to an hour',
  usage: 'sign-in [--out]',
  acts: { services: ['sign-in'] },
  options: { out: { type: 'boolean', help: 'sign out instead' } },
  async run({ values, open, json, stdout, stderr, interrupted }) {
    const services = await open()
    if (values.out === true) {
      await forgetToken(services)
      stdout.write(json ? '{"signedIn":false}\n' : 'Signed out.\n')
      return exitCodes.done
    }
    const provider = deviceProvider(services.dataDirectory, readSettings(services.dataDirectory))
    const instruct = (how: DeviceInstructions) => stderr.write(describeInstructions(how))
    const { vouched, endsAt } = await signInByDeviceCode(provider, { instruct, signal: interrupted })
    const person = await signInPerson(services, vouched)
    const kept = await keepToken(services, { person, endsAt })
    stdout.write(json ? `${JSON.stringify(asJson(kept))}\n` : describe(kept))
    return exitCodes.done
  },
}

function describeInstructions({ url, code, minutes }: DeviceInstructions): string {
  return `Open ${url}\nand check that it shows the code ${code}. Waiting for up to ${minutes} minutes …\n`
}

function asJson({ person: { actorId, roles, teams }, endsAt }: KeptToken) {
  return { signedIn: true, actorId, roles, teams, endsAt: endsAt.toISOString() }
}

function describe({ person: { roles, teams }, endsAt }: KeptToken): string {
  const as = roles.map((role) => roleOf(role).label.toLowerCase()).join(' and ')
  const of = teams.length === 0 ? '' : ` of ${teams.map(teamLabel).join(', ')}`
  const until = endsAt.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })
  return `Signed in as ${as}${of}, until ${until}. ./kith sign-in --out signs out.\n`
}
