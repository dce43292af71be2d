import type { KeyStore } from '../platform/keys.ts'
import type { Progress } from '../platform/progress.ts'
import type { Transaction } from '../platform/transaction.ts'
import { openIdentities } from './open-identities.ts'
import { adoptionFacts } from './sql/adoption-facts.queries.ts'
import { undescribedPeople } from './sql/undescribed-people.queries.ts'
import { standardPerson, type StandardPerson } from './standard-person.ts'

export type OpenSourcePeople = {
  /** by id; everyone some source describes */
  readonly described: ReadonlyMap<number, StandardPerson>
  /** source people somebody speaks of without saying who they are: each is a person linked with nobody */
  readonly undescribed: readonly number[]
  /** describing records opened */
  readonly records: number
  readonly recordsOf: (sourcePersonId: number) => number
}

/** Open and fold what every source says of its people. The longest part of a link run: each record has its own seal. */
export async function openSourcePeople(
  tx: Transaction,
  keys: Pick<KeyStore, 'open'>,
  asked: {
    readonly knownAt: Date
    readonly progress: Progress
    readonly interrupted?: AbortSignal | undefined
    /** Source people who are left out, and whose records stay closed. */
    readonly except: ReadonlySet<number>
  },
): Promise<OpenSourcePeople> {
  const { knownAt, progress, interrupted, except } = asked
  const adoptions = await adoptionFacts.run({ known_at: knownAt }, tx)
  const placed = new Map(adoptions.map((row) => [row.source_person_id, row.placed]))
  const described = new Map<number, StandardPerson>()
  const sizes = new Map<number, number>()
  let records = 0

  for await (const stated of openIdentities(tx, keys, { knownAt, except })) {
    const { sourcePersonId } = stated[0]!
    const isPlaced = placed.get(sourcePersonId)
    const sealed = isPlaced === undefined ? null : isPlaced ? 'old identity' : 'marked'
    described.set(sourcePersonId, standardPerson(stated, { sealed }))
    sizes.set(sourcePersonId, stated.length)
    records += stated.length
    if (described.size % 1_000 === 0) {
      interrupted?.throwIfAborted()
      progress.at(records)
    }
  }
  progress.done()
  const undescribed = await undescribedPeople.run({ known_at: knownAt }, tx)
  return {
    described,
    undescribed: undescribed.map((row) => row.source_person_id).filter((id) => !except.has(id)),
    records,
    recordsOf: (sourcePersonId) => sizes.get(sourcePersonId) ?? 1,
  }
}
