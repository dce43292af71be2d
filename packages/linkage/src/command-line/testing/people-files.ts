import { writeFileSync } from 'node:fs'
import { exactMatchComparison } from '../../comparisons/comparison.ts'
import { dateOfBirthComparison } from '../../comparisons/date-of-birth-comparison.ts'
import { nameComparison } from '../../comparisons/name-comparison.ts'
import { blockOn } from '../../model/block-on.ts'
import { modelOf } from '../../model/model-of.ts'
import type { LinkType } from '../../model/model.ts'
import { writeModel } from '../../model/write-model.ts'
import { inventedPeople } from '../../testing/invented-people.ts'

type Row = Readonly<Record<string, string | number | null>>

/** Invented people, each record with a number of its own as `unique_id`. */
export function peopleRows(people: number, seed = 1): Row[] {
  return inventedPeople({ people, seed }).map(({ forename, surname, dob, postcode, person }, place) => ({
    unique_id: place + 1,
    forename,
    surname,
    dob,
    postcode,
    person,
  })) as Row[]
}

export function writeCsvRows(path: string, rows: readonly Row[], columns = Object.keys(rows[0] ?? {})): void {
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
  writeFileSync(path, lines.map((cells) => `${cells.join(',')}\n`).join(''))
}

/** Settings for invented people, as JSON that a test may change. */
export function peopleSettings(linkType: LinkType = 'dedupe_only'): Record<string, unknown> {
  const model = modelOf({
    linkType,
    comparisons: [
      nameComparison('forename'),
      nameComparison('surname'),
      dateOfBirthComparison('dob'),
      exactMatchComparison('postcode', { termFrequency: true }),
    ],
    blockingRules: [
      blockOn('surname', 'dob'),
      blockOn('forename', 'dob'),
      blockOn('forename', 'surname'),
      blockOn('postcode', 'dob'),
    ],
  })
  return writeModel(model)
}

export function writeJson(path: string, json: unknown): void {
  writeFileSync(path, JSON.stringify(json, null, 2))
}
