import type { Transaction } from '../platform/transaction.ts'
import type { NumberNotice } from './find-number-conflicts.ts'
import type { PairOutcome } from './pair-outcomes.ts'
import type { Publication, Published } from './plan-publication.ts'
import { closeLinks } from './sql/close-links.queries.ts'
import { closeMembers } from './sql/close-members.queries.ts'
import { currentLinks } from './sql/current-links.queries.ts'
import { insertLinkRun } from './sql/insert-link-run.queries.ts'
import { insertLinks } from './sql/insert-links.queries.ts'
import { insertMembers } from './sql/insert-members.queries.ts'
import { insertNotices } from './sql/insert-notices.queries.ts'
import { insertPeople } from './sql/insert-people.queries.ts'
import { publishedPeople } from './sql/published-people.queries.ts'
import { retirePeople } from './sql/retire-people.queries.ts'
import { updatePeople } from './sql/update-people.queries.ts'

/** When and by what a change became known. */
export type Becomes = { readonly linkRunId: string; readonly knownAt: Date }

const rowsAtOnce = 20_000

export async function readPublishedPeople(tx: Transaction): Promise<readonly Published[]> {
  const people = new Map<string, Published & { members: number[] }>()
  for (const row of await publishedPeople.run(undefined, tx)) {
    const known = people.get(row.person_id)
    if (known !== undefined) known.members.push(row.source_person_id)
    else {
      people.set(row.person_id, {
        personId: row.person_id,
        issuedAt: row.issued_at,
        members: [row.source_person_id],
        sex: row.sex as 'F' | 'M' | null,
        protected: row.protected,
        identitySealed: row.identity_sealed,
      })
    }
  }
  return [...people.values()]
}

export type KnownLink = PairOutcome & { readonly linkId: number }

export async function readCurrentLinks(tx: Transaction): Promise<readonly KnownLink[]> {
  const rows = await currentLinks.run(undefined, tx)
  return rows.map((row) => ({
    linkId: row.link_id,
    left: row.left_source_person_id,
    right: row.right_source_person_id,
    matchWeight: row.match_weight,
    state: row.state as PairOutcome['state'],
    reason: row.reason,
  }))
}

export async function writeLinkRun(
  tx: Transaction,
  { linkRunId, knownAt }: Becomes,
  model: { readonly name: string; readonly sha256: string; readonly matchWeightToJoin: number },
): Promise<void> {
  const { name, sha256, matchWeightToJoin } = model
  await insertLinkRun.run(
    {
      link_run_id: linkRunId,
      model: name,
      model_sha256: sha256,
      match_weight_to_join: matchWeightToJoin,
      known_at: knownAt,
    },
    tx,
  )
}

export async function writePublication(
  tx: Transaction,
  { issued, altered, retired, left, joined }: Publication,
  { linkRunId, knownAt }: Becomes,
): Promise<void> {
  await inBatches(issued, (some) => insertPeople.run({ issued_at: knownAt, ...attributesOf(some) }, tx))
  await inBatches(altered, (some) => updatePeople.run(attributesOf(some), tx))
  await inBatches(left, (some) => closeMembers.run({ known_to: knownAt, source_person_ids: [...some] }, tx))
  await inBatches(joined, (some) =>
    insertMembers.run(
      {
        link_run_id: linkRunId,
        known_from: knownAt,
        source_person_ids: some.map(({ sourcePersonId }) => sourcePersonId),
        person_ids: some.map(({ personId }) => personId),
      },
      tx,
    ),
  )
  await inBatches(retired, (some) =>
    retirePeople.run(
      {
        retired_at: knownAt,
        person_ids: some.map(({ personId }) => personId),
        merged_into: nullable(some.map(({ mergedInto }) => mergedInto)),
      },
      tx,
    ),
  )
}

/** @param ended ids of links that no longer stand */
export async function writeLinks(
  tx: Transaction,
  { ended, begun }: { readonly ended: readonly number[]; readonly begun: readonly PairOutcome[] },
  { linkRunId, knownAt }: Becomes,
): Promise<void> {
  await inBatches(ended, (some) => closeLinks.run({ known_to: knownAt, link_ids: [...some] }, tx))
  await inBatches(begun, (some) =>
    insertLinks.run(
      {
        link_run_id: linkRunId,
        known_from: knownAt,
        left_source_person_ids: some.map(({ left }) => left),
        right_source_person_ids: some.map(({ right }) => right),
        match_weights: nullable(some.map(({ matchWeight }) => matchWeight)),
        states: some.map(({ state }) => state),
        reasons: some.map(({ reason }) => reason),
      },
      tx,
    ),
  )
}

/** Tell each source once of each record whose number somebody else's record contradicts; how many were new. */
export async function writeNotices(
  tx: Transaction,
  notices: readonly NumberNotice[],
  { notedAt }: { readonly notedAt: Date },
): Promise<number> {
  let written = 0
  await inBatches(notices, async (some) => {
    const rows = await insertNotices.run(
      {
        kind: 'number-contradicted',
        noted_at: notedAt,
        sources: some.map(({ source }) => source),
        record_ids: some.map(({ recordId }) => recordId),
        schemes: some.map(({ scheme }) => scheme),
      },
      tx,
    )
    written += rows.length
  })
  return written
}

async function inBatches<T>(all: readonly T[], write: (some: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += rowsAtOnce) await write(all.slice(from, from + rowsAtOnce))
}

function attributesOf(people: Publication['issued']) {
  return {
    person_ids: people.map(({ personId }) => personId),
    sexes: nullable(people.map(({ sex }) => sex)),
    protected: people.map((person) => person.protected),
    identity_sealed: people.map(({ identitySealed }) => identitySealed),
  }
}

/** PgTyped types the items of an array parameter as never null, which PostgreSQL's may be. */
function nullable<T>(values: readonly (T | null)[]): T[] {
  return values as T[]
}
