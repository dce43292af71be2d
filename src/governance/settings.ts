import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { checkData } from './data-file.ts'

/** What a council calls itself, and how its people sign in. */
export type Settings = z.infer<typeof settingsSchema>

const signInSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('demo'),
    groupsClaim: z.string().min(1),
    commandLineClientId: z.string().min(1),
  }),
  z.strictObject({
    kind: z.literal('oidc'),
    issuer: z.url('the provider’s address is a URL'),
    clientId: z.string().min(1),
    clientSecretFile: z.string().min(1).optional(),
    groupsClaim: z.string().min(1),
    commandLineClientId: z.string().min(1),
  }),
])

export const settingsSchema = z.strictObject({
  council: z.string().min(1),
  programme: z.string().min(1),
  service: z.string().min(1),
  team: z.string().min(1),
  /** What sources call the council's area. */
  area: z.string().min(1),
  contact: z.string().min(1),
  /** What letters give families to call, and where they can read more. */
  telephone: z.string().min(1),
  website: z.string().min(1),
  afterReceipt: z.string().min(1),
  /** What the privacy notice has to say and no other setting knows; what is left out the officer is told is missing. */
  notice: z
    .strictObject({
      dataProtectionOfficer: z.string().min(1).optional(),
      complaints: z.string().min(1).optional(),
      transfers: z.string().min(1).optional(),
    })
    .optional(),
  /** Where browsers find the site, when that is not where it listens. */
  origin: z.url().optional(),
  signIn: signInSchema,
})

/** The council's settings: the repository's, with the data directory's own `settings.yaml` laid over them key by key. */
export function readSettings(dataDirectory?: { readonly path: string }): Settings {
  const given = readFileSync(fileURLToPath(new URL('../../governance/settings.yaml', import.meta.url)), 'utf8')
  const own = dataDirectory === undefined ? undefined : join(dataDirectory.path, 'settings.yaml')
  if (own === undefined || !existsSync(own)) {
    return checkData({ text: given, name: 'governance/settings.yaml', schema: settingsSchema })
  }
  const overlay = settingsSchema.partial()
  const laidOver = checkData({ text: readFileSync(own, 'utf8'), name: 'settings.yaml', schema: overlay })
  return settingsSchema.parse({ ...parse(given), ...laidOver })
}
