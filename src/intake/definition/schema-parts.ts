import { z } from 'zod'
import { identifierSchemes, type IdentifierScheme } from '../identity.ts'

/** The pieces a `source.yaml` is made of: words, days, codes, conditions, values and keys. See `source-schema.ts`. */

export const day = z.iso.date({ error: 'is no day that exists. Write it like 2016-09-01' })
export const words = z.string({ error: 'is not text. Write it in quotes' }).trim().min(1, 'is empty. Say it in words')
export const columnName = z
  .string({ error: 'is no name of a column. Write it in quotes' })
  .trim()
  .min(1, 'is empty. Name a column')
export const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String)
export const oneOrMore = <T extends z.ZodType>(one: T) =>
  z.union([one.transform((value) => [value]), z.array(one).min(1)]) as unknown as z.ZodType<z.output<T>[]>

type DatedCode = { means: string; from?: string | undefined; until?: string | undefined }
const code = z.union(
  [
    words.transform((means): DatedCode => ({ means })),
    z.strictObject({ means: words, from: day.optional(), until: day.optional() }),
  ],
  { error: 'is no code. Say what the code means, or give `means`, `from` and `until`' },
)
export const codeList = z.record(z.string(), code, { error: 'is no list of codes. Write each code and what it means' })

const oneOf = z.union(
  [
    scalar.transform((value) => ({ values: [value], not: false })),
    z
      .array(scalar)
      .min(1)
      .transform((values) => ({ values, not: false })),
    z.strictObject({ not: oneOrMore(scalar) }).transform(({ not }) => ({ values: not, not: true })),
  ],
  { error: 'is no condition. Give a value, a list of values, or { not: … }; an empty text means blank' },
)
const allOf = z.record(columnName, oneOf, { error: 'is no condition. Write columns and the values they must have' })
/** Any of several conditions; each holds when all of its columns do. */
export const condition = oneOrMore(allOf)

/** A value: that of a column, a column's codes put into other words, or a fixed one. */
export const valueIn = <T extends z.ZodType<string>>(known: T) =>
  z.union(
    [
      columnName.transform((name) => ({ column: name })),
      z.strictObject({ column: columnName, codes: z.record(z.string(), known.nullable()).optional() }),
      z.strictObject({ is: known }),
    ],
    { error: 'is neither a column, nor { column, codes } with known words, nor { is: … }' },
  )

type PersonKeyChoice = {
  columns: string[]
  named?: string | undefined
  'valid-as'?: IdentifierScheme | undefined
}
const personKeyChoice = z.strictObject({
  columns: z.array(columnName).min(1),
  /** Keeps keys of different kinds apart. */
  named: words.optional(),
  /** Used only when well formed under this scheme. */
  'valid-as': z.enum(identifierSchemes).optional(),
})
const rowAlone = z.literal('row').transform((): 'row' => 'row')
export const personKey = z.union(
  [
    z
      .array(columnName)
      .min(1)
      .transform((columns): (PersonKeyChoice | 'row')[] => [{ columns }]),
    z
      .strictObject({ 'first-of': z.array(z.union([rowAlone, personKeyChoice])).min(1) })
      .transform((choice): (PersonKeyChoice | 'row')[] => choice['first-of']),
    rowAlone.transform((row): (PersonKeyChoice | 'row')[] => [row]),
  ],
  { error: 'does not say who the row is about. List the columns of the source’s own key, or `first-of`, or `row`' },
)

/** A day that a layout does not carry, such as the ends of the term a census is of, stands in the definition. */
export const fixedDay = z.strictObject({ day })
export const dateIn = z.union([columnName, fixedDay])

export const until = z.union(
  [
    columnName.transform((name) => ({ column: name, included: true })),
    z.strictObject({ column: columnName, included: z.boolean() }),
    fixedDay,
  ],
  {
    error: 'is no end. Give the column of the last day, or { column, included: false } where it is the first day after',
  },
)
