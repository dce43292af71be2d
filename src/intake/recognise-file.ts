import type { CsvFileDefinition, SourceDefinition, XmlFileDefinition } from './definition/source-schema.ts'
import { badFile } from './readers/bad-file.ts'
import { headText } from './readers/check-encoding.ts'
import { checkColumnCount, checkNamedOnce, csvHeader } from './readers/csv-header.ts'
import type { InspectedFile } from './readers/inspect-file.ts'
import { xmlHead } from './readers/xml-head.ts'

/** Which of a source's files this is, by its header or root element: the name a sender gave it says nothing. */
export type RecognisedFile = RecognisedCsv | RecognisedXml
export type RecognisedCsv = {
  readonly format: 'csv'
  readonly definition: SourceDefinition
  readonly name: string
  readonly file: CsvFileDefinition
  readonly header: readonly string[]
  /** Columns in the file that the agreement does not cover; they are never read. */
  readonly leftOut: readonly string[]
}
export type RecognisedXml = {
  readonly format: 'xml'
  readonly definition: SourceDefinition
  readonly name: string
  readonly file: XmlFileDefinition
}

type CsvCandidate = Omit<RecognisedCsv, 'leftOut' | 'header'> & { readonly header: readonly string[] | undefined }

/**
 * Recognise a file among the editions of a source. A column too many refuses the file, unless its definition says to
 * leave such columns out; a column too few always does.
 *
 * @param definitions the editions it may be, the likeliest first
 */
export function recogniseFile(file: InspectedFile, definitions: readonly SourceDefinition[]): RecognisedFile {
  if (looksLikeXml(file)) return recogniseXml(file, definitions)
  const candidates = csvCandidates(file, definitions)
  for (const candidate of candidates) {
    const { header, file: layout } = candidate
    if (header === undefined || missingColumns(layout, header).length > 0) continue
    const added = addedColumns(layout, header)
    if (added.length > 0 && layout['other-columns'] === 'refuse') continue
    checkColumnCount(header)
    checkNamedOnce(header)
    return { ...candidate, header, leftOut: [...header.filter((name) => layout['leave-out'].includes(name)), ...added] }
  }
  throw notRecognised(file, candidates)
}

function looksLikeXml(file: Pick<InspectedFile, 'head'>): boolean {
  return /^\uFEFF?\s*</.test(headText(file, 'utf-8').slice(0, 200))
}

function recogniseXml(file: InspectedFile, definitions: readonly SourceDefinition[]): RecognisedXml {
  const layouts = definitions.flatMap((definition) =>
    Object.entries(definition.files).flatMap(([name, layout]) =>
      layout.format === 'xml' ? [{ definition, name, file: layout }] : [],
    ),
  )
  for (const layout of layouts) {
    const { root, texts } = xmlHead(headText(file, layout.file.encoding))
    if (root !== layout.file.record.split('/')[0]) continue
    const marks = Object.entries(layout.file['recognised-by'])
    if (marks.every(([path, value]) => texts.get(path) === value)) return { format: 'xml', ...layout }
  }
  const expected = layouts.map(({ file: layout }) => `<${layout.record.split('/')[0]}>`)
  throw badFile(
    'file-not-recognised',
    expected.length === 0
      ? 'The file is XML, and this source sends CSV.'
      : `The file is XML, but not one this source sends: its root should be ${[...new Set(expected)].join(' or ')}.`,
    'Check that the file belongs to this source.',
  )
}

function csvCandidates(file: InspectedFile, definitions: readonly SourceDefinition[]): CsvCandidate[] {
  return definitions.flatMap((definition) =>
    Object.entries(definition.files).flatMap(([name, layout]) =>
      layout.format === 'csv'
        ? [
            {
              format: 'csv' as const,
              definition,
              name,
              file: layout,
              header: csvHeader(headText(file, layout.encoding), layout),
            },
          ]
        : [],
    ),
  )
}

function missingColumns(layout: CsvFileDefinition, header: readonly string[]): string[] {
  return Object.entries(layout.columns)
    .filter(([name, { optional }]) => !optional && !header.includes(name))
    .map(([name]) => name)
}

function addedColumns(layout: CsvFileDefinition, header: readonly string[]): string[] {
  return header.filter((name) => !Object.hasOwn(layout.columns, name) && !layout['leave-out'].includes(name))
}

function notRecognised(file: InspectedFile, candidates: readonly CsvCandidate[]) {
  if (candidates.length === 0) {
    return badFile(
      'file-not-recognised',
      'The file is not XML, and this source sends XML.',
      'Check that it belongs to this source.',
    )
  }
  for (const { header } of candidates) if (header !== undefined) checkColumnCount(header)
  const nearest = candidates
    .map((candidate) => ({ candidate, share: sharedColumns(candidate) }))
    .sort((a, b) => b.share - a.share)[0]!
  if (nearest.share >= 0.5) return nearlyRecognised(nearest.candidate)
  const other = otherDelimiter(file, candidates)
  if (other !== undefined) return other
  const kinds = candidates.map(({ name, file: layout }) => `${name} (${Object.keys(layout.columns).length} columns)`)
  return badFile(
    'file-not-recognised',
    `The first line is not the header of any file of this source: ${[...new Set(kinds)].join(', ')}.`,
    'Check that the file belongs to this source and begins with its column names.',
  )
}

/** How much of the layout's columns the header has: enough, and its other names may be shown as names. */
function sharedColumns({ header, file: layout }: CsvCandidate): number {
  const names = Object.keys(layout.columns)
  return header === undefined ? 0 : names.filter((name) => header.includes(name)).length / names.length
}

function nearlyRecognised({ name, file: layout, header = [], definition }: CsvCandidate) {
  checkNamedOnce(header)
  const missing = missingColumns(layout, header)
  const added = addedColumns(layout, header)
  const says = [
    missing.length > 0 && `it lacks ${list(missing)}`,
    added.length > 0 && `it has ${list(added)}, which the agreement does not cover`,
  ].filter((part) => part !== false)
  return badFile(
    missing.length > 0 ? 'column-missing' : 'column-added',
    `The file looks like ${name} of edition ${definition.edition}, but ${says.join(', and ')}.`,
    missing.length > 0
      ? 'Ask the partner to send every agreed column; if the layout has changed, add an edition of the source.'
      : 'Ask the partner to send it without; if the agreement has changed, add an edition of the source.',
  )
}

function otherDelimiter(file: InspectedFile, candidates: readonly CsvCandidate[]) {
  for (const candidate of candidates) {
    for (const delimiter of [',', ';', '|', '\t']) {
      if (delimiter === candidate.file.delimiter) continue
      const header = csvHeader(headText(file, candidate.file.encoding), { ...candidate.file, delimiter })
      if (header === undefined || sharedColumns({ ...candidate, header }) < 0.5) continue
      return badFile(
        'wrong-delimiter',
        `The columns of ${candidate.name} should be separated by ${called(candidate.file.delimiter)}, and here they are by ${called(delimiter)}.`,
        'Ask the partner to send it as agreed, or make a new edition of the source.',
      )
    }
  }
  return undefined
}

function called(delimiter: string): string {
  return { ',': 'commas', ';': 'semicolons', '|': 'vertical bars', '\t': 'tabs' }[delimiter] ?? 'another sign'
}

/** At most ten names, none longer than a name would be. */
function list(names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => name.replaceAll(/[^\p{L}\p{N} _-]/gu, '·').slice(0, 40))
  const more = names.length - shown.length
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '')
}
