import { makeFormToken } from '../forms/form-token.ts'
import type { Page } from '../page.ts'
import { mayOpen } from '../may-open.ts'
import type { VisitingPerson } from '../session/visiting-person.ts'
import type { Site } from '../site.ts'

/** What the frame of every page shows to someone who is signed in: who they are, and where they may go. */
export function layoutData(site: Site, person: VisitingPerson, current?: Page): Readonly<Record<string, unknown>> {
  return {
    person: { name: person.name },
    navigation: site.pages
      .filter((page) => isInNavigation(page, person))
      .map(({ path, navigation }) => ({ path, text: navigation, current: path === current?.path })),
    signOutToken: makeFormToken(site.services.keys, {
      actorId: person.actorId,
      path: '/sign-out',
      now: site.sessionClock.now(),
    }),
  }
}

function isInNavigation(page: Page, person: VisitingPerson): boolean {
  const { navigation, navigationFor } = page
  const isFor = navigationFor === undefined || navigationFor.some((role) => person.roles.includes(role))
  return navigation !== undefined && isFor && mayOpen(page, person)
}
