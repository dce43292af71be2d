import { z } from 'zod'
import { readDataFile } from '../governance/data-file.ts'

/** How far a source's word about addresses goes: data that officers own, `governance/residence.yaml`. */
export type SourceWord = {
  /**
   * A source of homes goes on saying what it said until it says otherwise. A source of sightings saw someone once, on the
   * day of what its row is about.
   */
  readonly states: 'homes' | 'sightings'
  /** The row's facts say when it speaks of: a school speaks of its pupils until they leave. */
  readonly speaksOfItsFacts?: boolean
  /** A home stated by one source is ended by a later home from a source of equal or higher rank. */
  readonly rank: number
  /** How long its word holds after it last said so. */
  readonly holdsMonths: number
  /** The column that names an account; people who both answer for one account run a home together. */
  readonly account?: {
    readonly column: string
    readonly answers?: { readonly column: string; readonly is: readonly string[] }
  }
}

const sourceWordSchema = z.strictObject({
  states: z.enum(['homes', 'sightings']),
  speaksOfItsFacts: z.boolean().optional(),
  rank: z.int().min(1).max(9),
  holdsMonths: z.int().min(1).max(60),
  account: z
    .strictObject({
      column: z.string().min(1),
      answers: z.strictObject({ column: z.string().min(1), is: z.array(z.string().min(1)).min(1) }).optional(),
    })
    .optional(),
})

export const residenceRulesSchema = z.strictObject({
  unlisted: sourceWordSchema,
  sources: z.record(z.string(), sourceWordSchema),
})

export type ResidenceRules = {
  readonly wordOf: (source: string) => SourceWord
  readonly sourcesOfPeriods: readonly string[]
}

/** The rules as read from text that has passed the schema. A source that is not listed has the word of `unlisted`. */
export function residenceRulesFrom(file: z.infer<typeof residenceRulesSchema>): ResidenceRules {
  const words = new Map(Object.entries(file.sources) as [string, SourceWord][])
  const sourcesOfPeriods = [...words].filter(([, word]) => word.speaksOfItsFacts).map(([source]) => source)
  return { wordOf: (source) => words.get(source) ?? (file.unlisted as SourceWord), sourcesOfPeriods }
}

export const residenceRules: ResidenceRules = residenceRulesFrom(readDataFile('residence.yaml', residenceRulesSchema))
