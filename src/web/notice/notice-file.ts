import { z } from 'zod'
import { readDataFile } from '../../governance/data-file.ts'

const words = z.string().trim().min(1)
const testSchema = z.strictObject({ in: words.regex(/\.test\.ts$/, 'a test file ends in .test.ts'), test: words })

const clauseSchema = z
  .strictObject({
    id: z.string().regex(/^N\d+$/, 'a clause is written like N29'),
    says: words,
    from: z.array(words).default([]),
    heldBy: z.array(testSchema).default([]),
    doubtful: words.optional(),
    statement: z.boolean().default(false),
  })
  .refine(({ heldBy, doubtful, statement }) => heldBy.length > 0 || doubtful !== undefined || statement, {
    message: 'a clause is held by tests, doubtful, or the council’s own statement',
  })

const askedSchema = z.strictObject({
  heading: words,
  article: words,
  /** Without a setting it can be said from what is enforced. */
  setting: z.enum(['dataProtectionOfficer', 'complaints', 'transfers']).optional(),
  says: words,
  from: z.array(words).default([]),
  heldBy: z.array(testSchema).default([]),
})

/** `governance/notice.yaml`: the notice clause by clause, and what it should say besides. */
export const noticeSchema = z
  .strictObject({
    sections: z.array(z.strictObject({ heading: words, opening: words.optional(), clauses: z.array(clauseSchema) })),
    asked: z.array(askedSchema),
  })
  .superRefine(({ sections }, context) => {
    const ids = sections.flatMap(({ clauses }) => clauses.map(({ id }) => id))
    const all = Array.from({ length: clausesOfTheNotice }, (_, before) => `N${before + 1}`)
    if (ids.join() === all.join()) return
    const message = `the clauses are N1 to N${clausesOfTheNotice}, each once and in order`
    context.addIssue({ code: 'custom', path: ['sections'], message })
  })

export const clausesOfTheNotice = 45

export type NoticeFile = z.output<typeof noticeSchema>
export type NoticeTest = z.output<typeof testSchema>

export function readNoticeFile(): NoticeFile {
  return readDataFile('notice.yaml', noticeSchema)
}
