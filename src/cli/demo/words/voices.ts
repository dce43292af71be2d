import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const lines = z.array(z.string().min(1)).min(1)
const headlineWords = z.strictObject({ family: lines, practitioner: lines, goals: lines, actions: lines })

const schema = z.strictObject({
  offered: lines,
  declined: lines,
  'asked-for-more': lines,
  headlines: z.record(z.string(), headlineWords),
  'going-well': lines,
  letters: z.strictObject({ post: lines, 'by-hand': lines, 'telephone-instead': lines }),
  notes: z
    .array(
      z.strictObject({
        ...{ kind: z.string(), happened: z.string(), quote: z.string(), who: z.string() },
        ...{ think: z.string(), next: z.string() },
      }),
    )
    .min(1),
  shared: z
    .array(
      z.strictObject({
        recipient: z.string(),
        gateway: z.string(),
        words: z.string(),
        reason: z.string(),
        receivedBy: z.string(),
      }),
    )
    .min(1),
  closures: z
    .array(z.strictObject({ reason: z.string(), 'what-changed': z.string(), remains: z.string(), call: z.string() }))
    .min(1),
  audit: lines,
  objection: z.string().min(1),
})

/** Everything the demonstration's people write, invented and in many voices. */
export const voices = schema.parse(parse(readFileSync(new URL('voices.yaml', import.meta.url), 'utf8')))

/** What is said about a need under one of the framework's headlines. */
export function wordsOn(headline: string): z.infer<typeof headlineWords> {
  const words = voices.headlines[headline]
  if (words === undefined) throw new Error(`The demonstration has no words on ${headline}.`)
  return words
}

/** One of several, in turn, so that what stands side by side differs. */
export function inTurn<T>(these: readonly T[], turn: number): T {
  return these[turn % these.length]!
}
