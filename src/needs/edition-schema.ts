import { z } from 'zod'
import { camelKeys } from './camel-keys.ts'
import type { Results } from './results/measure-schema.ts'
import { daySchema, idSchema, untoldIndicatorSchema, wordsSchema, type Need } from './need-schema.ts'

/** An edition of a framework: the needs in force between two days, as policy people wrote them. */
export type Edition = FrameworkFile & {
  readonly needs: readonly Need[]
  readonly terms: readonly Term[]
  readonly vocabulary: Vocabulary
  /** How significant and sustained progress is measured, need by need, and the other route. */
  readonly results: Results
  /** Over every file of the edition: two assessments with the same digest used the same rules. */
  readonly sha256: string
}

export type FrameworkFile = z.output<typeof frameworkSchema>
export type Headline = FrameworkFile['headlines'][number]

export type EligibilityExample = FrameworkFile['eligibility']['examples'][number]
export type Rate = FrameworkFile['rates'][string]
export type Term = z.output<typeof termsSchema>['terms'][number]
export type UntoldIndicator = z.output<typeof untoldIndicatorSchema>
export type Vocabulary = z.output<typeof vocabularySchema>

const inForceSchema = z
  .strictObject({ from: daySchema, 'last-day': daySchema })
  .refine(({ from, 'last-day': last }) => from <= last, 'the last day comes before the first')
  .transform(camelKeys)

const headlineSchema = z
  .strictObject({
    id: idSchema,
    number: z.int().min(1),
    label: wordsSchema,
    'family-label': wordsSchema,
    /** The question a person answers when they decide. */
    question: wordsSchema,
    /** Whom the notice says the data is about. */
    clause: z.string().regex(/^N\d+$/, 'a clause of the notice is written like N6'),
  })
  .transform(camelKeys)

/** A share of sessions, built from facts with an amount. Which facts count as missed differs by council. */
const rateSchema = z
  .strictObject({
    words: wordsSchema,
    of: wordsSchema,
    choice: wordsSchema,
    choices: z.record(wordsSchema, z.array(wordsSchema).min(1)),
    reference: wordsSchema,
  })
  .refine(({ choice, choices }) => choice in choices, {
    path: ['choice'],
    message: 'the choice is not one of the choices',
  })

const whoHas = z.record(idSchema, z.array(wordsSchema).min(1)).default({})

const eligibilityExampleSchema = z
  .strictObject({
    says: wordsSchema,
    members: z.record(
      wordsSchema,
      z
        .strictObject({
          role: z.enum(['child', 'adult']),
          aged: z.union([z.int().min(0), z.literal('not known')]),
          'lives-elsewhere': z.boolean().default(false),
          open: z.array(wordsSchema).default([]),
        })
        .transform(camelKeys),
    ),
    met: whoHas,
    'cannot-tell': whoHas,
    eligible: z.enum(['yes', 'no', 'cannot tell']),
  })
  .transform(camelKeys)

const eligibilitySchema = z
  .strictObject({
    'headlines-at-least': z.int().min(1),
    'adult-who-lives-elsewhere': z.strictObject({ 'headlines-at-most': z.int().min(0) }).transform(camelKeys),
    'dependent-child': z
      .strictObject({
        under: z.int().min(1),
        /** From there until the day before this birthday, a young person at home is dependent while one of these is open. */
        'or-under': z.int().min(1),
        'while-open': z.array(wordsSchema).min(1),
        'not-while-open': z.array(wordsSchema),
      })
      .transform(camelKeys),
    reference: wordsSchema,
    examples: z.array(eligibilityExampleSchema).min(3),
  })
  .transform(camelKeys)

export const frameworkSchema = z
  .strictObject({
    framework: idSchema,
    edition: z.string().regex(/^\d{4}-\d{2}$/, 'an edition is named for its first month: 2015-04'),
    title: wordsSchema,
    /** How pages name it. */
    'short-title': wordsSchema,
    'in-force': inForceSchema,
    reference: wordsSchema,
    headlines: z.array(headlineSchema).min(1),
    eligibility: eligibilitySchema,
    rates: z.record(idSchema, rateSchema),
    'no-source-speaks-for': z.array(untoldIndicatorSchema),
    'examples-as-of': daySchema,
  })
  .transform(camelKeys)

export const termsSchema = z.strictObject({
  reference: wordsSchema,
  terms: z
    .array(
      z
        .strictObject({ name: wordsSchema, from: daySchema, 'last-day': daySchema })
        .refine(({ from, 'last-day': last }) => from < last, 'the last day of a term comes after its first')
        .transform(camelKeys),
    )
    .min(1),
})

/** The kinds of fact rules may ask about, and how sentences name them. */
export const vocabularySchema = z.record(
  idSchema,
  z.strictObject({
    one: wordsSchema,
    codes: z.record(wordsSchema, wordsSchema).optional(),
    roles: z.record(wordsSchema, wordsSchema).optional(),
  }),
)
