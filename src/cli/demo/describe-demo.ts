import { table } from '../table.ts'
import type { DemoResult } from './run-demo.ts'

/** What the demonstration found and how well, in words. */
export function describeDemo(result: DemoResult): string {
  const { town, stageSeconds, seconds } = result
  return [
    `Avonmere, an invented town of ${count(town.people)} people (seed ${town.seed}), on ${town.today}\n`,
    table(
      ['found', 'count'],
      [
        ['files received', result.deliveries],
        ['source records', result.sourceRecords],
        ['rows in quarantine', result.quarantined],
        ['people', result.people],
        ['households', result.households],
        ['families', result.families],
        ['families that meet the programme’s rule', result.eligibleFamilies],
      ],
    ),
    table(['and what became of it', 'count'], whatBecame(result)),
    describeQuality(result),
    `${Object.entries(stageSeconds)
      .map(([stage, taken]) => `${stage} ${taken.toFixed(1)} s`)
      .join(', ')}; ${seconds.toFixed(1)} s in all\n`,
  ].join('\n')
}

function whatBecame({ cases, outcomes, claims, auditSample, release, disposed, held }: DemoResult): [string, number][] {
  return [
    ['families supported', cases],
    ['results met', outcomes.met],
    ['results not met', outcomes.notMet],
    ['results that cannot be told', outcomes.cannotTell],
    ['claims', claims],
    ['claims judged in an audit', auditSample],
    ['people released to research', release.people],
    ['people left out of the release', release.excluded],
    ['people whose records reached their end', disposed.people],
    ['people whose records are held back', held.people],
  ]
}

function describeQuality({ baseline, linkage, acrossPartnersKeys, householdMatch, familyMatch }: DemoResult): string {
  const rows = [
    ['people, by exact match alone', baseline.pairPrecision, baseline.pairRecall],
    [
      'people, by exact match and partners’ own keys',
      baseline.withPartnersKeys.pairPrecision,
      baseline.withPartnersKeys.pairRecall,
    ],
    ['people', linkage.pairPrecision, linkage.pairRecall],
    ['people, that no partner’s own key joins', acrossPartnersKeys.pairPrecision, acrossPartnersKeys.pairRecall],
    ['households', householdMatch.precision, householdMatch.recall],
    ['families', familyMatch.precision, familyMatch.recall],
  ] as const
  const words = rows.map(([of, precision, recall]) => [of, share(precision), share(recall)])
  const alike = share(baseline.differentPeopleShare)
  return [
    table(['against the town’s truth, pairs of', 'precision', 'recall'], words),
    `Of records at one address with equal surname and much the same forename, ${alike} are different people.\n`,
  ].join('')
}

function share(of: number): string {
  return `${(of * 100).toFixed(1)}%`
}

function count(of: number): string {
  return of.toLocaleString('en-GB')
}
