import type { KeyStore } from '../platform/keys.ts'
import { newId } from '../platform/ids.ts'
import type { Transaction } from '../platform/transaction.ts'
import { changesBetween, inChunks } from './bitemporal-changes.ts'
import { continueIds } from './continue-ids.ts'
import type { DwellingKindFound } from './dwelling-kind.ts'
import type { Dwelling } from './find-dwellings.ts'
import { closeDwellingAddresses } from './sql/close-dwelling-addresses.queries.ts'
import { closeDwellingKinds } from './sql/close-dwelling-kinds.queries.ts'
import { dwellingAddressesNow } from './sql/dwelling-addresses-now.queries.ts'
import { dwellingKindsNow } from './sql/dwelling-kinds-now.queries.ts'
import { insertDwellingAddresses } from './sql/insert-dwelling-addresses.queries.ts'
import { insertDwellingKinds } from './sql/insert-dwelling-kinds.queries.ts'
import { insertDwellings } from './sql/insert-dwellings.queries.ts'
import { updateDwellings } from './sql/update-dwellings.queries.ts'

export type DwellingsToPublish = {
  readonly dwellings: ReadonlyMap<string, Dwelling>
  readonly kinds: ReadonlyMap<string, DwellingKindFound>
  readonly knownFrom: Date
}

/**
 * Publish what each dwelling is and by which addresses it is known, and give it its enduring id: the one under which any of
 * its addresses was known before. Only keyed digests of addresses are written.
 *
 * @returns the id of each dwelling by its name
 */
export async function publishDwellings(
  tx: Transaction,
  keys: Pick<KeyStore, 'digest'>,
  { dwellings, kinds, knownFrom }: DwellingsToPublish,
): Promise<ReadonlyMap<string, string>> {
  const found = [...dwellings.values()].map((dwelling) => ({
    dwelling,
    digests: dwelling.names.map((name) => keys.digest('dwelling', name)),
    ...kinds.get(dwelling.name)!,
  }))
  const known = await dwellingAddressesNow.run(undefined, tx)
  const ids = idsOf(found, known)
  const withIds = found.map((each, at) => ({ ...each, id: ids[at] ?? newId(), isNew: ids[at] === null }))
  await inChunks(
    withIds.filter(({ isNew }) => isNew),
    (chunk) =>
      insertDwellings.run(
        {
          dwelling_ids: chunk.map(({ id }) => id),
          address_digests: chunk.map(({ digests }) => digests[0]!),
          kinds: chunk.map(({ kind }) => kind),
          wards: wardsOf(chunk),
        },
        tx,
      ),
  )
  await publishAddresses(tx, { known, withIds, knownFrom })
  await publishKinds(tx, { withIds, knownFrom })
  return new Map(withIds.map(({ dwelling, id }) => [dwelling.name, id]))
}

type Taken = {
  readonly dwelling_id: string
  readonly kind: string
  readonly because: string
  readonly ward: string | null
}
type Found = { readonly dwelling: Dwelling; readonly digests: readonly Buffer[] } & DwellingKindFound
type WithId = Found & { readonly id: string; readonly isNew: boolean }
type KnownAddress = { readonly dwelling_id: string; readonly address_digest: Buffer }

const hex = (digest: Buffer) => digest.toString('hex')

function idsOf(found: readonly Found[], known: readonly KnownAddress[]): (string | null)[] {
  if (known.length === 0) return found.map(() => null)
  const earlier = [...Map.groupBy(known, ({ dwelling_id }) => dwelling_id)].map(([id, addresses]) => ({
    id,
    issuedAt: '',
    members: new Set(addresses.map(({ address_digest }) => hex(address_digest))),
  }))
  return continueIds(
    earlier,
    found.map(({ digests }) => ({ members: digests.map(hex) })),
  )
}

async function publishAddresses(
  tx: Transaction,
  { known, withIds, knownFrom }: { known: readonly KnownAddress[]; withIds: readonly WithId[]; knownFrom: Date },
): Promise<void> {
  const wanted = withIds.flatMap(({ id, digests }) =>
    digests.map((digest) => ({ dwelling_id: id, address_digest: digest })),
  )
  // An address nobody states any more still means the dwelling it meant, unless it now means another.
  const stated = new Set(wanted.map(({ address_digest }) => hex(address_digest)))
  const inQuestion = known.filter(({ address_digest }) => stated.has(hex(address_digest)))
  const { ended, added } = changesBetween(
    inQuestion,
    wanted,
    ({ dwelling_id, address_digest }) => `${dwelling_id} ${hex(address_digest)}`,
  )
  await inChunks(ended, (chunk) =>
    closeDwellingAddresses.run({ known_to: knownFrom, address_digests: chunk.map((row) => row.address_digest) }, tx),
  )
  await inChunks(added, (chunk) =>
    insertDwellingAddresses.run(
      {
        known_from: knownFrom,
        dwelling_ids: chunk.map((row) => row.dwelling_id),
        address_digests: chunk.map((row) => row.address_digest),
      },
      tx,
    ),
  )
}

async function publishKinds(
  tx: Transaction,
  { withIds, knownFrom }: { withIds: readonly WithId[]; knownFrom: Date },
): Promise<void> {
  const taken = new Set(withIds.map(({ id }) => id))
  const known = (await dwellingKindsNow.run(undefined, tx)).filter(({ dwelling_id }) => taken.has(dwelling_id))
  const wanted = withIds.map(({ id, kind, because, dwelling }): Taken => ({
    dwelling_id: id,
    kind: kind,
    because,
    ward: dwelling.ward,
  }))
  const { ended, added } = changesBetween(known, wanted, (row) =>
    [row.dwelling_id, row.kind, row.ward, row.because].join('|'),
  )
  await inChunks(ended, (chunk) =>
    closeDwellingKinds.run({ known_to: knownFrom, dwelling_ids: chunk.map((row) => row.dwelling_id) }, tx),
  )
  await inChunks(added, async (chunk) => {
    const columns = {
      dwelling_ids: chunk.map((row) => row.dwelling_id),
      kinds: chunk.map((row) => row.kind),
      wards: chunk.map((row) => row.ward) as string[],
    }
    await insertDwellingKinds.run({ known_from: knownFrom, ...columns, becauses: chunk.map((row) => row.because) }, tx)
    const changed = new Set(ended.map((row) => row.dwelling_id))
    if (chunk.some((row) => changed.has(row.dwelling_id))) await updateDwellings.run(columns, tx)
  })
}

/** An array may hold nulls, which the generated types do not say. */
function wardsOf(found: readonly Found[]): string[] {
  return found.map(({ dwelling }) => dwelling.ward) as string[]
}
