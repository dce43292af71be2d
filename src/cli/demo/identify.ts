import { buildFamilies } from '../../families/build-families.command.ts'
import { assessNeeds } from '../../needs/assess-needs.command.ts'
import { linkPeople } from '../../people/link-people.command.ts'
import type { DemoDay } from './demo-day.ts'

/** What was found, in counts. */
export type Identified = { readonly households: number; readonly families: number; readonly eligibleFamilies: number }

/** Who is one person, who is a family and what each needs, from everything received by this day. */
export async function identify({ services, day, journal, watch, interrupted }: DemoDay): Promise<Identified> {
  await journal.step(`${day} people linked`, () =>
    watch.time('link', async () => {
      await linkPeople(services, { interrupted })
    }),
  )
  const { households, families } = await journal.step(`${day} families built`, () =>
    watch.time('families', async () => {
      const built = await buildFamilies(services, { interrupted })
      return { households: built.households, families: built.families }
    }),
  )
  const eligibleFamilies = await journal.step(`${day} needs assessed`, () =>
    watch.time('assess', async () => (await assessNeeds(services, { interrupted })).tally.eligible.yes),
  )
  return { households, families, eligibleFamilies }
}
