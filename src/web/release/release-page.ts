import { staffNames } from '../../governance/staff-names.ts'
import { isAllowed } from '../../governance/permission.ts'
import { KithError } from '../../platform/errors.ts'
import { approveRelease } from '../../research/approve-release.command.ts'
import { leftOutInWords } from '../../research/left-out-words.ts'
import type { LeftOut } from '../../research/leave-out.ts'
import { readRelease } from '../../research/release-definition.ts'
import type { Manifest } from '../../research/release-manifest.ts'
import type { ReleaseDefinition } from '../../research/release-schema.ts'
import { releaseById, type IReleaseByIdResult } from '../../research/sql/release-by-id.queries.ts'
import { isId } from '../http/access-log.ts'
import { page } from '../page.ts'
import { nothing, seeOther, showAgain, view } from '../page-view.ts'
import { counted, dayInWords, momentInWords } from '../render/words.ts'

/** One release in words: what leaves, for whom and until when; and for whoever may, the button that approves it. */
export const releasePage = page({
  path: '/releases/:releaseId',
  purpose: 'research',
  permission: 'releases:read',
  async show({ tx, services, person, params }) {
    const releaseId = params.releaseId ?? ''
    const [release] = isId(releaseId)
      ? await releaseById.run({ release_id: releaseId, asked_by: person.actorId }, tx)
      : []
    if (release === undefined) return nothing
    const definition = readRelease(release)
    const actors = [release.prepared_by, release.approved_by, release.sealed_by]
    const names = await staffNames(
      tx,
      services.keys,
      actors.flatMap((actorId) => actorId ?? []),
    )
    const mayApprove = isAllowed({
      actor: person,
      purpose: 'research',
      action: 'releases:approve',
      resource: { kind: 'programme' },
    })
    return view(
      'release/release.njk',
      {
        releaseId,
        title: definition.title,
        asOf: release.as_of,
        rows: historyOf(release, (actorId) => names.get(actorId ?? '') ?? 'Someone'),
        people: counted(release.people, 'person', 'people'),
        families: counted(release.families, 'family', 'families'),
        leftOut: leftOutInWords(release.excluded as LeftOut['excluded']),
        files: filesOf(definition, release),
        digest: release.content_sha256,
        agreement: definition.agreement.reference,
        state: stateOf(release),
        approval: release.prepared_by_asker ? 'by another' : mayApprove ? 'may' : 'not theirs',
      },
      { about: { kind: 'release', id: releaseId } },
    )
  },
  async submit({ services, person, params }) {
    const releaseId = params.releaseId!
    try {
      await approveRelease(services, person, releaseId)
    } catch (error) {
      if (!(error instanceof KithError) || !error.code.startsWith('release-')) throw error
      return showAgain([{ field: 'approve', text: error.message }])
    }
    return seeOther(`/releases/${releaseId}`)
  },
})

function stateOf({ approved_at, sealed_at }: IReleaseByIdResult): 'prepared' | 'approved' | 'sealed' {
  if (sealed_at !== null) return 'sealed'
  return approved_at === null ? 'prepared' : 'approved'
}

/** Who did what and when; a step nobody has taken yet says so. */
function historyOf(release: IReleaseByIdResult, nameOf: (actorId: string | null) => string) {
  const step = (what: string, at: Date | null, by: string | null) => ({
    key: { text: what },
    value: { text: at === null ? 'Not yet' : `${momentInWords(at)}, by ${nameOf(by)}` },
  })
  return [
    step('Prepared', release.prepared_at, release.prepared_by),
    step('Approved', release.approved_at, release.approved_by),
    step('Sealed', release.sealed_at, release.sealed_by),
  ]
}

/** Each file: whom it is for, what that recipient does with it (as it was sealed, once it was), and every column it has. */
function filesOf(definition: ReleaseDefinition, { people, manifest }: IReleaseByIdResult) {
  const sealed = (manifest as Manifest | null)?.files ?? []
  return Object.values(definition.recipients).map(({ name, receives, retention, 'destroyed-by': destroyedBy }) => ({
    name: receives === 'identifiers' ? 'Identifiers' : 'Attributes',
    forWhom: name,
    rows: counted(people, 'row'),
    retention: sealed.find(({ file }) => file === receives)?.retention ?? retention,
    destroyedBy: dayInWords(sealed.find(({ file }) => file === receives)?.destroyedBy ?? destroyedBy),
    columns: definition[receives].map((column) => ({ name: column.name, is: column.is })),
  }))
}
