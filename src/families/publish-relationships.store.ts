import type { Transaction } from '../platform/transaction.ts'
import { changesBetween, inChunks } from './bitemporal-changes.ts'
import type { Relationship } from './relationship.ts'
import { closeRelationships } from './sql/close-relationships.queries.ts'
import { insertRelationships } from './sql/insert-relationships.queries.ts'
import { relationshipsNow } from './sql/relationships-now.queries.ts'

/** Publish who is what to whom, as sources state it. Nothing that Kith suggests is ever written down as a relationship. */
export async function publishRelationships(
  tx: Transaction,
  relationships: readonly Relationship[],
  { knownFrom }: { readonly knownFrom: Date },
): Promise<void> {
  const wanted = relationships.map(({ from, to, kind, recordId, validFrom, validTo }): Tie => ({
    from_person_id: from,
    to_person_id: to,
    kind: kind,
    record_id: recordId,
    valid_from: validFrom,
    valid_to: validTo,
  }))
  const { ended, added } = changesBetween(await relationshipsNow.run(undefined, tx), wanted, (row) =>
    [row.record_id, row.from_person_id, row.to_person_id, row.kind, row.valid_from, row.valid_to].join(' '),
  )
  await inChunks(ended, (chunk) =>
    closeRelationships.run({ known_to: knownFrom, relationship_ids: chunk.map((row) => row.relationship_id) }, tx),
  )
  await inChunks(added, (chunk) =>
    insertRelationships.run(
      {
        known_from: knownFrom,
        from_person_ids: chunk.map((row) => row.from_person_id),
        to_person_ids: chunk.map((row) => row.to_person_id),
        kinds: chunk.map((row) => row.kind),
        // Arrays may hold nulls, which the generated types do not say.
        record_ids: chunk.map((row) => row.record_id) as number[],
        valid_froms: chunk.map((row) => row.valid_from) as string[],
        valid_tos: chunk.map((row) => row.valid_to) as string[],
      },
      tx,
    ),
  )
}

type Tie = {
  readonly from_person_id: string
  readonly to_person_id: string
  readonly kind: string
  readonly record_id: number | null
  readonly valid_from: string | null
  readonly valid_to: string | null
}
