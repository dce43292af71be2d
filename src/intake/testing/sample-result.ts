import type { SourceDefinition } from '../definition/source-schema.ts'
import { isRefused } from '../interpret/interpret-row.ts'
import type { StatedFact } from '../interpret/read-facts.ts'
import type { StatedRelationship } from '../interpret/read-relationships.ts'
import { readDelivery, type DeliveredRow } from '../read-delivery.ts'
import { checkEncoding } from '../readers/check-encoding.ts'
import { inspectFile } from '../readers/inspect-file.ts'
import { recogniseFile } from '../recognise-file.ts'

/** What a sample file says, in the words of its `expected.yaml`. */
export async function sampleResult(definition: SourceDefinition, path: string, receivedOn: string) {
  const inspected = await inspectFile(path)
  const recognised = recogniseFile(inspected, [definition])
  checkEncoding(inspected, recognised.file.encoding)
  const rows: DeliveredRow[] = []
  const read = await readDelivery(inspected, recognised, receivedOn, {
    onRow: (row) => void rows.push(row),
    afterChunk: () => Promise.resolve(),
  })
  const understood = rows.flatMap(({ row, line }) => (isRefused(row) ? [] : [{ row, line }]))
  const { warnings, coverage, currentAsOf } = read
  return {
    file: recognised.name,
    'current-as-of': currentAsOf,
    rows: read.rowsRead,
    quarantined: rows.flatMap(({ row, line }) =>
      isRefused(row) ? row.problems.map(({ column, reason }) => `line ${line}: ${column ?? 'row'} ${reason}`) : [],
    ),
    notices: understood.flatMap(({ row, line }) =>
      row.notices.map(({ column, kind }) => `line ${line}: ${column} ${kind}`),
    ),
    warnings: warnings.map(({ kind, column, times }) => `${kind} ${column ?? ''} × ${times}`),
    protected: understood.filter(({ row }) => row.protected).map(({ line }) => line),
    identities: Object.fromEntries(
      understood.flatMap(({ row, line }) => (row.payload.identity ? [[`line ${line}`, row.payload.identity]] : [])),
    ),
    facts: understood.flatMap(({ row, line }) => row.facts.map((fact) => `line ${line}: ${factInWords(fact)}`)),
    relationships: understood.flatMap(({ row, line }) =>
      row.relationships.map((stated) => `line ${line}: ${relationshipInWords(stated)}`),
    ),
    coverage: coverage.map(({ kind, from, to, area, ageFrom, ageTo }) =>
      [kind, `from ${from} to ${to} in ${area}`, ageFrom === undefined ? '' : `ages ${ageFrom}-${ageTo ?? ''}`]
        .join(' ')
        .trim(),
    ),
  }
}

function factInWords({ kind, code, role, from, to, amount }: StatedFact): string {
  return [kind, code, role && `as ${role}`, amount !== undefined && `× ${amount}`, `from ${from}`, to && `to ${to}`]
    .filter(Boolean)
    .join(' ')
}

function relationshipInWords({ fromKey, toKey, kind, from, to }: StatedRelationship): string {
  const [person, other] = [fromKey, toKey].map((key) => key.replaceAll(/[\u001e\u001f]/g, ' ').trim())
  return [person, kind, 'of', other, from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')
}
