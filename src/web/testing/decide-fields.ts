/** What the decide form sends: its token, the version it shows, the last decision it knows of, and the answers. */
export type DecideFields = { form: string; version: string; last: string; [field: string]: string }

/** The form filled in with the same answer for every need, and nothing else. */
export function decideFields(html: string, answer = 'yes'): DecideFields {
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  const form = [...html.matchAll(/name="form" value="([^"]+)"/g)].at(-1)?.[1] ?? ''
  const fields: DecideFields = { form, version: value('version'), last: value('last') }
  for (const [, name] of html.matchAll(/name="(answer-[a-z-]+)"/g)) fields[name!] = answer
  return fields
}
