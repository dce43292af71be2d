import type { Version } from '../../casework/version.ts'
import { staffNames } from '../../governance/staff-names.ts'
import type { KeyStore } from '../../platform/keys.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { familyResource } from '../family/family-shown.ts'
import { page } from '../page.ts'
import { nothing, view } from '../page-view.ts'
import { caseShown } from './case-shown.ts'
import { writtenBy } from './written-by.ts'

type NeedLabels = Readonly<Record<string, string>>

type VersionsPage<Kept extends Version> = {
  /** As it is called in the middle of a sentence, and in the path. */
  readonly what: 'assessment' | 'plan'
  /** What stands where there is nothingYet yet. */
  readonly nothingYet: string
  /** Newest first. */
  readonly versionsOf: (tx: Transaction, keys: KeyStore, caseId: string) => Promise<readonly Kept[]>
  readonly changesOf: (before: Kept | undefined, version: Kept, labels: NeedLabels) => readonly string[]
  /** The version as its own template shows it. */
  readonly shown: (version: Kept, labels: NeedLabels) => object
}

/** Every version of something a family's casework keeps, in full, newest first: who wrote it, when, and what they changed. */
export function versionsPage<Kept extends Version>({ what, nothingYet, ...of }: VersionsPage<Kept>) {
  return page({
    path: `/families/:familyId/${what}/versions`,
    purpose: 'offer-support',
    permission: 'casework:read',
    family: familyResource,
    async show({ tx, services, params }) {
      const found = await caseShown(tx, services, params.familyId)
      if (found === undefined) return nothing
      const { family, supportCase, needs } = found
      const versions = supportCase === undefined ? [] : await of.versionsOf(tx, services.keys, supportCase.caseId)
      const names = await staffNames(
        tx,
        services.keys,
        versions.map(({ recordedBy }) => recordedBy),
      )
      const labels = Object.fromEntries(needs.map(({ need, label }) => [need, label]))
      return view(
        'support/versions.njk',
        {
          family,
          labels,
          what,
          nothingYet,
          versions: versions.map((version, index) => ({
            ...of.shown(version, labels),
            by: writtenBy(version, names),
            changes: of.changesOf(versions[index + 1], version, labels),
          })),
        },
        { about: { kind: 'family', id: family.family_id } },
      )
    },
  })
}
