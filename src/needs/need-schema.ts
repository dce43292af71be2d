import { z } from 'zod'
import { camelKeys } from './camel-keys.ts'
import { isCalendarDay } from '../platform/calendar-day.ts'
import { ruleSchema } from './rule-schema.ts'

/** One indicator of a framework: what has to be so, of whom, who would tell us, and where that is written. */
export type Need = z.output<typeof needSchema>
export type Who = Need['who']
export type NeedExample = Need['examples'][number]
export type FactExample = z.output<typeof factExampleSchema>

export const wordsSchema = z.string().trim().min(1)
const words = wordsSchema
export const idSchema = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case letters, digits and hyphens')
export const daySchema = z.string().refine(isCalendarDay, 'a day is written like 2019-08-31 and has to exist')
const age = z.int().min(0).max(120)

const whoSchema = z.strictObject({
  /** `parent` is an adult stated to be a parent or carer of a child in the family. */
  role: z.enum(['child', 'adult', 'parent', 'anyone']),
  ages: z.strictObject({ from: age.optional(), to: age.optional() }).optional(),
  /** The day an age is taken on: the day of assessment, or the first day of the school year it falls in. */
  on: z.enum(['assessment-day', 'school-year-start']).default('assessment-day'),
})

const factExampleSchema = z
  .strictObject({
    fact: words,
    on: daySchema.optional(),
    from: daySchema.optional(),
    /** The first day it no longer held. */
    to: daySchema.optional(),
    code: words.optional(),
    role: words.optional(),
  })
  .refine(({ on, from }) => (on === undefined) !== (from === undefined), 'a fact is either on a day, or from a day')

/** What an example of a rule, or of a measure of results, is written in. */
export const exampleParts = {
  says: words,
  'as-of': daySchema.optional(),
  person: z
    .strictObject({
      role: z.enum(['child', 'adult']).optional(),
      aged: age.optional(),
      born: z.union([daySchema, z.literal('not known')]).optional(),
      parent: z.boolean().optional(),
    })
    .default({}),
  /** Either a list of facts, or a rate's values by term, oldest first. */
  facts: z
    .union([z.array(factExampleSchema), z.record(words, z.array(z.union([z.number(), z.literal('not covered')])))])
    .default([]),
  /** Kinds of fact no source speaks for; `true` for the whole time, or the part of it. */
  'not-covered': z
    .record(words, z.union([z.literal(true), z.strictObject({ from: daySchema, to: daySchema })]))
    .default({}),
}

const exampleSchema = z
  .strictObject({ ...exampleParts, finding: z.enum(['met', 'not met', 'cannot tell']) })
  .transform(camelKeys)

export const needSchema = z
  .strictObject({
    id: idSchema,
    /** The framework's own number for it: 2a. */
    indicator: z.string().regex(/^\d{1,2}[a-z]?$/, 'an indicator is written like 2a'),
    headline: idSchema,
    /** For policy people and auditors. */
    label: words,
    /** For a page the family may see: kind, plain, no jargon. */
    'family-label': words,
    reference: words,
    /** What someone should check before relying on it. */
    doubtful: words.optional(),
    /** Who knows: named when their silence leaves the need unknown. */
    'told-by': words,
    who: whoSchema,
    when: ruleSchema,
    /** Whether records that cover the whole time and show nothing are enough to say the need is not there. */
    'silence-means': z.enum(['not met', 'cannot tell']).default('not met'),
    examples: z.array(exampleSchema).min(2, 'a need has at least two examples: one met, one not'),
  })
  .transform(camelKeys)

/** An indicator of the framework that no source can speak for: always `cannot tell`, and said so. */
export const untoldIndicatorSchema = z
  .strictObject({
    id: idSchema,
    indicator: z.string().regex(/^\d{1,2}[a-z]?$/, 'an indicator is written like 2a'),
    headline: idSchema,
    label: words,
    'family-label': words,
    'told-by': words,
    reference: words,
  })
  .transform(camelKeys)
