import { z } from 'zod'
import { readDataFile } from './data-file.ts'
import { isPlainEnglish, plainEnglish, readabilityOf } from './readability.ts'

/** Every word of the letter "Why we contacted you", and what may be told in it. */
export type LetterWording = z.output<typeof letterWordingSchema>
export type Tellable = LetterWording['tellable'][number]

const placeholders = ['name', 'worker', 'decider', 'council', 'team', 'telephone', 'website'] as const
export type Placeholder = (typeof placeholders)[number] | 'child'

/** What stands in for each placeholder while the wording is measured: names of usual length. */
const measuredWith: Readonly<Record<Placeholder, string>> = {
  name: 'Mary Sample',
  worker: 'Jo Bloggs',
  decider: 'Sam Other',
  child: 'Jamie',
  council: 'Avonmere Council',
  team: 'Family Team',
  telephone: '01632 960 123',
  website: 'avonmere.example',
}

/** Words with what they leave open filled in. */
export function fillIn(words: string, values: Readonly<Partial<Record<Placeholder, string>>>): string {
  return words.replaceAll(/\{(\w+)\}/g, (_, name: Placeholder) => values[name] ?? '')
}

const sentence = (known: readonly string[]) =>
  z
    .string()
    .min(1)
    .superRefine((words, context) => {
      const odd = [...words.matchAll(/\{(\w*)\}/g)].map(([, name]) => name!).find((name) => !known.includes(name))
      if (odd !== undefined) context.addIssue({ code: 'custom', message: `{${odd}} is not something that can stand here` })
      const { longestSentence } = readabilityOf([fillIn(words, measuredWith)])
      if (longestSentence > plainEnglish.longestSentence) {
        context.addIssue({ code: 'custom', message: `the sentence has ${longestSentence} words; at most 20 are read easily` })
      }
    })

const says = sentence(placeholders)
const words = z.string().min(1)

const tellableSchema = z.strictObject({
  framework: words,
  /** Needs of any other headline have no place in a letter, whatever someone writes into the file. */
  headline: z.literal('school-attendance', 'only needs of school-attendance may be told in a letter'),
  need: words,
  /** What the reader is stated to be to the child. */
  to: z.array(z.enum(['parent', 'carer', 'special-guardian'])).min(1),
  words: sentence(['child']),
  citation: words,
})

export const letterWordingSchema = z
  .strictObject({
    citation: words,
    title: words,
    greeting: says,
    opening: z.array(says).min(1),
    why: z.strictObject({
      heading: words,
      before: z.array(says),
      nothingTold: says,
      decidedByAnother: says,
      decidedByWriter: says,
      after: z.array(says),
    }),
    sections: z.array(z.strictObject({ heading: words, says: z.array(says).min(1) })),
    tellable: z.array(tellableSchema),
  })
  .superRefine(({ opening, why, sections, tellable }, context) => {
    const reasons = [why.nothingTold, ...tellable.map((one) => one.words)]
    for (const reason of reasons) {
      for (const decided of [why.decidedByAnother, why.decidedByWriter]) {
        const all = [...opening, ...why.before, reason, decided, ...why.after, ...sections.flatMap((one) => one.says)]
        const measured = readabilityOf(all.map((one) => fillIn(one, measuredWith)))
        if (isPlainEnglish(measured)) continue
        const message = `together the sentences read at grade ${measured.grade.toFixed(1)}; a letter keeps to grade 6`
        context.addIssue({ code: 'custom', path: ['opening'], message })
        return
      }
    }
  })

export const letterWording: LetterWording = readDataFile('letters.yaml', letterWordingSchema)
