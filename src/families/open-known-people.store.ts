import type { Identity, SealedPayload } from '../intake/identity.ts'
import { sealedPlace } from '../intake/open-records.ts'
import { dayInEngland } from '../platform/clock.ts'
import type { KeyStore } from '../platform/keys.ts'
import type { Progress } from '../platform/progress.ts'
import type { Transaction } from '../platform/transaction.ts'
import { addressParts, type AddressParts } from './address-parts.ts'
import { addDays } from '../platform/calendar-day.ts'
import { gather, gathered, nobodyYet, type GatheredPerson } from './gather-person.ts'
import type { KnownPeople } from './known-people.ts'
import type { RelationshipKind } from './relationship.ts'
import type { ResidenceRules, SourceWord } from './residence-rules.ts'
import { addressRecords } from './sql/address-records.queries.ts'
import { deliveries } from './sql/deliveries.queries.ts'
import { peopleEmployed } from './sql/people-employed.queries.ts'
import { peopleNow } from './sql/people-now.queries.ts'
import { recordPeriods } from './sql/record-periods.queries.ts'
import { relationshipsStated } from './sql/relationships-stated.queries.ts'
import type { StatedAddress } from './stated-address.ts'

export type ToOpen = {
  readonly knownAt: Date
  readonly asOf: string
  readonly rules: ResidenceRules
  readonly progress: Progress
  readonly interrupted?: AbortSignal | undefined
}

const pageSize = 10_000

/** Open everything households and families are worked out from: who people are, where each source says they live, and kin. */
export async function openKnownPeople(
  tx: Transaction,
  keys: Pick<KeyStore, 'open'>,
  toOpen: ToOpen,
): Promise<KnownPeople> {
  const { knownAt, asOf, rules, progress, interrupted } = toOpen
  const members = await peopleNow.run(undefined, tx)
  const personOf = new Map(members.map((member) => [member.source_person_id, member.person_id]))
  const spoke = whenFilesSpoke(await deliveries.run({ known_at: knownAt }, tx))
  const periods = await periodsOfRows(tx, rules)
  const found = new Map<string, GatheredPerson>()
  const addresses: StatedAddress[] = []
  const placeOf = rememberedPlaces()
  let opened = 0
  for (let after = 0; ;) {
    interrupted?.throwIfAborted()
    const page = await addressRecords.run({ known_at: knownAt, after_record_id: after, page_size: pageSize }, tx)
    for (const row of page) {
      const personId = personOf.get(row.source_person_id)
      if (personId === undefined) continue
      const { columns, identity = {} } = openPayload(keys, row)
      const known = found.get(personId) ?? nobodyYet()
      found.set(personId, known)
      const closedOn = row.closed_at === null ? null : dayOf(row.closed_at)
      const { day: firstSeen, isCorrected, latest } = spoke.delivery(row.delivery_id)
      gather(known, identity, { isCurrent: closedOn === null, notAfter: firstSeen })
      if (!statesAddress(identity) && !row.protected) continue
      addresses.push({
        ...addressOf(identity, placeOf),
        recordId: row.record_id,
        personId,
        source: row.source,
        rowKey: `${row.source} ${row.file_kind} ${row.row_key_digest.toString('latin1')}`,
        isProtected: row.protected || identity.address?.kind === 'refuge',
        ...seenWhen(row, rules.wordOf(row.source), {
          firstSeen,
          latest,
          closedOn,
          periods,
        }),
        closedOn,
        isCorrected: closedOn !== null && isCorrected,
        account: accountOf(columns, rules.wordOf(row.source), row.source),
      })
    }
    opened += page.length
    progress.at(opened)
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) break
    after = last.record_id
  }
  const people = members.map(({ person_id, sex, protected: isProtected, identity_sealed }) => {
    const about = {
      personId: person_id,
      sex: sex === 'F' || sex === 'M' ? sex : null,
      setApart: identity_sealed,
    } as const
    return [person_id, { ...gathered(found.get(person_id) ?? nobodyYet(), about), isProtected }] as const
  })
  return {
    people: new Map(people),
    addresses,
    relationships: await statedRelationships(tx),
    employed: new Set((await peopleEmployed.run({ as_of: asOf }, tx)).map(({ person_id }) => person_id)),
  }
}

async function statedRelationships(tx: Transaction): Promise<KnownPeople['relationships']> {
  const rows = await relationshipsStated.run(undefined, tx)
  return rows.map((row) => ({
    from: row.from_person_id,
    to: row.to_person_id,
    kind: row.kind as RelationshipKind,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    recordId: row.record_id,
  }))
}

function openPayload(
  keys: Pick<KeyStore, 'open'>,
  { record_id, sealed }: { record_id: number; sealed: Buffer },
): SealedPayload {
  return JSON.parse(keys.open(sealedPlace(record_id), sealed).toString('utf8')) as SealedPayload
}

function addressOf({ address }: Identity, placeOf: (address: NonNullable<Identity['address']>) => AddressParts | null) {
  return {
    parts: address === undefined ? null : placeOf(address),
    says: address?.kind ?? null,
    ward: address?.ward ?? null,
    from: address?.from ?? null,
    to: address?.to ?? null,
  }
}

/** A postcode alone says nothing of which door. */
function statesAddress({ address }: Identity): boolean {
  return (
    address !== undefined &&
    (address.lines.length > 0 || address.uprn !== undefined || address.kind === 'no-fixed-abode')
  )
}

/** Addresses repeat from row to row; each is taken apart once. */
function rememberedPlaces(): (address: NonNullable<Identity['address']>) => AddressParts | null {
  const places = new Map<string, AddressParts | null>()
  return (address) => {
    const key = [address.uprn, address.postcode, ...address.lines].join('\n')
    const known = places.get(key)
    if (known !== undefined) return known
    const parts = addressParts(address)
    places.set(key, parts)
    return parts
  }
}

type Spoke = {
  readonly delivery: (deliveryId: string) => {
    readonly day: string
    readonly isCorrected: boolean
    /** The day the source's newest file of the kind speaks of. */
    readonly latest: string
  }
}

function whenFilesSpoke(rows: Awaited<ReturnType<typeof deliveries.run>>): Spoke {
  const latest = new Map<string, string>()
  const kindOf = (row: (typeof rows)[number]) => `${row.source} ${row.file_kind}`
  for (const row of rows) {
    if (row.speaks_on > (latest.get(kindOf(row)) ?? '')) latest.set(kindOf(row), row.speaks_on)
  }
  const byId = new Map(
    rows.map((row) => [
      row.delivery_id,
      { day: row.speaks_on, isCorrected: row.corrected, latest: latest.get(kindOf(row))! },
    ]),
  )
  return { delivery: (id) => byId.get(id)! }
}

type Periods = ReadonlyMap<number, { readonly from: string; readonly to: string | null }>

/** The time each row speaks of, of sources whose rows speak only of that time. */
async function periodsOfRows(tx: Transaction, rules: ResidenceRules): Promise<Periods> {
  const rows = await recordPeriods.run({ sources: [...rules.sourcesOfPeriods] }, tx)
  return new Map(rows.map(({ record_id, valid_from, valid_to }) => [record_id, { from: valid_from, to: valid_to }]))
}

/**
 * When a row first and last spoke. A source of homes goes on saying what it said until it says otherwise, so its last word
 * is its latest file's; a source of sightings said it once, on the day of what happened.
 */
function seenWhen(
  { record_id }: { readonly record_id: number },
  word: SourceWord,
  given: {
    readonly firstSeen: string
    readonly latest: string
    readonly closedOn: string | null
    readonly periods: Periods
  },
): { firstSeen: string; lastSeen: string } {
  const period = given.periods.get(record_id)
  if (word.states === 'sightings') {
    const day = period?.from ?? given.firstSeen
    return { firstSeen: day, lastSeen: day }
  }
  const { firstSeen, closedOn, latest } = given
  const until = closedOn ?? latest
  const ended = period?.to == null ? until : addDays(period.to, -1)
  const lastSeen = ended < until ? ended : until
  return { firstSeen, lastSeen: lastSeen < firstSeen ? firstSeen : lastSeen }
}

function accountOf(columns: Readonly<Record<string, string>>, { account }: SourceWord, source: string): string | null {
  const number = account === undefined ? undefined : columns[account.column]
  if (number === undefined) return null
  const answers = account?.answers
  return answers === undefined || answers.is.includes(columns[answers.column] ?? '') ? `${source} ${number}` : null
}

const dayOf = (() => {
  const days = new Map<number, string>()
  return (moment: Date): string => {
    const known = days.get(moment.getTime())
    if (known !== undefined) return known
    const day = dayInEngland(moment)
    days.set(moment.getTime(), day)
    return day
  }
})()
