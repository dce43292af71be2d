import {
  blockOn,
  dateOfBirthComparison,
  exactMatchComparison,
  jaroWinklerComparison,
  levenshteinComparison,
  nameComparison,
} from '@kith/linkage'
import { known, outsideFile, type Cells, type DataSet } from './data-set.ts'

type Row = Readonly<Record<string, string>>

/** What the four files call the same thing. */
const COLUMNS: Readonly<Record<string, (row: Row) => Record<string, string | undefined>>> = {
  census: ({ middle_initial, street_number, street_name }) => ({ middle_initial, street_number, street_name }),
  social_security: ({ middle_name, ssn }) => ({ middle_initial: middle_name?.[0], ssn }),
  taxes: ({ middle_initial, ssn, mailing_address_street_number, mailing_address_street_name }) => ({
    middle_initial,
    ssn,
    street_number: mailing_address_street_number,
    street_name: mailing_address_street_name,
  }),
  wic: ({ middle_initial, street_number, street_name }) => ({ middle_initial, street_number, street_name }),
}

/**
 * `pseudopeople`: the census and the tax returns of 2020 and 2030, all of Social Security and of Women, Infants and
 * Children. Tax returns have no birthday, the census no number, and everybody lives in Anytown 00000.
 */
export function pseudopeople(): DataSet | undefined {
  const ofYears = (file: string, column: string) =>
    outsideFile(`pseudopeople/${file}.csv.gz`)?.filter((row) => row[column] === '2020' || row[column] === '2030')
  const files = {
    census: ofYears('decennial_census', 'year'),
    social_security: outsideFile('pseudopeople/social_security.csv.gz'),
    taxes: ofYears('taxes_1040', 'tax_year'),
    wic: outsideFile('pseudopeople/women_infants_and_children.csv.gz'),
  }
  if (Object.values(files).includes(undefined)) return undefined
  const rows = Object.entries(files).flatMap(([source, file]) => (file ?? []).map((row) => ({ source, row })))
  return {
    name: 'pseudopeople',
    rows: rows.map(({ source, row }) => cellsOf(source, row)),
    truth: rows.map(({ row }) => row['simulant_id']!),
    model: {
      linkType: 'link_and_dedupe',
      comparisons: [
        nameComparison('first_name'),
        nameComparison('last_name'),
        exactMatchComparison('middle_initial'),
        dateOfBirthComparison('date_of_birth'),
        levenshteinComparison('ssn', [1, 2]),
        exactMatchComparison('street_number', { termFrequency: true }),
        jaroWinklerComparison('street_name', [0.9]),
        exactMatchComparison('sex'),
      ],
      blockingRules: [
        blockOn('ssn'),
        blockOn('first_name', 'date_of_birth'),
        blockOn('last_name', 'date_of_birth'),
        blockOn('first_name', 'last_name', 'middle_initial'),
        blockOn('first_name', 'street_number', 'street_name'),
        blockOn('last_name', 'street_number', 'substr(first_name, 1, 1)'),
      ],
    },
    training: {
      prior: { deterministicRules: [blockOn('ssn'), blockOn('first_name', 'last_name', 'date_of_birth')], recall: 0.6 },
      u: { maxPairs: 1e7, seed: 1 },
      em: [
        { blockingRule: blockOn('date_of_birth', 'sex') },
        { blockingRule: blockOn('first_name', 'last_name') },
        { blockingRule: blockOn('ssn') },
      ],
    },
    source: 'source_dataset',
  }
}

function cellsOf(source: string, row: Row): Cells {
  const own = COLUMNS[source]!(row)
  return {
    source_dataset: source,
    first_name: folded(row['first_name']),
    last_name: folded(row['last_name']),
    middle_initial: folded(own['middle_initial']),
    date_of_birth: sortableDay(row['date_of_birth'] ?? ''),
    ssn: known(own['ssn']?.replace(/\D/g, '')),
    street_number: folded(own['street_number']),
    street_name: folded(own['street_name']),
    sex: folded(row['sex']),
  }
}

function folded(text: string | undefined): string | null {
  return known(
    text
      ?.toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  )
}

/** The files write the same day as MM/DD/YYYY, YYYYMMDD and MMDDYYYY. */
function sortableDay(text: string): string | null {
  const slashed = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text)
  if (slashed) return `${slashed[3]!}-${slashed[1]!}-${slashed[2]!}`
  if (/^(19|20)\d{6}$/.test(text) && Number(text.slice(4, 6)) <= 12) return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` // prettier-ignore
  return /^\d{8}$/.test(text) ? `${text.slice(4)}-${text.slice(0, 2)}-${text.slice(2, 4)}` : null
}
