import type { Identity } from '../../intake/identity.ts'
import { sealedPlace } from '../../intake/open-records.ts'
import { actingAs } from '../../governance/service-actors.ts'
import { teamOfWard } from '../../governance/teams.ts'
import { newId } from '../../platform/ids.ts'
import type { TestServices } from '../../platform/testing/test-database.ts'
import { inTransaction, type Transaction } from '../../platform/transaction.ts'
import type { Coverage } from '../coverage.ts'

/** Someone in an invented family. Without a birth date, nobody knows it. */
export type PlantedMember = {
  readonly role: 'adult' | 'child'
  readonly born?: string
  readonly livesElsewhere?: boolean
  /** The names of the children whose parent they are. */
  readonly parentOf?: readonly string[]
  /** The lines of the address they live at; where none is said, nobody states one. */
  readonly address?: readonly string[]
  /** A partner marks their address as protected. */
  readonly isProtected?: boolean
}

export type PlantedFact = {
  readonly kind: string
  readonly from: string
  readonly to?: string
  readonly code?: string
  readonly role?: string
  readonly amount?: number
}

export type PlantedFamily = { readonly familyId: string; readonly people: Readonly<Record<string, PlantedPerson>> }
export type PlantedPerson = { readonly personId: string; readonly sourcePersonId: number; readonly recordId: number }

const plantedAt = '2019-01-01T12:00:00Z'

/** A family as the stages before leave it, each person known to one source by one sealed record. */
export async function plantFamily(
  { database, keys }: TestServices,
  members: Readonly<Record<string, PlantedMember>>,
  {
    ward = 'Quayside',
    reference = `F-${newId().slice(-6)}`,
  }: { readonly ward?: string; readonly reference?: string } = {},
): Promise<PlantedFamily> {
  const firstKey = await keys.reserve(Object.keys(members).length)
  return inTransaction(database, actingAs('families'), async (tx) => {
    const deliveryId = await plantDelivery(tx)
    const [linkRunId, familyId] = [newId(), newId()]
    await tx.query(
      `insert into link_run (link_run_id, model, model_sha256, match_weight_to_join, known_at) values ($1, 'planted', '', 0, $2)`,
      [linkRunId, plantedAt],
    )
    await tx.query(`insert into family (family_id, reference, issued_at, team_id, ward) values ($1, $2, $3, $4, $5)`, [
      familyId,
      reference,
      plantedAt,
      teamOfWard(ward),
      ward,
    ])
    await plantHome(tx, { familyId, ward })
    const people: Record<string, PlantedPerson> = {}
    for (const [at, [name, member]] of Object.entries(members).entries()) {
      const recordId = firstKey + at
      const isProtected = member.isProtected === true
      const identity: Identity = {
        forenames: name,
        ...(member.born === undefined ? {} : { birthDate: member.born }),
        ...(member.address === undefined ? {} : { address: { lines: member.address } }),
      }
      const sealed = keys.seal(sealedPlace(recordId), JSON.stringify({ columns: {}, identity }))
      const digest = keys.digest('planted', `${familyId} ${name}`)
      const sourcePersonId = await idOf(
        tx,
        `insert into source_person (source, key_digest) values ('social-care', $1) returning source_person_id as id`,
        [digest],
      )
      await tx.query(
        `insert into source_record (record_id, delivery_id, source, file_kind, row_number, line_number, row_key_digest,
           content_digest, source_person_id, describes_person, sealed, known_from, protected)
         values ($1, $2, 'social-care', 'people', $3::bigint, $3::bigint + 1, $4, $4, $5, true, $6, $7, $8)`,
        [recordId, deliveryId, at + 1, digest, sourcePersonId, sealed, plantedAt, isProtected],
      )
      const personId = newId()
      await tx.query('insert into person (person_id, issued_at, protected) values ($1, $2, $3)', [
        personId,
        plantedAt,
        isProtected,
      ])
      await tx.query(
        'insert into person_member (source_person_id, person_id, link_run_id, known_from) values ($1, $2, $3, $4)',
        [sourcePersonId, personId, linkRunId, plantedAt],
      )
      await tx.query(
        `insert into family_member (family_id, person_id, role, resident, because, known_from)
         values ($1, $2, $3, $4, 'planted', $5)`,
        [familyId, personId, member.role, member.livesElsewhere !== true, plantedAt],
      )
      people[name] = { personId, sourcePersonId, recordId }
    }
    for (const [name, { parentOf = [] }] of Object.entries(members)) {
      for (const child of parentOf) {
        await tx.query(
          `insert into relationship (from_person_id, to_person_id, kind, known_from) values ($1, $2, 'parent', $3)`,
          [people[name]!.personId, people[child]!.personId, plantedAt],
        )
      }
    }
    return { familyId, people }
  })
}

/** A fact about someone, known from a moment (from the beginning, unless told otherwise). */
export function plantFact(
  { database }: Pick<TestServices, 'database'>,
  { sourcePersonId, recordId }: PlantedPerson,
  fact: PlantedFact & { readonly knownFrom?: Date },
): Promise<number> {
  const { kind, code, role, from, to, amount, knownFrom } = fact
  return inTransaction(database, actingAs('receive'), (tx) =>
    idOf(
      tx,
      `insert into fact (record_id, source_person_id, kind, code, role, valid_from, valid_to, amount, known_from)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning fact_id as id`,
      [
        recordId,
        sourcePersonId,
        kind,
        code ?? null,
        role ?? null,
        from,
        to ?? null,
        amount ?? null,
        knownFrom ?? plantedAt,
      ],
    ),
  )
}

/** Facts that make a family eligible: the adult out of work, and named by the police in an incident of domestic abuse. */
export async function plantTwoNeeds(services: Pick<TestServices, 'database'>, adult: PlantedPerson): Promise<void> {
  await plantFact(services, adult, { kind: 'out-of-work-benefit', code: 'JSA', role: 'claimant', from: '2019-02-01' })
  await plantFact(services, adult, {
    kind: 'domestic-abuse-incident',
    role: 'victim',
    from: '2019-05-04',
    to: '2019-05-05',
  })
}

export async function plantCoverage(
  { database }: Pick<TestServices, 'database'>,
  coverage: readonly Coverage[],
): Promise<void> {
  await inTransaction(database, actingAs('receive'), async (tx) => {
    const deliveryId = await plantDelivery(tx)
    for (const { kind, from, to, area, ageFrom, ageTo } of coverage) {
      await tx.query(
        `insert into coverage (delivery_id, source, fact_kind, covers_from, covers_to, area, age_from, age_to, known_from)
         values ($1, 'social-care', $2, $3, $4, $5, $6, $7, $8)`,
        [deliveryId, kind, from, to, area, ageFrom, ageTo, plantedAt],
      )
    }
  })
}

async function plantDelivery(tx: Transaction): Promise<string> {
  const deliveryId = newId()
  await tx.query(
    `insert into delivery (delivery_id, source, edition, file_kind, file_name, content_sha256, agreement, received_on,
       recorded_at, rows_read, records_new, records_unchanged, records_withdrawn, rows_quarantined)
     values ($1, 'social-care', '2016-09', 'people', 'people.csv', $3, 'DSA-1', '2019-01-01', $2, 1, 1, 0, 0, 0)`,
    [deliveryId, plantedAt, deliveryId],
  )
  return deliveryId
}

async function plantHome(tx: Transaction, { familyId, ward }: { familyId: string; ward: string }): Promise<void> {
  const [dwellingId, householdId] = [newId(), newId()]
  const digest = Buffer.from(dwellingId.replaceAll('-', ''), 'hex')
  await tx.query(`insert into dwelling (dwelling_id, address_digest, kind, ward) values ($1, $2, 'ordinary', $3)`, [
    dwellingId,
    digest,
    ward,
  ])
  await tx.query('insert into household (household_id, dwelling_id) values ($1, $2)', [householdId, dwellingId])
  await tx.query(`insert into family_home (family_id, household_id, ward, known_from) values ($1, $2, $3, $4)`, [
    familyId,
    householdId,
    ward,
    plantedAt,
  ])
}

async function idOf(tx: Transaction, insert: string, values: unknown[]): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(insert, values)
  return rows[0]!.id
}
