import { decideFields } from './decide-fields.ts'
import { familiesOnSite, type FamiliesOnSite } from './families-on-site.ts'
import type { Visitor } from './visitor.ts'

/** The families of `familiesOnSite`, of which ours is supported, with Mara its manager and Leo its lead practitioner. */
export type SupportedOnSite = FamiliesOnSite & {
  readonly mara: Visitor
  readonly leo: Visitor
  /** Where the pages of the supported family are. */
  readonly at: string
}

/** Everything is done as people do it: signing in, deciding, choosing who works with the family. */
export async function supportedOnSite(t: Parameters<typeof familiesOnSite>[0]): Promise<SupportedOnSite> {
  const site = await familiesOnSite(t)
  const leo = await site.as('demo-lead-practitioner')
  const mara = await site.as('demo-team-manager')
  const at = `/families/${site.ours.familyId}`
  const decide = decideFields((await mara.open(`${at}/decide`)).html)
  await mara.send(`${at}/decide`, { ...decide, outcome: 'offer-support', reason: 'They asked for help.' })
  const choose = await mara.open(`${at}/practitioner`)
  const practitioner = /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*Leo Demo/.exec(choose.html)?.[1] ?? ''
  await mara.send(`${at}/practitioner`, { form: choose.form, practitioner })
  return { ...site, mara, leo, at }
}

/** The fields of a page's own form as they stand in it, to fill in and send: hidden ones, inputs, texts and choices made. */
export function formFields(html: string): Record<string, string> {
  const form = html.slice(html.lastIndexOf('<form'))
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const isChoice = /type="(radio|checkbox)"/.test(tag)
    const name = /\bname="([^"]*)"/.exec(tag)?.[1]
    if (name !== undefined && (!isChoice || / checked/.test(tag)))
      fields[name] = plain(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  for (const [, name, text] of form.matchAll(/<textarea\b[^>]*\bname="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g)) {
    fields[name!] = plain(text!)
  }
  return fields
}

function plain(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
