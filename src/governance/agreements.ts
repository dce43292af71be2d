import { z } from 'zod'
import { KithError } from '../platform/errors.ts'
import { purposeIds } from './purposes.ts'

/** The data sharing agreement a source stands on, as its `source.yaml` states it. Both days are included. */
export type Agreement = z.infer<typeof agreementSchema>

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written like 2016-09-01')

export const agreementSchema = z
  .strictObject({
    reference: z.string().min(1),
    from: day,
    /** The last day it is in force. */
    to: day,
    purposes: z.array(z.enum(purposeIds)).min(1),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'the last day comes before the first' })

/** Whether an agreement covers a day, its first and last included. */
export function isInForce({ from, to }: Pick<Agreement, 'from' | 'to'>, asOf: string): boolean {
  return from <= asOf && asOf <= to
}

/** Refuse a delivery that no agreement covers, before a byte of it is stored. */
export function checkIsInForce(agreement: Agreement, { source, asOf }: { source: string; asOf: string }): void {
  if (isInForce(agreement, asOf)) return
  const { reference, from, to } = agreement
  const when = asOf < from ? `begins on ${from}` : `ended on ${to}`
  throw new KithError({
    code: 'agreement-not-in-force',
    what: `Nothing was received from ${source}: its agreement ${reference} ${when}, and the delivery is of ${asOf}.`,
    remedy: `Agree a new period with the partner, write its days into sources/${source}, and receive the file again.`,
  })
}
