/** What the decide form sends when every need is given the same answer, and nothing else is filled in. */
export function decideFields(html: string, answer = 'yes'): Record<string, string> {
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  const needs = [...html.matchAll(/name="(answer-[a-z-]+)"/g)].map(([, name]) => [name!, answer])
  const form = [...html.matchAll(/name="form" value="([^"]+)"/g)].at(-1)![1]!
  return { form, version: value('version'), last: value('last'), ...Object.fromEntries(needs) }
}
