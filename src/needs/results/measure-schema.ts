import { z } from 'zod'
import { camelKeys } from '../camel-keys.ts'
import { readDuration, type Duration } from '../duration.ts'
import { daySchema, exampleParts, idSchema, wordsSchema } from '../need-schema.ts'
import type { FactFilter } from '../rule-schema.ts'

/**
 * How significant and sustained progress is measured for a need, in a closed vocabulary. Each form is one sentence:
 *
 * - none …, over 6 months (nothing of this kind was recorded in the result window)
 * - none open …, over 6 months (nothing of this kind held on any day of it)
 * - reduced …, by at least 0.33, over 6 months (fewer in the result window than in as long a window before support)
 * - rate …, average below 0.10, over 3 school terms
 * - count …, fewer than 3, over 3 school terms
 * - open throughout …, over 3 school terms (something of this kind held on every day of them)
 * - all: every one of the above
 */
export type Measure =
  | NoneMeasure
  | NoneOpenMeasure
  | ReducedMeasure
  | AverageBelowMeasure
  | FewerThanMeasure
  | OpenThroughoutMeasure
  | { readonly form: 'all'; readonly all: readonly Measure[] }

/** How long a result has to hold: a length of time, or so many school terms running. */
export type Over = { readonly within: Duration } | { readonly terms: number }

type OfFacts = { readonly facts: FactFilter; readonly over: Over }
export type NoneMeasure = OfFacts & { readonly form: 'none' }
export type NoneOpenMeasure = OfFacts & { readonly form: 'none-open' }
export type ReducedMeasure = {
  readonly form: 'reduced'
  readonly facts: FactFilter
  readonly over: { readonly within: Duration }
  readonly byAtLeast: number
  /** With fewer than so many before support there is nothing to compare with. */
  readonly baselineAtLeast: number
  /** Two members in one incident are one incident of the family; two members who each did something are two. */
  readonly counted: 'each-day' | 'each-person-and-day'
}
export type AverageBelowMeasure = {
  readonly form: 'average-below'
  readonly rate: string
  readonly below: number
  readonly over: { readonly terms: number }
}
export type FewerThanMeasure = OfFacts & { readonly form: 'fewer-than'; readonly fewerThan: number }
export type OpenThroughoutMeasure = OfFacts & { readonly form: 'open-throughout' }

export type NeedMeasure = z.output<typeof needMeasureSchema>
export type ResultExample = NeedMeasure['examples'][number]
export type ContinuousEmployment = z.output<typeof continuousEmploymentSchema>
export type Results = z.output<typeof resultsSchema>

const overMessage = 'how long a result has to hold is written like "6 months" or "3 school terms"'
const overSchema = z.string().transform((text, context): Over => {
  const terms = /^(\d) school terms?$/.exec(text)?.[1]
  if (terms !== undefined && terms !== '0') return { terms: Number(terms) }
  const within = readDuration(text)
  if (within !== null) return { within }
  context.addIssue({ code: 'custom', message: overMessage })
  return z.NEVER
})
const termsSchema = overSchema.refine((over) => 'terms' in over, 'this is measured over school terms')
const timeSchema = overSchema.refine((over) => 'within' in over, 'this is measured over a length of time')

const names = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .transform((value) => (typeof value === 'string' ? [value] : value))
const filters = { codes: names.optional(), roles: names.optional() }

const forms = {
  none: z
    .strictObject({ none: names, ...filters, over: overSchema })
    .transform((given): Measure => ({ form: 'none', facts: filter(given.none, given), over: given.over })),
  'none-open': z
    .strictObject({ 'none-open': names, ...filters, over: overSchema })
    .transform((given): Measure => ({ form: 'none-open', facts: filter(given['none-open'], given), over: given.over })),
  reduced: z
    .strictObject({
      reduced: names,
      ...filters,
      'by-at-least': z.number().gt(0).max(1),
      'baseline-at-least': z.int().min(1),
      counted: z.enum(['each-day', 'each-person-and-day']),
      over: timeSchema,
    })
    .transform(camelKeys)
    .transform(({ reduced, codes, roles, over, ...rest }): Measure => {
      const within = over
      return { form: 'reduced', facts: filter(reduced, { codes, roles }), over: within, ...rest }
    }),
  fact: z
    .strictObject({ fact: z.string(), 'average-below': z.number().gt(0).max(1), over: termsSchema })
    .transform((given): Measure => {
      const over = given.over
      return { form: 'average-below', rate: given.fact, below: given['average-below'], over }
    }),
  count: z
    .strictObject({ count: names, ...filters, 'fewer-than': z.int().min(1), over: overSchema })
    .transform((given): Measure => {
      return { form: 'fewer-than', facts: filter(given.count, given), fewerThan: given['fewer-than'], over: given.over }
    }),
  'open-throughout': z
    .strictObject({ 'open-throughout': names, ...filters, over: overSchema })
    .transform((given): Measure => ({
      form: 'open-throughout',
      facts: filter(given['open-throughout'], given),
      over: given.over,
    })),
  all: z
    .strictObject({ all: z.array(z.lazy(() => measureSchema)).min(2) })
    .transform((given): Measure => ({ form: 'all', all: given.all })),
}

/** A measure of whichever form its key names, so that a mistake is told about that form and not about all of them. */
const measureSchema: z.ZodType<Measure> = z.record(z.string(), z.unknown()).transform((value, context): Measure => {
  const form = (Object.keys(forms) as (keyof typeof forms)[]).find((key) => key in value)
  if (form === undefined) {
    context.addIssue({ code: 'custom', message: `a measure is one of ${Object.keys(forms).join(', ')}` })
    return z.NEVER
  }
  const checked = forms[form].safeParse(value)
  if (checked.success) return checked.data
  for (const { message, path } of checked.error.issues) {
    context.issues.push({ code: 'custom', message, path: [...path], input: value })
  }
  return z.NEVER
})

const resultSchema = z.enum(['met', 'not met', 'cannot tell'])
const resultExampleSchema = z
  .strictObject({ ...exampleParts, 'support-began': daySchema.optional(), result: resultSchema })
  .transform(camelKeys)

const needMeasureSchema = z
  .strictObject({
    need: idSchema,
    progress: measureSchema,
    /** Whether records that cover the whole window and show nothing are enough to say the need is no longer there. */
    'silence-means': z.enum(['met', 'cannot tell']).default('met'),
    /** Who would tell, where it is someone other than who tells of the need. */
    'told-by': wordsSchema.optional(),
    reference: wordsSchema,
    doubtful: wordsSchema.optional(),
    examples: z.array(resultExampleSchema).min(2, 'a measure has at least two examples, one of which cannot be told'),
  })
  .transform(camelKeys)

const continuousEmploymentSchema = z
  .strictObject({
    headline: idSchema,
    benefit: wordsSchema,
    work: wordsSchema,
    'told-by': wordsSchema,
    /** By the code of the benefit someone came from: weeks in work out of so many running. */
    'by-benefit': z.record(
      wordsSchema,
      z
        .strictObject({
          weeks: z.int().min(1),
          'out-of': z.int().min(1),
          'may-still-claim': z.boolean().default(false),
        })
        .refine(
          ({ weeks, 'out-of': outOf }) => weeks <= outOf,
          'there are more weeks of work than weeks to find them in',
        )
        .transform(camelKeys),
    ),
    reference: wordsSchema,
    doubtful: wordsSchema.optional(),
    examples: z.array(resultExampleSchema).min(2),
  })
  .transform(camelKeys)

/** `results.yaml`: how a result is measured for each need of an edition, and the other route. */
export const resultsSchema = z
  .strictObject({
    reference: wordsSchema,
    /**
     * Partners send what they know with a delay. A result window ends on the last day they all speak for, at most so
     * long before the day of reckoning.
     */
    'told-within': z.string().transform((text, context): Duration => {
      const duration = readDuration(text)
      if (duration !== null) return duration
      context.addIssue({ code: 'custom', message: 'a length of time is written like "2 months"' })
      return z.NEVER
    }),
    /** How long before support the records are compared with, where a measure does not say. */
    baseline: timeSchema.transform((over) => (over as { within: Duration }).within),
    measures: z.array(needMeasureSchema),
    /** The route that stands in the place of every need's result; absent where a framework has none. */
    'continuous-employment': continuousEmploymentSchema.optional(),
  })
  .transform(camelKeys)

function filter(
  kinds: readonly string[],
  { codes, roles }: { codes?: readonly string[] | undefined; roles?: readonly string[] | undefined },
): FactFilter {
  return { kinds, codes: codes ?? null, roles: roles ?? null }
}

/** Every simple measure in one, however deep. */
export function partsOf(measure: Measure): readonly Exclude<Measure, { form: 'all' }>[] {
  return measure.form === 'all' ? measure.all.flatMap(partsOf) : [measure]
}
