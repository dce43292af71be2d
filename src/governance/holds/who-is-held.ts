import type { Transaction } from '../../platform/transaction.ts'
import { readClassHolds, type ClassHold } from './class-holds.ts'
import { familyHolds } from './sql/family-holds.queries.ts'
import { peopleOfFamilies } from './sql/people-of-families.queries.ts'
import { peopleWithFacts } from './sql/people-with-facts.queries.ts'

/** By which hold each family and person is held; the kind of a family's own hold before a hold on its class. */
export type WhoIsHeld = {
  readonly families: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
}

/**
 * Everyone a hold covers: a family with a hold of its own, a family in which anyone has a fact of a held class, and whoever
 * is or was in either.
 */
export async function whoIsHeld(
  tx: Transaction,
  classHolds: readonly ClassHold[] = readClassHolds(),
): Promise<WhoIsHeld> {
  const belongs = await peopleOfFamilies.run(undefined, tx)
  const peopleOf = Map.groupBy(belongs, ({ family_id }) => family_id)
  const families = new Map<string, string>()
  const people = new Map<string, string>()
  for (const { family_id, kind } of await familyHolds.run(undefined, tx)) setOnce(families, family_id, kind)
  for (const { id, factKinds } of classHolds.filter(({ isOn }) => isOn)) {
    const named = await peopleWithFacts.run({ factKinds: [...factKinds] }, tx)
    const held = new Set(named.map(({ person_id }) => person_id))
    for (const person of held) setOnce(people, person, id)
    for (const { family_id, person_id } of belongs) if (held.has(person_id)) setOnce(families, family_id, id)
  }
  for (const [family, hold] of families) {
    for (const { person_id } of peopleOf.get(family) ?? []) setOnce(people, person_id, hold)
  }
  return { families, people }
}

function setOnce(holds: Map<string, string>, id: string, hold: string): void {
  if (!holds.has(id)) holds.set(id, hold)
}
