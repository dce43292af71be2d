import { readClassHolds } from '../../governance/holds/class-holds.ts'
import { releaseHold } from '../../governance/holds/release-hold.command.ts'
import { holdsPlaced } from '../../governance/holds/sql/holds-placed.queries.ts'
import { isAllowed } from '../../governance/permission.ts'
import { staffNames } from '../../governance/staff-names.ts'
import { holdInWords } from '../disposals/disposal-counts.ts'
import { isId } from '../http/access-log.ts'
import { page } from '../page.ts'
import { seeOther, showAgain, view } from '../page-view.ts'

/** What stops a disposal: the holds on whole classes, and those on one family, which two people release. */
export const holdsPage = page({
  path: '/holds',
  purpose: 'retention',
  permission: 'disposals:approve',
  async show({ tx, services, person, acting }) {
    const holds = await holdsPlaced.run(undefined, tx)
    const staff = await staffNames(
      tx,
      services.keys,
      holds.flatMap(({ placed_by, released_by }) => [placed_by, ...released_by]),
    )
    const resource = { kind: 'programme' } as const
    return view(
      'holds/holds.njk',
      {
        classHolds: readClassHolds(),
        holds: holds.map((hold) => ({
          holdId: hold.hold_id,
          familyId: hold.family_id,
          says: holdInWords(hold.kind),
          placedBy: staff.get(hold.placed_by) ?? 'Someone',
          placedAt: hold.placed_at,
          releasedBy: hold.released_by.map((id) => staff.get(id) ?? 'Someone'),
          isReleased: hold.released_by.length >= 2,
          mayRelease: hold.released_by.length < 2 && !hold.released_by.includes(person.actorId),
        })),
        mayPlace: isAllowed({ actor: person, purpose: acting.purpose, action: 'holds:place', resource }),
      },
      { shown: holds.map(({ family_id }) => family_id) },
    )
  },
  async submit({ services, person, typed }) {
    const holdId = typed.holdId ?? ''
    if (!isId(holdId)) return showAgain([{ field: 'main-content', text: 'Choose which hold to release' }])
    await releaseHold(services, person, holdId)
    return seeOther('/holds')
  },
})
