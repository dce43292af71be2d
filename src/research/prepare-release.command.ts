import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { checkIsAllowed, type Asker } from '../governance/permission.ts'
import { actingAs } from '../governance/service-actors.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { exitCodes, KithError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction } from '../platform/transaction.ts'
import { checkAttributesTellNobody } from './check-attributes.ts'
import { gatherStudy } from './gather-study.store.ts'
import type { LeftOut } from './leave-out.ts'
import { checkNoFormula } from './release-csv.ts'
import { releaseContent, type ReleaseContent } from './release-content.ts'
import { checkAgreementCovers, releaseInForce } from './release-definition.ts'
import type { ReleaseDefinition } from './release-schema.ts'
import { insertRelease } from './sql/insert-release.queries.ts'

export type PrepareRelease = {
  /** The day it speaks of, `YYYY-MM-DD`; today when left out. */
  readonly asOf?: string
  /** Count and check, and write nothing down. */
  readonly dryRun?: boolean
}

/** What would leave: counts, who was left out and why, and the digest that is approved. */
export type PreparedRelease = {
  readonly releaseId: string | undefined
  readonly study: string
  readonly edition: string
  readonly asOf: string
  readonly people: number
  readonly families: number
  readonly groups: Readonly<Record<ReleaseContent['people'][number]['group'], number>>
  readonly excluded: LeftOut['excluded']
  readonly contentSha256: string
}

/**
 * Work out what a study would receive as of a day, and write down how many and a digest of exactly that. Nothing leaves, and
 * nothing of anybody is kept: it is worked out again when it is sealed.
 */
export async function prepareRelease(
  services: Services,
  person: Asker,
  { asOf = services.clock.today(), dryRun = false }: PrepareRelease = {},
): Promise<PreparedRelease> {
  checkIsAllowed({ actor: person, purpose: 'research', action: 'releases:prepare', resource: { kind: 'programme' } })
  const { clock } = services
  checkDay(asOf, clock.today())
  const definition = releaseInForce(asOf)
  checkAgreementCovers(definition, clock.today())
  const { people, families, excluded, sha256 } = await workOutContent(services, definition, { asOf })
  const { study, edition } = definition
  const releaseId = newId()
  const preparedAt = clock.now()
  const counts = { people: people.length, families, excluded: JSON.stringify(excluded) }
  if (!dryRun) {
    await inTransaction(services.database, actingFor(person, 'research'), async (tx) => {
      await insertRelease.run(
        {
          release_id: releaseId,
          study,
          edition,
          as_of: asOf,
          prepared_at: preparedAt,
          prepared_by: person.actorId,
          content_sha256: sha256,
          ...counts,
        },
        tx,
      )
      await recordAuditEvent(tx, {
        at: preparedAt,
        action: 'release:prepare',
        objectKind: 'release',
        objectId: releaseId,
        detail: { study, edition, asOf, people: people.length, families, contentSha256: sha256 },
      })
    })
  }
  const inGroup = (group: string) => people.filter((one) => one.group === group).length
  return {
    releaseId: dryRun ? undefined : releaseId,
    study,
    edition,
    asOf,
    people: people.length,
    families,
    groups: { programme: inGroup('programme'), comparison: inGroup('comparison') },
    excluded,
    contentSha256: sha256,
  }
}

/** Everything that would leave, checked cell by cell. Read as the service `release`; the reading leaves its audit event. */
export async function workOutContent(
  { database, keys, clock }: Services,
  definition: ReleaseDefinition,
  { asOf }: { readonly asOf: string },
): Promise<ReleaseContent> {
  const content = await inTransaction(database, actingAs('release'), async (tx) => {
    const study = await gatherStudy(tx, keys, { asOf, today: clock.today() })
    const made = releaseContent(definition, study, { asOf })
    const detail = { study: definition.study, asOf, people: made.people.length, families: made.families }
    await recordAuditEvent(tx, { at: clock.now(), action: 'release:read-people', objectKind: 'programme', detail })
    return made
  })
  if (content.people.length === 0) {
    throw new KithError({
      code: 'release-empty',
      what: `Nobody may be released as of ${asOf}: no family is supported or meets the rule, or everyone is left out.`,
      remedy: 'Run ./kith assess first, or give another day.',
    })
  }
  for (const file of ['identifiers', 'attributes'] as const) {
    checkNoFormula(
      definition[file],
      content.people.map((person) => person[file]),
    )
  }
  checkAttributesTellNobody(definition.attributes, content.people, { asOf })
  return content
}

function checkDay(asOf: string, today: string): void {
  if (asOf <= today) return
  throw new KithError({
    code: 'as-of-in-the-future',
    what: `A release cannot speak of ${asOf}: today is ${today}.`,
    remedy: 'Correct --as-of.',
    exitCode: exitCodes.usage,
  })
}
