import { happenedInWords } from '../../needs/fact-words.ts'
import type { ClaimPack, PackedFact, PackedResult } from '../../outcomes/claim-pack.ts'
import { addDays } from '../../platform/calendar-day.ts'
import { editionUsed } from '../family/editions.ts'
import type { Table } from '../layout/table.ts'
import { capitalised, dayInWords } from '../render/words.ts'
import { sourceTitle } from '../sources/source-titles.ts'

type Vocabulary = ReturnType<typeof editionUsed>['vocabulary']

/** A result of a pack as an auditor reads it: only what was sealed, and people by number. */
export function packShown({ results, framework }: ClaimPack) {
  const { vocabulary } = editionUsed(framework.framework, framework.edition)
  const numbers = new Map(
    [...new Set(results.flatMap(({ people }) => people.map(({ personId }) => personId)))].map((id, at) => [id, at + 1]),
  )
  return results.map((result) => ({
    ...result,
    before: spanInWords(result.baseline),
    since: spanInWords(result.window),
    facts: factsTable(result, numbers, vocabulary),
    coverage: coverageTable(result, vocabulary),
  }))
}

function factsTable({ people }: PackedResult, numbers: ReadonlyMap<string, number>, vocabulary: Vocabulary): Table {
  return {
    caption: 'Each fact, and the row it was read from',
    head: ['What was recorded', 'Whose', 'File and row'],
    rows: people.flatMap(({ personId, facts }) =>
      facts.map((fact) => [
        {
          text: capitalised(happenedInWords([{ ...fact, id: fact.factId }], vocabulary)),
          hint: fact.window === 'baseline' ? 'before support' : 'since support began',
        },
        { text: `Person ${numbers.get(personId)}` },
        { text: `${fact.file}, row ${fact.row}`, hint: fileInWords(fact) },
      ]),
    ),
  }
}

function fileInWords({ source, received, fileSha256, rowDigest }: PackedFact): string {
  const title = sourceTitle(source, { day: received })
  const digests = `file ${fileSha256.slice(0, 12)}, row ${rowDigest.slice(0, 12)}`
  return `${title}, received ${dayInWords(received)}; digests begin: ${digests}`
}

function coverageTable({ spokenFor }: PackedResult, vocabulary: Vocabulary): Table {
  return {
    caption: 'The files that spoke for the time, so that silence means something',
    head: ['What', 'From and to', 'File'],
    rows: spokenFor.map(({ kind, from, to, area, ages, file }) => [
      { text: capitalised((vocabulary[kind]?.one ?? kind).replace(/^an? /, '')), hint: `${area}, ages ${ages}` },
      { text: spanInWords({ from, to }) },
      { text: file },
    ]),
  }
}

function spanInWords({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${dayInWords(from)} to ${dayInWords(addDays(to, -1))}`
}
