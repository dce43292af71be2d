import type { KeyStore } from '../platform/keys.ts'

/** A person's name as it is kept: sealed, under a key of its own. */
export type SealedName = { readonly actorId: string; readonly sealedName: Buffer; readonly keyNumber: number }

export function sealName(
  keys: KeyStore,
  { actorId, keyNumber, name }: { readonly actorId: string; readonly keyNumber: number; readonly name: string },
): SealedName {
  return { actorId, keyNumber, sealedName: keys.seal(placeOf({ actorId, keyNumber }), name) }
}

export function openName(keys: KeyStore, { actorId, sealedName, keyNumber }: SealedName): string {
  return keys.open(placeOf({ actorId, keyNumber }), sealedName).toString('utf8')
}

function placeOf({ actorId, keyNumber }: { readonly actorId: string; readonly keyNumber: number }) {
  return { keyNumber, table: 'actor', row: actorId, column: 'sealed_name' }
}
