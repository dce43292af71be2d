import type { Edition } from '../needs/edition-schema.ts'
import { birthdaysOf, readFacts } from '../needs/family-evidence.store.ts'
import type { Member } from '../needs/evidence.ts'
import { firstDayMeasured, kindsMeasured } from '../needs/results/what-measures-ask.ts'
import type { CaseMember } from '../needs/results/result.ts'
import type { Transaction } from '../platform/transaction.ts'
import type { CaseToJudge } from './outcome-result.ts'
import { casesToJudge as casePage, type ICasesToJudgeResult } from './sql/cases-to-judge.queries.ts'
import { membersToJudge } from './sql/members-to-judge.queries.ts'
import { needsToJudge } from './sql/needs-to-judge.queries.ts'

/** The day results are worked out for, the moment whose knowledge is used, and the day it is done on. */
export type AsJudged = { readonly asOf: string; readonly knownAt: Date; readonly today: string }

const casesPerPage = 1_000
const noFacts: Member['facts'] = new Map()

/**
 * Every case with its needs, its people and the facts that the measures ask about, a page at a time. Nothing is read of
 * someone whose records may not be used. Needs the temporary table `birthday` (people's `fillBirthdays`).
 */
export async function* casesToJudge(
  tx: Transaction,
  { asOf, knownAt, today }: AsJudged,
  editionNamed: (framework: string, edition: string) => Promise<Edition>,
): AsyncGenerator<readonly CaseToJudge[], void, undefined> {
  let after: string | null = null
  for (;;) {
    const page: ICasesToJudgeResult[] = await casePage.run(
      { known_at: knownAt, as_of: asOf, after, page_size: casesPerPage },
      tx,
    )
    if (page.length === 0) return
    after = page.at(-1)!.case_id
    const caseIds = page.map(({ case_id }) => case_id)
    const needs = Map.groupBy(
      await needsToJudge.run({ case_ids: caseIds, known_at: knownAt }, tx),
      (row) => row.case_id,
    )
    const rows = await membersToJudge.run({ case_ids: caseIds, as_of: asOf, known_at: knownAt, today }, tx)
    const editions = new Map<string, Edition>()
    for (const { case_id, framework, edition } of page) editions.set(case_id, await editionNamed(framework, edition))
    const asked = [...new Set(editions.values())]
    const inUse = [...new Set(rows.filter((row) => !row.is_out_of_use).map(({ person_id }) => person_id))]
    const born = await birthdaysOf(tx, inUse)
    const since = page
      .map(({ case_id, opened_on }) => firstDayMeasured(editions.get(case_id)!, opened_on))
      .toSorted()[0]!
    const facts = await readFacts(tx, {
      kinds: [...new Set(asked.flatMap(kindsMeasured))],
      since,
      as_of: asOf,
      known_at: knownAt,
      person_ids: inUse,
    })
    const members = Map.groupBy(rows, (row) => row.case_id)
    yield page.map(({ case_id: caseId, family_id: familyId, opened_on: openedOn }) => ({
      caseId,
      familyId,
      openedOn,
      edition: editions.get(caseId)!,
      needs: (needs.get(caseId) ?? []).map(({ headline, need }) => ({ headline, need })),
      members: (members.get(caseId) ?? []).map((row): CaseMember => {
        const { person_id: personId, is_out_of_use: restricted } = row
        return {
          personId,
          role: row.role as Member['role'],
          resident: true,
          parent: row.is_parent,
          ward: row.ward,
          born: restricted ? null : (born.get(personId) ?? null),
          facts: restricted ? noFacts : (facts.get(personId) ?? noFacts),
          restricted,
        }
      }),
    }))
  }
}
