import { inWords } from '../../src/platform/calendar-day.ts'
import type { Edition, Headline, UntoldIndicator } from '../../src/needs/edition-schema.ts'
import { inWordsDuration } from '../../src/needs/duration.ts'
import { sentence } from '../../src/needs/fact-words.ts'
import type { Need } from '../../src/needs/need-schema.ts'
import { measureOf } from '../../src/needs/results/measure-of.ts'
import { employmentInWords, measureInWords } from '../../src/needs/results/measure-in-words.ts'
import { ruleInWords } from '../../src/needs/rule-in-words.ts'
import { whoInWords } from '../../src/needs/who-applies.ts'

/** An edition for anyone to read: what counts as a need, of whom, who would tell the council, and its examples. */
export function needsMarkdown(edition: Edition): string {
  const { title, inForce, reference, headlines, eligibility } = edition
  return (
    [
      `# ${title}`,
      `<!-- Rendered from frameworks/${edition.framework}/${edition.edition} by \`npm run docs:needs\`; change it there. -->`,
      `In force from ${inWords(inForce.from)} to ${inWords(inForce.lastDay)}. ${ended(reference)}`,
      '## Who can be offered support',
      eligibilityInWords(edition),
      bullets(eligibility.examples.map(({ says, eligible }) => `${says}: **${eligible}**`)),
      `Source: ${ended(eligibility.reference)}`,
      '## How to read a finding',
      [
        'Each need is **met**, **not met** or **cannot tell**. One fact is enough for a need to be met. It is not met only where',
        'those who would know speak for the person over the whole time asked about; otherwise nobody can tell. A finding decides',
        'nothing: a person does, with a reason.',
      ].join('\n'),
      '## How to read a result',
      [
        'A result says what became of a need once support began: **met** (significant and sustained progress), **not met** or',
        '**cannot tell**. Silence is a result only where those who would know speak for everyone the need was about over the',
        `whole window. The window ends on the last day they speak for, at most ${inWordsDuration(edition.results.toldWithin)} ago;`,
        `before support, the last ${inWordsDuration(edition.results.baseline)} are shown beside it.`,
      ].join('\n'),
      `Source: ${ended(edition.results.reference)}`,
      ...headlines.flatMap((headline) => headlineParts(edition, headline)),
      ...employmentParts(edition),
      '## School terms',
      `The last terms are counted by this calendar (${edition.terms[0]!.name} to ${edition.terms.at(-1)!.name}).`,
      table(
        ['Term', 'First day', 'Last day'],
        edition.terms.map(({ name, from, lastDay }) => [name, inWords(from), inWords(lastDay)]),
      ),
    ].join('\n\n') + '\n'
  )
}

function eligibilityInWords({ eligibility }: Edition): string {
  const { headlinesAtLeast, adultWhoLivesElsewhere, dependentChild } = eligibility
  return [
    `A family in which at least ${headlinesAtLeast} of the headline problems are met, counted by headline and not by need, and`,
    `in which there is a dependent child: one under ${dependentChild.under}, or one under ${dependentChild.orUnder} who lives with`,
    'the family and is in full-time education, in training or out of work. An adult who lives elsewhere and has parenting',
    `responsibilities may account for at most ${adultWhoLivesElsewhere.headlinesAtMost} of the problems. The answer is yes, no or`,
    'cannot tell.',
  ].join('\n')
}

function headlineParts(edition: Edition, { id, number, label, clause }: Headline): string[] {
  const needs = edition.needs.filter(({ headline }) => headline === id)
  const untold = edition.noSourceSpeaksFor.filter(({ headline }) => headline === id)
  return [
    `## ${number}. ${label}`,
    `Clause ${clause} of the notice.`,
    ...needs.flatMap((need) => needParts(edition, need)),
    ...untold.flatMap(untoldParts),
  ]
}

function needParts(edition: Edition, need: Need): string[] {
  const { indicator, label, familyLabel, who, when, reference, doubtful, toldBy, silenceMeans, examples } = need
  return [
    `### ${indicator} ${label}`,
    [
      `- On a family’s page: ${familyLabel}`,
      `- Rule: of ${whoInWords(who)} in the family: ${ruleInWords(when, edition)}`,
      `- We learn it from: ${toldBy}`,
      ...(silenceMeans === 'cannot tell' ? ['- Records can show this need, but never that it is not there'] : []),
      `- Source: ${ended(reference)}`,
      ...(doubtful === undefined ? [] : [`- To be checked: ${ended(doubtful)}`]),
    ].join('\n'),
    bullets(examples.map(({ says, finding }) => `${says}: **${finding}**`)),
    ...resultParts(edition, need),
  ]
}

function resultParts(edition: Edition, need: Need): string[] {
  const { progress, reference, doubtful, silenceMeans, examples } = measureOf(edition, need.id)
  return [
    [
      `Result: ${ended(measureInWords(progress, edition))}`,
      '',
      ...(silenceMeans === 'cannot tell'
        ? ['- Records can show that the need goes on, but never that it is over']
        : []),
      `- Source: ${ended(reference)}`,
      ...(doubtful === undefined ? [] : [`- To be checked: ${ended(doubtful)}`]),
    ].join('\n'),
    bullets(examples.map(({ says, result }) => `${says}: **${result}**`)),
  ]
}

function employmentParts(edition: Edition): string[] {
  const route = edition.results.continuousEmployment
  if (route === undefined) return []
  return [
    '## The other route: continuous employment',
    [
      'An adult who claimed an out-of-work benefit on the day support began is in work for so long:',
      '',
      ...employmentInWords(route, edition).map((line) => `- ${line}`),
      '',
      `Source: ${ended(route.reference)}`,
      ...(route.doubtful === undefined ? [] : ['', `To be checked: ${ended(route.doubtful)}`]),
    ].join('\n'),
    bullets(route.examples.map(({ says, result }) => `${says}: **${result}**`)),
  ]
}

function untoldParts({ indicator, label, familyLabel, toldBy, reference }: UntoldIndicator): string[] {
  return [
    `### ${indicator} ${label}`,
    [
      `- On a family’s page: ${familyLabel}`,
      `- Nobody tells us: ${sentence(`we do not receive this from ${toldBy}`)} Always **cannot tell**.`,
      `- Source: ${ended(reference)}`,
    ].join('\n'),
  ]
}

function bullets(items: readonly string[]): string {
  return `Examples, each of which runs as a test:\n\n${items.map((item) => `- ${item}`).join('\n')}`
}

function ended(words: string): string {
  return words.endsWith('.') ? words : `${words}.`
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n')
}
