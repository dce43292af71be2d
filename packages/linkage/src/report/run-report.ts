import type { Engine } from '../engines/engine.ts'
import type { Labels } from '../evaluate/labels.ts'
import type { Table } from '../columns/table.ts'
import type { Model } from '../model/model.ts'
import { matchProbability } from '../model/weights.ts'
import type { Clusters } from '../steps/cluster/cluster-options.ts'
import type { ScoredPairs } from '../steps/pairs.ts'
import type { Training } from '../training/train-model.ts'
import { countText, numberText, weightText } from '../charts/written-numbers.ts'
import { accuracySection } from './accuracy-section.ts'
import { clustersSection } from './clusters-section.ts'
import { dataSection } from './data-section.ts'
import { explainedSection } from './explained-section.ts'
import { facts, htmlPage } from './html-page.ts'
import { modelSection } from './model-section.ts'
import { pairsSection } from './pairs-section.ts'
import { trainingSection } from './training-section.ts'
import { escapeText } from '../charts/svg.ts'

/** What a run made, as far as it went: what is left out has no section. */
export type RunReportInput = {
  readonly model: Model
  /** For what the columns hold. */
  readonly table?: Table
  readonly title?: string
  /** The day and time of the run in words; the report itself knows no clock. */
  readonly when?: string
  /** Scores records again, for what cannot be linked, for pairs explained and for errors. */
  readonly engine?: Engine
  readonly training?: Pick<Training, 'sessions' | 'warnings'>
  /** Pairs that each blocking rule added, as `countPairs` gives them, and how many there could be. */
  readonly pairsPerRule?: readonly number[]
  readonly possiblePairs?: number
  readonly pairs?: ScoredPairs
  readonly clusters?: Clusters
  /** Where pairs became links. */
  readonly thresholdMatchWeight?: number
  readonly labels?: Labels
  /** Pairs to explain, by row number. Left out, those nearest to the threshold are. */
  readonly explain?: readonly (readonly [number, number])[]
  /** Seconds that each step of the run took. */
  readonly seconds?: Readonly<Record<string, number>>
  /** Shows values of the data: personal data, so only where they were asked for. */
  readonly showValues?: boolean
}

/** One part of a report: a heading with what is under it. Nothing to say, no section. */
export type ReportSection = { readonly id: string; readonly title: string; readonly body: string }

/**
 * A run of linkage on one page of HTML that needs nothing else: no network, no script. Every chart stands beside a table of
 * the same numbers. Values of the data are shown only with `showValues`; otherwise counts, levels and row numbers are.
 */
export async function runReport(input: RunReportInput): Promise<string> {
  const title = input.title ?? 'Record linkage report'
  const sections = [
    dataSection(input),
    modelSection(input),
    trainingSection(input),
    await pairsSection(input),
    clustersSection(input),
    await accuracySection(input),
    await explainedSection(input),
  ].filter((section) => section !== undefined)
  const links = sections.map(({ id, title: name }) => `<li><a href="#${id}">${escapeText(name)}</a></li>`).join('')
  const parts = sections.map(
    ({ id, title: name, body }) => `<section aria-labelledby="${id}">\n<h2 id="${id}">${escapeText(name)}</h2>\n${body}</section>\n`, // prettier-ignore
  )
  return htmlPage({
    title,
    body: `<header>
<h1>${escapeText(title)}</h1>
${privacyNote(input)}${facts(summaryOf(input))}</header>
<nav aria-label="Sections"><ul>${links}</ul></nav>
<main>
${parts.join('\n')}</main>`,
  })
}

function privacyNote({ showValues }: RunReportInput): string {
  return showValues === true
    ? '<p class="note warn"><strong>This report shows values of the data.</strong> Keep it as safe as the data itself, and delete it when it is no longer needed.</p>\n'
    : '<p class="note">This report shows no values of the data: only counts, levels and weights, with records named by their row number (the first is 0). Names of columns, sources and levels and the text of rules are those of the settings.</p>\n'
}

function summaryOf(input: RunReportInput): [string, string][] {
  const { table, engine, model, pairs, clusters, thresholdMatchWeight: threshold, seconds } = input
  const linkTypes = {
    dedupe_only: 'Within one table',
    link_only: 'Across tables only',
    link_and_dedupe: 'Within and across tables',
  }
  const summary: [string, string][] = [
    ['Records', countText(table?.records ?? engine?.records ?? 0)],
    ['Links looked for', linkTypes[model.linkType]],
  ]
  if (pairs !== undefined) summary.push(['Pairs compared', countText(pairs.candidatePairs)])
  if (threshold !== undefined) {
    summary.push(['Threshold', `match weight ${weightText(threshold)}, probability ${numberText(matchProbability(threshold))}`]) // prettier-ignore
    if (pairs !== undefined) {
      const links = pairs.matchWeight.reduce((count, weight) => count + Number(weight >= threshold), 0)
      summary.push(['Links', countText(links)])
    }
  }
  if (clusters !== undefined) summary.push(['Clusters', countText(clusters.count)])
  for (const [step, took] of Object.entries(seconds ?? {})) summary.push([`Seconds to ${step}`, took.toFixed(1)])
  if (input.when !== undefined) summary.push(['Made', input.when])
  return summary
}
