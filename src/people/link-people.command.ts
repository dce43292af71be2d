import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { actingAs } from '../governance/service-actors.ts'
import { withStageLock } from '../platform/advisory-lock.ts'
import { newId } from '../platform/ids.ts'
import { refreshStatistics } from '../platform/refresh-statistics.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction, type Transaction } from '../platform/transaction.ts'
import { linkChanges } from './link-changes.ts'
import { readLinkageModel, type LinkageModel } from './linkage-model.ts'
import { oneKeyPerPersonSources } from './one-key-per-person.ts'
import { openSourcePeople, type OpenSourcePeople } from './open-source-people.ts'
import {
  readCurrentLinks,
  readPublishedPeople,
  writeLinkRun,
  writeLinks,
  writeNotices,
  writePublication,
} from './people.store.ts'
import { isNothing, planPublication, type Publication } from './plan-publication.ts'
import { linksOfOthers, publishedOfOthers, setAside, withProtections, type SetAside } from './set-aside.ts'
import { resolvePeople, type Resolution } from './resolve-people.ts'

export type LinkPeople = {
  /** path of a model file; without it the latest approved one */
  readonly model?: string
  /** work everything out and change nothing */
  readonly dryRun?: boolean
  readonly interrupted?: AbortSignal
}

/** Counts only. `linkRunId` is null where nothing changed, or nothing was kept. */
export type LinkResult = {
  readonly linkRunId: string | null
  readonly model: string
  readonly records: number
  readonly sourcePeople: number
  readonly people: number
  readonly peopleNew: number
  readonly peopleMerged: number
  readonly peopleRetired: number
  readonly sourcePeopleMoved: number
  readonly links: number
  readonly reviews: number
  readonly refused: number
  readonly notices: number
  readonly tooThin: number
  readonly sealed: number
  /** people whose data may only be kept: left as they are */
  readonly restricted: number
  readonly candidatePairs: number
  readonly seconds: { readonly open: number; readonly score: number; readonly cluster: number; readonly write: number }
  readonly memoryMb: number
}

/**
 * Work out which source people are one person, and publish it: ids live on by rule, members join and leave with the
 * moment it became known, and nothing that was known is lost. One transaction with its audit event; run again on the
 * same records it changes nothing.
 */
export async function linkPeople(services: Services, asked: LinkPeople = {}): Promise<LinkResult> {
  const model = readLinkageModel(asked.model)
  return withStageLock(services.database, 'link', () =>
    inTransaction(services.database, actingAs('link'), (tx) => linkInTransaction(services, tx, model, asked)),
  )
}

async function linkInTransaction(
  { keys, clock, progress }: Services,
  tx: Transaction,
  model: LinkageModel,
  { dryRun = false, interrupted }: LinkPeople,
): Promise<LinkResult> {
  const knownAt = clock.now()
  const startedAt = performance.now()
  const aside = await setAside(tx, clock.today())
  const open = await openSourcePeople(tx, keys, {
    knownAt,
    progress: progress('opening records'),
    interrupted,
    except: aside.sourcePeople,
  })
  const openedAt = performance.now()

  const comparing = progress('comparing people')
  const resolution = await resolvePeople([...open.described.values()], model, {
    oneKeyPerPerson: oneKeyPerPersonSources(),
    onProgress: (pairs) => comparing.at(pairs),
    ...(interrupted !== undefined && { signal: interrupted }),
  })
  comparing.done()
  const people = [...resolution.people, ...open.undescribed.map((sourcePersonId) => [sourcePersonId])]
  const published = await readPublishedPeople(tx)
  const planned = planPublication(publishedOfOthers(published, aside), people, {
    sourcePeople: open.described,
    sealed: resolution.sealed,
    recordsOf: open.recordsOf,
    newId,
  })
  const publication = withProtections(planned, published, aside)

  interrupted?.throwIfAborted()
  const writingAt = performance.now()
  const written = dryRun ? nothingWritten : await publish(tx, { model, knownAt, publication, resolution, open, aside })
  return {
    ...countsOf(publication, resolution, open, people.length),
    restricted: aside.people.size,
    ...written,
    model: model.name,
    seconds: {
      open: secondsBetween(startedAt, openedAt),
      score: resolution.seconds.score,
      cluster: resolution.seconds.cluster,
      write: secondsBetween(writingAt, performance.now()),
    },
    memoryMb: Math.round(process.memoryUsage().rss / 1_048_576),
  }
}

const nothingWritten = { linkRunId: null, notices: 0 }

async function publish(
  tx: Transaction,
  found: {
    readonly model: LinkageModel
    readonly knownAt: Date
    readonly publication: Publication
    readonly resolution: Resolution
    readonly open: OpenSourcePeople
    readonly aside: SetAside
  },
): Promise<{ linkRunId: string | null; notices: number }> {
  const { model, knownAt, publication, resolution } = found
  const changes = linkChanges(linksOfOthers(await readCurrentLinks(tx), found.aside), resolution.pairs)
  const notices = await writeNotices(tx, resolution.notices, { notedAt: knownAt })
  const isChanged = !isNothing(publication) || changes.ended.length + changes.begun.length > 0
  const becomes = { linkRunId: newId(), knownAt }
  if (isChanged) {
    const { name, sha256, settings } = model
    await writeLinkRun(tx, becomes, { name, sha256, matchWeightToJoin: settings.matchWeightToJoin })
    await writePublication(tx, publication, becomes)
    await writeLinks(tx, changes, becomes)
  }
  await refreshStatistics(tx, ['person', 'person_member', 'link'])
  await recordAuditEvent(tx, {
    at: knownAt,
    action: 'people:link',
    objectKind: 'link-run',
    ...(isChanged && { objectId: becomes.linkRunId }),
    detail: {
      model: model.name,
      peopleNew: publication.issued.length,
      peopleRetired: publication.retired.length,
      joined: publication.joined.length,
      left: publication.left.length,
      notices,
    },
  })
  return { linkRunId: isChanged ? becomes.linkRunId : null, notices }
}

function countsOf(publication: Publication, resolution: Resolution, open: OpenSourcePeople, people: number) {
  const inState = (state: string) => resolution.pairs.filter((pair) => pair.state === state).length
  return {
    records: open.records,
    sourcePeople: open.described.size + open.undescribed.length,
    people,
    peopleNew: publication.issued.length,
    peopleMerged: publication.retired.filter(({ mergedInto }) => mergedInto !== null).length,
    peopleRetired: publication.retired.filter(({ mergedInto }) => mergedInto === null).length,
    sourcePeopleMoved: publication.left.length,
    links: inState('linked'),
    reviews: inState('review'),
    refused: inState('refused'),
    tooThin: resolution.tooThin + open.undescribed.length,
    sealed: resolution.sealed.size,
    candidatePairs: resolution.candidatePairs,
  }
}

function secondsBetween(startedAt: number, endedAt: number): number {
  return Math.round(endedAt - startedAt) / 1_000
}
