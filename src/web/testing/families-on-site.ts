import { assessNeeds } from '../../needs/assess-needs.command.ts'
import { plantFamily, plantTwoNeeds, type PlantedFamily } from '../../needs/testing/plant-family.ts'
import { testSite, type TestSite } from './test-site.ts'
import { signInAs, visitorTo, type Visitor } from './visitor.ts'

type TestContext = Parameters<typeof testSite>[0]

/** Three invented families: one Mara may decide about, one of a team she does not manage, one that needs nothing. */
export type FamiliesOnSite = TestSite & {
  readonly ours: PlantedFamily
  readonly theirs: PlantedFamily
  readonly withoutPage: PlantedFamily
  /** A visitor who is signed in as one of the demo's people. */
  as(subject: string): Promise<Visitor>
}

export async function familiesOnSite(t: TestContext): Promise<FamiliesOnSite> {
  const site = await testSite(t)
  const ours = await plantFamily(site.services, named('Ourmother', 'Ourson'), { ward: 'Quayside', reference: 'F-1001' })
  const theirs = await plantFamily(site.services, named('Theirmother', 'Theirson'), {
    ward: 'Chantry',
    reference: 'F-2002',
  })
  const withoutPage = await plantFamily(site.services, named('Wellmother', 'Wellson'), {
    ward: 'Quayside',
    reference: 'F-3003',
  })
  await plantTwoNeeds(site.services, ours.people.Ourmother!)
  await plantTwoNeeds(site.services, theirs.people.Theirmother!)
  await assessNeeds(site.services)
  return {
    ...site,
    ours,
    theirs,
    withoutPage,
    async as(subject) {
      const visitor = visitorTo(site.origin)
      await signInAs(visitor, subject)
      return visitor
    },
  }
}

function named(mother: string, son: string) {
  return {
    [mother]: { role: 'adult', born: '1985-01-01', parentOf: [son] },
    [son]: { role: 'child', born: '2010-03-01' },
  } as const
}

/** A page without what differs each time it is shown: the tokens of its forms. */
export function withoutTokens(html: string): string {
  return html.replaceAll(/name="form" value="[^"]*"/g, '')
}
