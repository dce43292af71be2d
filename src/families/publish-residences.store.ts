import type { Transaction } from '../platform/transaction.ts'
import { changesBetween, inChunks } from './bitemporal-changes.ts'
import type { PlacedPeople } from './place-people.ts'
import type { ResidenceKind, ResidenceState } from './residence.ts'
import { closeResidences } from './sql/close-residences.queries.ts'
import { insertResidences } from './sql/insert-residences.queries.ts'
import { residencesNow } from './sql/residences-now.queries.ts'

type Residence = {
  readonly person_id: string
  readonly dwelling_id: string | null
  readonly record_id: number
  readonly kind: string
  readonly protected: boolean
  readonly state: string
  readonly valid_from: string
  readonly valid_to: string | null
}

/**
 * Publish what each record says of where someone lives, and how it stands beside what others say. Of a protected address
 * only that one is held.
 */
export async function publishResidences(
  tx: Transaction,
  { placed, statements }: PlacedPeople,
  { dwellingIds, knownFrom }: { readonly dwellingIds: ReadonlyMap<string, string>; readonly knownFrom: Date },
): Promise<void> {
  const wanted: Residence[] = []
  for (const [person_id, settled] of statements) {
    for (const { recordId, dwelling, kind, state, from, settledTo } of settled) {
      const dwelling_id = dwelling === null ? null : dwellingIds.get(dwelling)!
      wanted.push(
        aResidence({ person_id, dwelling_id, record_id: recordId, kind, state, valid_from: from, valid_to: settledTo }),
      )
    }
  }
  for (const { personId, recordId, isProtected, dwelling, says, from, to, firstSeen, closedOn } of placed) {
    const isTold = dwelling !== null || says === 'no-fixed-abode'
    if (closedOn !== null || (isTold && !isProtected)) continue
    const state = isProtected ? 'protected' : 'unmatched'
    const span = { valid_from: from ?? firstSeen, valid_to: to }
    wanted.push(
      aResidence({ person_id: personId, dwelling_id: null, record_id: recordId, kind: 'main', state, ...span }),
    )
  }
  const { ended, added } = changesBetween(await residencesNow.run(undefined, tx), wanted, keyOf)
  await inChunks(ended, (chunk) =>
    closeResidences.run({ known_to: knownFrom, residence_ids: chunk.map((row) => row.residence_id) }, tx),
  )
  await inChunks(added, (chunk) =>
    insertResidences.run(
      {
        known_from: knownFrom,
        person_ids: chunk.map((row) => row.person_id),
        // Arrays may hold nulls, which the generated types do not say.
        dwelling_ids: chunk.map((row) => row.dwelling_id) as string[],
        record_ids: chunk.map((row) => row.record_id),
        kinds: chunk.map((row) => row.kind),
        protected: chunk.map((row) => row.protected),
        states: chunk.map((row) => row.state),
        valid_froms: chunk.map((row) => row.valid_from),
        valid_tos: chunk.map((row) => row.valid_to) as string[],
      },
      tx,
    ),
  )
}

type Stated = Omit<Residence, 'protected'> & {
  readonly kind: ResidenceKind
  readonly state: ResidenceState | 'protected' | 'unmatched'
}

function aResidence(stated: Stated): Residence {
  return { ...stated, protected: stated.state === 'protected' }
}

function keyOf(row: Residence): string {
  return `${row.record_id} ${row.person_id} ${row.dwelling_id} ${row.kind} ${row.state} ${row.valid_from} ${row.valid_to}`
}
