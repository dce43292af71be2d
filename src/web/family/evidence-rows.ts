import type { Vocabulary } from '../../needs/edition-schema.ts'
import { factInWords } from '../../needs/fact-words.ts'
import type { Table } from '../layout/table.ts'
import { sourceTitle } from '../sources/source-titles.ts'
import { capitalised, dayInWords, lastDayInWords, listInWords } from '../render/words.ts'
import type { IEvidenceShownResult } from './sql/evidence-shown.queries.ts'

/** One row of a partner's file as it stands behind a finding: what it says, of when, and where exactly it is from. */
export type EvidenceRow = {
  readonly recordId: number
  readonly what: string
  readonly when: string
  readonly source: string
  readonly fileKind: string
  readonly rowNumber: number
  readonly receivedOn: string
  readonly deliveryId: string
}

type Fact = Omit<IEvidenceShownResult, 'finding_id' | 'person_id'>

/** The facts behind one finding, a line for each row and time they were stated in, in order of time. */
export function evidenceRows(facts: readonly Fact[], vocabulary: Vocabulary): readonly EvidenceRow[] {
  const groups = Map.groupBy(
    facts,
    ({ record_id, valid_from, valid_to }) => `${record_id} ${valid_from} ${valid_to ?? ''}`,
  )
  return [...groups.values()].map((own) => {
    const [first] = own as [Fact, ...Fact[]]
    return {
      recordId: first.record_id,
      what: capitalised(listInWords(inOrder(own, vocabulary).map((fact) => factInWords(fact, vocabulary)))),
      when: whenInWords(first),
      source: sourceTitle(first.source, first),
      fileKind: first.file_kind,
      rowNumber: first.row_number,
      receivedOn: first.received_on,
      deliveryId: first.delivery_id,
    }
  })
}

/** The rows as every page shows them: what, of when, and the source, file and row it stands in. */
export function evidenceTable(caption: string, rows: readonly EvidenceRow[]): Table | undefined {
  if (rows.length === 0) return undefined
  return {
    caption,
    captionHidden: true,
    head: ['What the record says', 'Of when', 'Where it stands'],
    rows: rows.map(({ what, when, source, fileKind, rowNumber, receivedOn }) => [
      { text: what },
      { text: when },
      { text: source, hint: `${fileKind}, row ${rowNumber}, received ${dayInWords(receivedOn)}` },
    ]),
  }
}

/** What one row says, always in the same order: that of the words for it. */
function inOrder(facts: readonly Fact[], vocabulary: Vocabulary): readonly Fact[] {
  const kinds = Object.keys(vocabulary)
  return facts.toSorted((left, right) => kinds.indexOf(left.kind) - kinds.indexOf(right.kind))
}

/** A day, a span with its last day, or a beginning without an end. */
export function whenInWords({ valid_from: from, valid_to: to }: Pick<Fact, 'valid_from' | 'valid_to'>): string {
  if (to === null) return `From ${dayInWords(from)}; no end is stated`
  const last = lastDayInWords(to)
  return last === dayInWords(from) ? `On ${last}` : `From ${dayInWords(from)} to ${last}`
}
