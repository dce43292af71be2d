import type { Clause, Notice } from '../../src/web/notice/make-notice.ts'

/** The notice with, under each clause, the settings it is made from and the tests that hold it. */
export function noticeMarkdown({ title, sections, missing }: Notice): string {
  const parts = [
    `# ${title}`,
    '<!-- Rendered by `npm run docs:notice` from governance/notice.yaml and the settings that are enforced; change them there. -->',
    'What the public reads stands first in each line. Under it: the settings it is made from, and the tests that fail when it no longer holds.',
  ]
  for (const { heading, opening, clauses } of sections) {
    parts.push(`## ${heading}`, ...(opening === undefined ? [] : [opening]), clauses.map(clauseMarkdown).join('\n'))
  }
  if (missing.length > 0) {
    const lines = missing.map(
      ({ heading, article, setting }) =>
        `- **${heading}** (${article}): fill in \`${setting}\` in governance/settings.yaml`,
    )
    parts.push(
      '## Missing',
      'What Articles 13 and 14 of the UK GDPR ask for and no setting answers yet.',
      lines.join('\n'),
    )
  }
  return `${parts.join('\n\n')}\n`
}

function clauseMarkdown({ id, says, from, heldBy, doubtful, isStatement }: Clause): string {
  return [
    `- ${id === undefined ? '' : `**${id}** `}${says}`,
    ...(from.length === 0 ? [] : [`  - From ${from.map((path) => `[${path}](../${path})`).join(', ')}`]),
    ...heldBy.map(({ in: file, test }) => `  - Held by [${test}](../${file})`),
    ...(isStatement ? ['  - The council’s own statement'] : []),
    ...(doubtful === undefined ? [] : [`  - **Doubtful:** ${doubtful}`]),
  ].join('\n')
}
