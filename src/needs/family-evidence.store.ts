import type { Transaction } from '../platform/transaction.ts'
import { coverageBook, type CoverageBook } from './coverage.ts'
import type { Edition } from './edition-schema.ts'
import type { Fact, Member } from './evidence.ts'
import { coverageToAssess } from './sql/coverage-to-assess.queries.ts'
import { factsToAssess } from './sql/facts-to-assess.queries.ts'
import { familiesToAssess as familyPage } from './sql/families-to-assess.queries.ts'
import { membersToAssess } from './sql/members-to-assess.queries.ts'
import { earliestDayAskedFor, kindsAskedFor } from './what-rules-ask.ts'

/** The day a question is about, and the moment whose knowledge answers it. */
export type AsKnown = { readonly asOf: string; readonly knownAt: Date }

/** The day on which it is asked: whose data may only be kept on that day is in no assessment, whatever day that speaks of. */
type AskedOn = AsKnown & { readonly today: string }

export type FamilyToAssess = { readonly familyId: string; readonly members: readonly Member[] }

const familiesPerPage = 1_000

/** What sources could speak for, as known then. */
export async function readCoverage(
  tx: Transaction,
  edition: Edition,
  { asOf, knownAt }: AsKnown,
  isInArea: (area: string, ward: string | null) => boolean,
): Promise<CoverageBook> {
  const asked = { kinds: kindsAskedFor(edition), since: earliestDayAskedFor(edition, asOf), knownAt }
  return readCoverageOf(tx, asked, isInArea)
}

/** What sources could speak for of some kinds of fact, from a day on, as known then. */
export async function readCoverageOf(
  tx: Transaction,
  { kinds, since, knownAt }: { readonly kinds: string[]; readonly since: string; readonly knownAt: Date },
  isInArea: (area: string, ward: string | null) => boolean,
): Promise<CoverageBook> {
  const rows = await coverageToAssess.run({ kinds, since, known_at: knownAt }, tx)
  return coverageBook(
    rows.map((row) => ({
      kind: row.fact_kind,
      from: row.covers_from,
      to: row.covers_to,
      area: row.area,
      ageFrom: row.age_from,
      ageTo: row.age_to,
    })),
    isInArea,
  )
}

/**
 * Every family with its members and the facts that the rules ask about, a page at a time, so that memory does not grow
 * with the number of families. Needs the temporary table `birthday` (people's `fillBirthdays`).
 */
export async function* familiesToAssess(
  tx: Transaction,
  edition: Edition,
  { asOf, knownAt, today }: AskedOn,
): AsyncGenerator<readonly FamilyToAssess[], void, undefined> {
  const asked = {
    kinds: kindsAskedFor(edition),
    since: earliestDayAskedFor(edition, asOf),
    as_of: asOf,
    known_at: knownAt,
  }
  let after: string | null = null
  for (;;) {
    const families: { family_id: string }[] = await familyPage.run(
      { known_at: knownAt, after, page_size: familiesPerPage },
      tx,
    )
    if (families.length === 0) return
    const familyIds = families.map(({ family_id }) => family_id)
    after = familyIds.at(-1)!
    const rows = await membersToAssess.run({ family_ids: familyIds, as_of: asOf, known_at: knownAt, today }, tx)
    const personIds = [...new Set(rows.map(({ person_id }) => person_id))]
    const born = await birthdaysOf(tx, personIds)
    const facts = await readFacts(tx, { ...asked, person_ids: personIds })
    const members = rows.map((row) => ({
      familyId: row.family_id,
      personId: row.person_id,
      role: row.role as Member['role'],
      resident: row.resident,
      parent: row.is_parent,
      ward: row.ward,
      born: born.get(row.person_id) ?? null,
      facts: facts.get(row.person_id) ?? noFacts,
    }))
    yield [...Map.groupBy(members, ({ familyId }) => familyId)].map(([familyId, own]) => ({ familyId, members: own }))
  }
}

const noFacts: Member['facts'] = new Map()

/** Facts about some people that can bear on a day, by person and kind. */
export async function readFacts(
  tx: Transaction,
  asked: Parameters<typeof factsToAssess.run>[0],
): Promise<Map<string, Map<string, Fact[]>>> {
  const byPerson = new Map<string, Map<string, Fact[]>>()
  for (const row of await factsToAssess.run(asked, tx)) {
    const { fact_id: id, kind, code, role, valid_from: from, valid_to: to, amount } = row
    let byKind = byPerson.get(row.person_id)
    if (byKind === undefined) byPerson.set(row.person_id, (byKind = new Map<string, Fact[]>()))
    const fact = { id, kind, code, role, from, to, amount }
    const own = byKind.get(kind)
    if (own === undefined) byKind.set(kind, [fact])
    else own.push(fact)
  }
  return byPerson
}

/** Exact birth dates, from the temporary table that is gone at commit; it is not there when questions are typed. */
export async function birthdaysOf(tx: Transaction, personIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ person_id: string; born: string }>(
    'select birthday.person_id, birthday.born from birthday where birthday.person_id = any ($1::uuid[])',
    [personIds],
  )
  return new Map(rows.map(({ person_id, born }) => [person_id, born]))
}
