import { z } from 'zod'
import { addressKinds, identifierSchemes, otherNameKinds } from '../identity.ts'
import { relationshipKinds } from '../relationship-kinds.ts'
import {
  codeList,
  columnName,
  condition,
  dateIn,
  day,
  fixedDay,
  oneOrMore,
  personKey,
  scalar,
  until,
  valueIn,
  words,
} from './schema-parts.ts'

/**
 * The shape of a `source.yaml`: one declarative language for every partner's file, CSV or XML. What the parts mean
 * together (that a column exists, that a victim states no offence) is checked in `check-source-definition.ts`.
 */

const categories = ['N12', 'N13', 'N14', 'N15', 'N16', 'N17', 'N18', 'N19', 'N20'] as const
const purposes = ['N21', 'N22', 'N23'] as const
export const roles = ['subject', 'suspect', 'offender', 'victim', 'witness', 'reporter', 'claimant'] as const
export type Role = (typeof roles)[number]

const column = z.strictObject({
  means: words,
  category: z.enum(categories),
  /** XML: where the value stands, from the row's own element. */
  at: words.optional(),
  /** A row that leaves it blank does not fit. */
  required: z.boolean().default(false),
  /** Says something about the file, such as when it was made, and not about the row: not kept with it. */
  'of-the-file': z.boolean().default(false),
  /** The file may lack the column altogether. */
  optional: z.boolean().default(false),
  /** What blank is read as; without it, blank is not stated. */
  blank: scalar.optional(),
  date: oneOrMore(words).optional(),
  codes: z.union([words, codeList], { error: 'is neither the name of a code list nor a list of codes' }).optional(),
  boolean: z.enum(['0/1', 'Y/N', 'true/false']).optional(),
  number: z
    .strictObject({ least: z.number().optional(), most: z.number().optional(), whole: z.boolean().default(false) })
    .optional(),
  /** Text longer than this does not fit. */
  longest: z.number().int().positive().max(65_536).default(500),
  /** What becomes of a row whose value cannot be read: quarantined, or received without that value. */
  unreadable: z.enum(['quarantine', 'leave-out']).default('quarantine'),
})

const fact = z
  .strictObject({
    kind: words,
    when: condition.optional(),
    code: valueIn(words).optional(),
    role: z.enum(roles).optional(),
    /** The day itself. */
    on: oneOrMore(dateIn).optional(),
    /** The first day; the first column that is stated counts. */
    from: oneOrMore(dateIn).optional(),
    until: until.optional(),
    /** How much; a fact that counts something is not stated where the count is not, unless it is `optional`. */
    amount: z
      .union([
        columnName.transform((name) => ({ column: name, optional: false })),
        z.strictObject({ column: columnName, optional: z.boolean() }),
      ])
      .optional(),
  })
  .refine((one) => (one.on === undefined) !== (one.from === undefined), {
    error: 'does not say when. Give either `on` (a day) or `from` and, where it ends, `until`',
  })

const relationship = z.strictObject({
  when: condition.optional(),
  person: z.array(columnName).min(1),
  /** "person is the <is> of <of>". */
  is: valueIn(z.enum(relationshipKinds)),
  of: z.array(columnName).min(1),
  from: columnName.optional(),
  until: until.optional(),
})

const joinedColumns = oneOrMore(columnName)
const identity = z.strictObject({
  forenames: joinedColumns.optional(),
  surname: columnName.optional(),
  'other-names': z.array(z.strictObject({ kind: z.enum(otherNameKinds), column: columnName })).default([]),
  'birth-date': columnName.optional(),
  'latest-birth-date': day.optional(),
  /** The first that says something counts. */
  sex: oneOrMore(
    z.strictObject({ column: columnName, codes: z.record(z.string(), z.enum(['F', 'M']).nullable()) }),
  ).optional(),
  address: z
    .strictObject({
      /** Each line: the columns that make it up. */
      lines: z.array(joinedColumns).default([]),
      postcode: columnName.optional(),
      uprn: columnName.optional(),
      /** The first that says something counts. */
      kind: z
        .array(z.strictObject({ column: columnName, codes: z.record(z.string(), z.enum(addressKinds).nullable()) }))
        .default([]),
      ward: columnName.optional(),
      from: columnName.optional(),
      until: until.optional(),
    })
    .optional(),
  identifiers: z.array(z.strictObject({ scheme: z.enum(identifierSchemes), column: columnName })).default([]),
  telephone: columnName.optional(),
  email: columnName.optional(),
  'death-date': z
    .union([
      columnName.transform((name) => ({ column: name, when: undefined })),
      z.strictObject({ column: columnName, when: condition }),
    ])
    .optional(),
})

const spokenFor = {
  facts: z.array(words).min(1),
  area: words,
  /** Whole years, both included: `0-17`, `16-`. */
  ages: z
    .string()
    .regex(/^\d+-\d*$/, 'is no range of ages. Write it like 0-17 or 16-')
    .optional(),
}
const coverage = z.union(
  [
    z.strictObject({
      ...spokenFor,
      from: z.union([
        day.transform((date) => ({ day: date })),
        z.strictObject({ 'months-before': z.number().int().positive() }),
        z.strictObject({ earliest: columnName }),
      ]),
      to: z.union([z.literal('current-as-of'), z.strictObject({ latest: columnName }), fixedDay]),
    }),
    z.strictObject({ ...spokenFor, each: z.tuple([columnName, columnName]) }),
  ],
  {
    error:
      'does not say which days the file can speak for. Give `facts`, `area`, and either `from` and `to`, or `each: [first day, last day]`',
  },
)

const row = {
  columns: z.record(columnName, column),
  key: z.union([z.array(columnName).min(1), z.literal('whole-row')], {
    error: 'does not say what tells one row from another. List columns, or write whole-row',
  }),
  person: personKey.optional(),
  role: z.strictObject({ column: columnName, codes: z.record(z.string(), z.enum(roles)) }).optional(),
  protected: condition.optional(),
  'identity-sealed': condition.optional(),
  identity: z.union([z.literal('none'), identity], {
    error: 'is not `none` and not a mapping of columns to forenames, surname, birth-date, sex, address and identifiers',
  }),
  facts: z.array(fact).default([]),
  relationships: z.array(relationship).default([]),
  coverage: z.array(coverage).default([]),
}

const file = {
  encoding: z.enum(['utf-8', 'windows-1252']),
  /** `full`: a row no longer stated is withdrawn. `changes`: only what the file names changes. */
  supply: z.enum(['full', 'changes']),
  /** Values that partners write for "nothing". */
  blanks: z.array(z.string()).default([]),
  /** What to do with a column the agreement does not cover: refuse the file, or never read the column. */
  'other-columns': z.enum(['refuse', 'leave-out']).default('refuse'),
  'leave-out': z.array(columnName).default([]),
  /** A full file that withdraws more than this share of what is held is refused until someone says it is meant. */
  'withdrawals-at-most-percent': z.number().int().min(0).max(100).default(50),
}

const csvFile = z.strictObject({
  format: z.literal('csv'),
  ...file,
  delimiter: z.enum([',', ';', '|', '\t']),
  'current-as-of': z.union([z.literal('received-on'), z.strictObject({ latest: columnName }), fixedDay]),
  ...row,
})

const xmlFile = z.strictObject({
  format: z.literal('xml'),
  ...file,
  /** The path of the element that is read at a time, such as `Message/Children/Child`. */
  record: words,
  /** Values that tell this file from others, by their path, such as `Message/Header/Collection: CIN`. */
  'recognised-by': z.record(words, scalar).default({}),
  'current-as-of': z.union([z.literal('received-on'), z.strictObject({ at: words, date: words })]),
  rows: z.record(words, z.strictObject({ at: words, ...row })),
})

export const sourceSchema = z.strictObject({
  source: z.string().regex(/^[a-z][a-z0-9-]*$/, 'is no name for a folder. Use small letters, digits and hyphens'),
  edition: z.string().regex(/^\d{4}-\d{2}$/, 'is no edition. Write the year and month of first use, like 2016-09'),
  title: words,
  partner: words,
  'in-use-from': day,
  agreement: z.strictObject({ reference: words, from: day, to: day }),
  purposes: z.array(z.enum(purposes)).min(1),
  /** The source’s own key stands for a person: it never gives one person two. */
  'one-key-per-person': z.boolean().default(false),
  /** What becomes of the partner's original; the officer sees it, and `receive` does it. */
  'original-file': z.enum(['leave', 'keep-with-partner', 'delete-after-receipt']).default('leave'),
  'code-lists': z.record(words, codeList).default({}),
  files: z.record(words, z.discriminatedUnion('format', [csvFile, xmlFile])),
})

export type SourceDefinition = z.output<typeof sourceSchema>
export type FileDefinition = SourceDefinition['files'][string]
export type CsvFileDefinition = Extract<FileDefinition, { format: 'csv' }>
export type XmlFileDefinition = Extract<FileDefinition, { format: 'xml' }>
export type RowDefinition = Omit<XmlFileDefinition['rows'][string], 'at'>
export type ColumnDefinition = z.output<typeof column>
export type CodeList = z.output<typeof codeList>
export type Condition = z.output<typeof condition>
export type ValueIn =
  { readonly column: string; readonly codes?: Record<string, string | null> | undefined } | { readonly is: string }
export type FactRule = z.output<typeof fact>
export type IdentityRule = z.output<typeof identity>
export type CoverageRule = z.output<typeof coverage>
export type PersonKeyRule = z.output<typeof personKey>
export type DateIn = z.output<typeof dateIn>
export type Until = z.output<typeof until>
