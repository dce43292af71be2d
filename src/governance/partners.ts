import { z } from 'zod'
import { readDataFile } from './data-file.ts'

/** Someone the notice names as giving data. Without a source they are missing, and what they know is not known here. */
export type Partner = z.infer<typeof partnerSchema>

const partnerSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/, 'an id is lower-case letters and hyphens'),
  name: z.string().min(1),
  clause: z.string().regex(/^N\d+$/, 'a clause of the notice is written like N29'),
  sources: z.array(z.string().min(1)),
  tells: z.string().min(1),
})

export const partnersSchema = z.strictObject({ partners: z.array(partnerSchema).min(1) })

export const partners: readonly Partner[] = readDataFile('partners.yaml', partnersSchema).partners

/** The partners nothing comes from, in the order of the file. */
export function missingPartners(): readonly Partner[] {
  return partners.filter((partner) => partner.sources.length === 0)
}

/** The sentence shown on every family's page and in status. */
export function missingPartnerSentence(partner: Partner): string {
  return `We do not receive this from ${partner.name}: ${partner.tells}.`
}

export function partnerOfSource(source: string): Partner | undefined {
  return partners.find((partner) => partner.sources.includes(source))
}

/** What a partner is called in a sentence, as in "the police"; the id itself where nobody of that id is named any more. */
export function partnerInWords(partnerId: string): string {
  return partners.find(({ id }) => id === partnerId)?.name ?? partnerId
}

export function partnerById(partnerId: string): Partner | undefined {
  return partners.find(({ id }) => id === partnerId)
}
