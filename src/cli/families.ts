import { buildFamilies, type FamiliesBuilt } from '../families/build-families.command.ts'
import { exitCodes } from '../platform/errors.ts'
import { table } from './table.ts'
import type { Verb } from './verb.ts'

export const familiesVerb: Verb = {
  name: 'families',
  summary: 'works out who lives with whom, and which people are a family',
  usage: 'families',
  acts: { services: ['families'] },
  options: {},
  async run(context) {
    const services = await context.open()
    const built = await buildFamilies(services, { interrupted: context.interrupted })
    context.stdout.write(context.json ? `${JSON.stringify(built)}\n` : describe(built))
    return exitCodes.done
  },
}

function describe(built: FamiliesBuilt): string {
  const { seconds } = built
  const counts = table(
    [`On ${built.asOf}`, ''],
    [
      ['People', built.people],
      ['… in a household', built.peopleInHouseholds],
      ['… whose home is not known', built.peopleWithoutKnownHome],
      ['Households', built.households],
      ['Families with a dependent child', built.families],
      ['… not known before', built.familiesNew],
      ['… no longer found', built.familiesRetired],
      ['Shared addresses, which are no household', built.dwellingsShared],
      ['Institutions, which are no household', built.institutions],
    ],
  )
  const took = `Opening ${seconds.open} s, working out ${seconds.workOut} s, writing ${seconds.write} s.`
  return `${counts}${took}\nNext: ./kith assess\n`
}
