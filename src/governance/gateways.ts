import { z } from 'zod'
import { isCalendarDay } from '../platform/calendar-day.ts'
import { readDataFile } from './data-file.ts'
import { partners, partnerById } from './partners.ts'

/** A power or duty under which a partner may be told something about someone. */
export type Gateway = z.output<typeof gatewaySchema>

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case letters, digits and hyphens')
const words = z.string().min(1)
const day = z.string().refine(isCalendarDay, 'a day is written like 2018-07-19 and has to exist')
const partner = z.string().refine((known) => partners.some((one) => one.id === known), {
  error: ({ input }) => `there is no partner ${String(input)} in partners.yaml`,
})

const gatewaySchema = z
  .strictObject({
    id,
    title: words,
    citation: words,
    inForceFrom: day,
    /** The last day; still in force where it is not said. */
    inForceTo: day.optional(),
    /** About one child at a time. */
    perChild: z.boolean(),
    covers: words,
    recipients: z.array(partner).min(1),
    notFor: z.array(z.strictObject({ partner, because: words })),
    doesNotCover: z.array(words).min(1),
    /** What somebody still has to check before anyone relies on it. */
    unconfirmed: z.array(words).default([]),
  })
  .superRefine(({ inForceFrom, inForceTo, recipients, notFor }, context) => {
    if (inForceTo !== undefined && inForceTo < inForceFrom) {
      context.addIssue({ code: 'custom', path: ['inForceTo'], message: 'the last day comes before the first' })
    }
    for (const [at, { partner: barred }] of notFor.entries()) {
      if (!recipients.includes(barred)) continue
      const message = `${barred} is among the recipients; it cannot be both`
      context.addIssue({ code: 'custom', path: ['notFor', at, 'partner'], message })
    }
  })

export const gatewaysSchema = z.strictObject({ gateways: z.array(gatewaySchema).min(1) }).superRefine((file, context) => {
  for (const [at, gateway] of file.gateways.entries()) {
    if (file.gateways.findIndex((one) => one.id === gateway.id) === at) continue
    context.addIssue({ code: 'custom', path: ['gateways', at, 'id'], message: `${gateway.id} is there twice` })
  }
})

export const gateways: readonly Gateway[] = readDataFile('gateways.yaml', gatewaysSchema).gateways

export function gatewayById(gatewayId: string): Gateway | undefined {
  return gateways.find((gateway) => gateway.id === gatewayId)
}

/** Why nothing may be told under a gateway, and what one can do instead; undefined where it may. */
export type GatewayRefusal = { readonly because: string; readonly remedy: string }

/** Whether a gateway is in force on a day and can be used to tell a partner something. */
export function refusalOf(
  gateway: Gateway,
  { recipient, asOf }: { readonly recipient: string; readonly asOf: string },
): GatewayRefusal | undefined {
  const { inForceFrom, inForceTo, recipients, notFor } = gateway
  if (asOf < inForceFrom) return { because: `it is in force from ${inForceFrom} only`, remedy: anotherGateway }
  if (inForceTo !== undefined && asOf > inForceTo) {
    return { because: `it was in force until ${inForceTo} only`, remedy: anotherGateway }
  }
  if (recipients.includes(recipient)) return undefined
  const known = notFor.find((one) => one.partner === recipient)?.because
  const name = partnerById(recipient)?.name ?? recipient
  return { because: known ?? `it is not for telling ${name} anything`, remedy: anotherGateway }
}

const anotherGateway =
  'Choose another gateway, or ask the information governance officer. If someone is in danger now, call 999.'
