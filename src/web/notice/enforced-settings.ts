import { readClassHolds, type ClassHold } from '../../governance/holds/class-holds.ts'
import { partners, type Partner } from '../../governance/partners.ts'
import { purposes, type Purpose } from '../../governance/purposes.ts'
import { readRetention, type Retention } from '../../governance/retention/retention-rules.ts'
import { readSettings, type Settings } from '../../governance/settings.ts'
import { definitionsOf, sourceEditions } from '../../intake/definition/source-definitions.ts'
import type { SourceDefinition } from '../../intake/definition/source-schema.ts'
import type { Edition } from '../../needs/edition-schema.ts'
import { listEditions, readEdition } from '../../needs/read-edition.ts'
import { everyRelease } from '../../research/release-definition.ts'
import type { ReleaseDefinition } from '../../research/release-schema.ts'

/** Everything that is enforced and that the notice speaks of: it is made from these and from nothing else. */
export type EnforcedSettings = {
  readonly settings: Settings
  readonly purposes: readonly Purpose[]
  readonly partners: readonly Partner[]
  /** Of each source, the edition it sends by. */
  readonly sources: readonly SourceDefinition[]
  readonly headlines: Edition['headlines']
  readonly releases: readonly ReleaseDefinition[]
  readonly retention: Retention['rules']
  readonly holds: readonly ClassHold[]
}

export function readEnforcedSettings(dataDirectory?: { readonly path: string }): EnforcedSettings {
  const sources = [...new Set(sourceEditions().map(({ source }) => source))]
  const editions = listEditions().map((which) => readEdition(which))
  return {
    settings: readSettings(dataDirectory),
    purposes,
    partners,
    sources: sources.map((source) => definitionsOf(source)[0]!),
    headlines: editions.toSorted((left, right) => (left.inForce.from < right.inForce.from ? 1 : -1))[0]!.headlines,
    releases: everyRelease(),
    retention: readRetention().rules,
    holds: readClassHolds(),
  }
}
