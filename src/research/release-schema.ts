import { z } from 'zod'
import { readEdition } from '../needs/read-edition.ts'
import { isCalendarDay } from '../platform/calendar-day.ts'

/** Where a cell of the identifiers file can come from. */
export const identifierOrigins = [
  'la-code',
  'family-link-id',
  'person-link-id',
  'forename',
  'middle-names',
  'surname',
  'other-surnames',
  'birth-date',
  'sex',
  'address-line-1',
  'address-line-2',
  'address-line-3',
  'address-line-4',
  'postcode',
  'uprn',
  'nino',
  'upns',
  'role',
  'fair-processing-date',
] as const

/** Where a cell of the attributes file can come from: nothing here says who someone is. */
export const attributeOrigins = [
  'family-link-id',
  'person-link-id',
  'group',
  'role',
  'age-band',
  'family-size',
  'family-type',
  'month-identified',
  'month-started',
  'month-lead-practitioner',
  'month-assessed',
  'month-planned',
  'month-closed',
  'headline-at-entry',
  'need-at-entry',
  'need-at-review',
  'result-type',
  'month-claimed',
] as const

export type IdentifierOrigin = (typeof identifierOrigins)[number]
export type AttributeOrigin = (typeof attributeOrigins)[number]
export type ReleaseColumn = z.output<typeof columnSchema> & { readonly from: IdentifierOrigin | AttributeOrigin }

/** What one study may receive, between two days. */
export type ReleaseDefinition = z.output<typeof releaseSchema>

const words = z.string().trim().min(1, 'there are no words')
const day = z.string().refine(isCalendarDay, 'a day is written like 2015-04-01')
const name = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a column is named in small letters, digits and underscores')
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is written in small letters and hyphens')

const columnSchema = z.strictObject({
  name,
  /** What the recipient is told it is. */
  is: words,
  /** The need or headline it is about. */
  of: id.optional(),
  /** Only these leave; a value that has no code stops the release. */
  codes: z.record(words, z.union([z.int(), z.string().regex(/^\w+$/)])).optional(),
  /** The first age of each band. */
  bands: z.array(z.int().min(0)).min(1).optional(),
  /** The largest number that is told as it is. */
  'at-most': z.int().min(2).optional(),
  /** Whether a cell may begin with a character that a spreadsheet takes for a formula. */
  'begins-with': z.literal('anything').optional(),
})
const identifierColumn = columnSchema.extend({ from: z.enum(identifierOrigins) })
const attributeColumn = columnSchema.extend({ from: z.enum(attributeOrigins) }).omit({ 'begins-with': true })

const recipientSchema = z.strictObject({
  name: words,
  receives: z.enum(['identifiers', 'attributes']),
  retention: words,
  'destroyed-by': day,
})

export const releaseSchema = z
  .strictObject({
    study: id,
    edition: words,
    title: words,
    'in-force': z.strictObject({ from: day, 'last-day': day }),
    framework: z.strictObject({ name: id, edition: words }),
    'lawful-basis': words,
    'comparison-group-lawful-basis': words,
    agreement: z.strictObject({ reference: words, from: day, to: day }),
    'la-code': z
      .string()
      .regex(/^(?:\d{3}|[A-Z]\d{8})$/, 'the council’s code is three digits or a letter and eight digits'),
    'notice-published-on': day,
    recipients: z.record(id, recipientSchema),
    identifiers: z.array(identifierColumn).min(3),
    attributes: z.array(attributeColumn).min(3),
  })
  .superRefine((release, context) => {
    const wrong = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (release['in-force'].from > release['in-force']['last-day'])
      wrong(['in-force', 'last-day'], 'the last day comes before the first')
    if (release.agreement.from > release.agreement.to) wrong(['agreement', 'to'], 'the last day comes before the first')
    const receiving = Object.values(release.recipients).map(({ receives }) => receives)
    if (receiving.length !== 2 || new Set(receiving).size !== 2)
      wrong(['recipients'], 'there are two recipients, one for identifiers and one for attributes')
    checkColumns(release, wrong)
  })

type WithColumns = {
  readonly framework: { readonly name: string; readonly edition: string }
  readonly identifiers: readonly z.output<typeof identifierColumn>[]
  readonly attributes: readonly z.output<typeof attributeColumn>[]
}

type Wrong = (path: PropertyKey[], message: string) => void

function checkColumns(release: WithColumns, wrong: Wrong): void {
  const edition = readEdition({ framework: release.framework.name, edition: release.framework.edition })
  const needs = new Set(edition.needs.map((need) => need.id))
  const headlines = new Set(edition.headlines.map((headline) => headline.id))
  for (const file of ['identifiers', 'attributes'] as const) {
    const columns: readonly (z.output<typeof columnSchema> & { from: string })[] = release[file]
    for (const [at, column] of columns.entries()) {
      const before = columns.slice(0, at)
      if (before.some((other) => other.name === column.name)) wrong([file, at, 'name'], `${column.name} is there twice`)
      if (before.some((other) => other.from === column.from && other.of === column.of))
        wrong([file, at, 'from'], 'another column comes from the same')
      const about = aboutWhat(column.from)
      if (about === undefined && column.of !== undefined) wrong([file, at, 'of'], 'it is about no need and no headline')
      const known = about === 'need' ? needs : about === 'headline' ? headlines : undefined
      if (known !== undefined && !known.has(column.of ?? ''))
        wrong([file, at, column.of === undefined ? 'from' : 'of'], `it has to name a ${about} of the framework`)
      const missing = neededParts(column.from).find((part) => column[part] === undefined)
      if (missing !== undefined) wrong([file, at, 'from'], `it needs ${missing}`)
    }
    for (const linkId of ['family-link-id', 'person-link-id'])
      if (!columns.some((column) => column.from === linkId)) wrong([file], `it has no column with the ${linkId}`)
  }
  const shared = release.attributes.find(
    ({ name, from }) =>
      !isLinkIdOrigin(from) && from !== 'role' && release.identifiers.some((other) => other.name === name),
  )
  if (shared !== undefined) wrong(['attributes'], `${shared.name} stands in the other file too`)
}

export function isLinkIdOrigin(from: string): boolean {
  return from === 'family-link-id' || from === 'person-link-id'
}

function aboutWhat(from: string): 'need' | 'headline' | undefined {
  if (from === 'headline-at-entry') return 'headline'
  return from.startsWith('need-') ? 'need' : undefined
}

function neededParts(from: string): readonly ('codes' | 'bands' | 'at-most')[] {
  if (from === 'age-band') return ['bands']
  if (from === 'family-size') return ['at-most']
  const coded = ['sex', 'role', 'group', 'family-type', 'result-type'].includes(from) || aboutWhat(from) !== undefined
  return coded ? ['codes'] : []
}
