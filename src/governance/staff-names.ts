import type { KeyStore } from '../platform/keys.ts'
import type { Transaction } from '../platform/transaction.ts'
import { openName } from './actor-name.ts'
import { actorsNamed } from './sql/actors-named.queries.ts'

/** What to call the actors of decisions and audit events on a page: a person by name, a service as what it is. */
export async function staffNames(
  tx: Transaction,
  keys: KeyStore,
  actorIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (actorIds.length === 0) return new Map()
  const actors = await actorsNamed.run({ actor_ids: [...new Set(actorIds)] }, tx)
  return new Map(
    actors.map(({ actor_id: actorId, service, sealed_name: sealedName, key_number: keyNumber }) => {
      if (sealedName === null || keyNumber === null) return [actorId, `Kith (${service ?? 'a service'})`]
      return [actorId, openName(keys, { actorId, sealedName, keyNumber })]
    }),
  )
}
