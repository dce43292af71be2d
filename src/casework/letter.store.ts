import { personDetails, type PersonDetails } from '../people/person-details.ts'
import type { KeyStore } from '../platform/keys.ts'
import type { Transaction } from '../platform/transaction.ts'
import { letterCheckPlace, letterPlace } from './letter-place.ts'
import type { LetterWay } from './letter-way.ts'
import type { Letter, NeedToTell, PersonOfNeed } from './letter.ts'
import { adultsToWriteTo as adultsToWriteToQuery } from './sql/adults-to-write-to.queries.ts'
import { caseToWriteAbout as caseToWriteAboutQuery } from './sql/case-to-write-about.queries.ts'
import { isPostRuledOut as isPostRuledOutQuery } from './sql/is-post-ruled-out.queries.ts'
import { latestLetter as latestLetterQuery } from './sql/latest-letter.queries.ts'
import { needsToTell as needsToTellQuery } from './sql/needs-to-tell.queries.ts'

/** The case a letter is about. */
export type CaseToWriteAbout = {
  readonly caseId: string
  readonly isOpen: boolean
  readonly decidedBy: string
  readonly leadPractitionerId: string | null
}

export async function caseToWriteAbout(tx: Transaction, familyId: string): Promise<CaseToWriteAbout | undefined> {
  const [row] = await caseToWriteAboutQuery.run({ family_id: familyId }, tx)
  if (row === undefined) return undefined
  return {
    caseId: row.case_id,
    isOpen: row.is_open,
    decidedBy: row.decided_by,
    leadPractitionerId: row.lead_practitioner_id,
  }
}

/** Someone a letter can be written to: an adult of the family as it is now, alive, whose name is known. */
export type AdultToWriteTo = {
  readonly personId: string
  readonly livesWithFamily: boolean
  readonly details: PersonDetails
}

export async function adultsToWriteTo(
  tx: Transaction,
  keys: KeyStore,
  caseId: string,
): Promise<readonly AdultToWriteTo[]> {
  const rows = await adultsToWriteToQuery.run({ case_id: caseId }, tx)
  const details = await personDetails(
    tx,
    keys,
    rows.map(({ person_id }) => person_id),
  )
  return rows.flatMap(({ person_id: personId, resident: livesWithFamily }) => {
    const own = details.get(personId)
    const canRead = own?.identitySealed === false && own.deathDate === null && own.forenames !== null
    return canRead ? [{ personId, livesWithFamily, details: own }] : []
  })
}

/** Post is ruled out where someone of the family could be found or hurt by it. Asked when drafting and again when checking. */
export async function isPostRuledOut(tx: Transaction, familyId: string): Promise<boolean> {
  const [row] = await isPostRuledOutQuery.run({ family_id: familyId }, tx)
  return row!.is_ruled_out
}

/** The needs help was offered for, with everyone the records show them of, as the rules of a letter ask for them. */
export async function needsToTell(
  tx: Transaction,
  keys: KeyStore,
  asked: { readonly caseId: string; readonly readerId: string; readonly today: string },
): Promise<readonly NeedToTell[]> {
  const rows = await needsToTellQuery.run({ case_id: asked.caseId, reader_id: asked.readerId, today: asked.today }, tx)
  const people = rows.flatMap(({ person_id }) => person_id ?? [])
  const details = await personDetails(tx, keys, people)
  return [...Map.groupBy(rows, ({ framework, need }) => `${framework} ${need}`).values()].map((own) => {
    const { framework, headline, need } = own[0]!
    return {
      framework,
      headline,
      need,
      people: own.flatMap((row): PersonOfNeed[] => {
        const known = details.get(row.person_id ?? '')
        if (known === undefined || known.identitySealed || known.forenames === null) return []
        return [
          {
            firstName: firstOf(known.forenames),
            role: row.role as PersonOfNeed['role'],
            livesWithFamily: row.resident === true,
            isHidden: row.is_hidden || known.protected,
            tiesOfReader: row.ties,
          },
        ]
      }),
    }
  })
}

function firstOf(forenames: string): string {
  return forenames.split(' ')[0]!
}

/** A letter that was drafted, with whatever the person who checked it decided. */
export type DraftedLetter = {
  readonly letterId: string
  readonly personId: string
  readonly draftedBy: string
  readonly draftedAt: Date
  readonly postAllowed: boolean
  readonly letter: Letter
  readonly check?: {
    readonly by: string
    readonly at: Date
    readonly way: LetterWay
    readonly whoElseOpens: string
  }
}

/** The letter of a case that was drafted last: the one that counts. */
export async function latestLetter(
  tx: Transaction,
  keys: KeyStore,
  caseId: string,
): Promise<DraftedLetter | undefined> {
  const [row] = await latestLetterQuery.run({ case_id: caseId }, tx)
  if (row === undefined) return undefined
  const letterId = row.letter_id
  const text = keys.open(letterPlace({ letterId, keyNumber: row.key_number }), row.sealed).toString('utf8')
  const drafted = {
    letterId,
    personId: row.person_id,
    draftedBy: row.drafted_by,
    draftedAt: row.drafted_at,
    postAllowed: row.post_allowed,
    letter: JSON.parse(text) as Letter,
  }
  const { checked_by: by, checked_at: at, way, check_sealed: sealed, check_key_number: keyNumber } = row
  if (by === null || at === null || sealed === null || keyNumber === null) return drafted
  const whoElseOpens = keys.open(letterCheckPlace({ letterId, keyNumber }), sealed).toString('utf8')
  return { ...drafted, check: { by, at, way: way as LetterWay, whoElseOpens } }
}
