/**
 * How right the clusters are beside Splink 5's: the same records, settings and thresholds, no label used in training, each
 * system at its best threshold; and how precise they are at the recall that Splink has there.
 *
 * `npm run bench:linkage:accuracy` · `-- --only "FEBRL 3"`
 */
import { parseArgs } from 'node:util'
import { fake1000, febrl3, febrl4 } from '../../packages/linkage/src/testing/public-data-sets.ts'
import { thisMachine } from '../this-machine.ts'
import type { DataSet } from './accuracy/data-set.ts'
import { difference, type Interval } from './accuracy/judged-clusters.ts'
import { linkHere, linkWithSplink, type Curve, type Point } from './accuracy/link-both.ts'
import { pseudopeople } from './accuracy/pseudopeople.ts'
import { townCensus } from './accuracy/synthetic-town.ts'

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const makers: Readonly<Record<string, () => DataSet | undefined>> = {
  fake_1000: fake1000,
  'FEBRL 3': febrl3,
  'FEBRL 4': febrl4,
  pseudopeople,
  'town 1': () => townCensus({ households: 2000, seed: 1 }),
  'town 7': () => townCensus({ households: 2000, seed: 7 }),
  'town 23': () => townCensus({ households: 2000, seed: 23 }),
}

console.log(thisMachine())
for (const [name, make] of Object.entries(makers)) {
  if (values.only !== undefined && values.only !== name) continue
  const dataSet = make()
  if (dataSet === undefined) {
    console.log(`\n${name}: skipped, its files are not in ../shared/data`)
    continue
  }
  console.log(`\n${dataSet.name}: ${dataSet.rows.length} records of ${new Set(dataSet.truth).size} people`)
  const here = await linkHere(dataSet)
  for (const curve of here) tell('Kith', curve)
  const splink = await linkWithSplink(dataSet)
  if (splink === undefined) continue
  for (const curve of splink.curves) tell(`Splink ${splink.run.splink}`, curve)
  compare(bestOf(here[0]!.points), here[0]!.points, bestOf(splink.curves.flatMap(({ points }) => points)))
}

function bestOf(points: readonly Point[]): Point {
  return points.reduce((best, point) => (point.f1 > best.f1 ? point : best))
}

function tell(system: string, { method, points }: Curve): void {
  const { f1, precision, recall, weight } = bestOf(points)
  console.log(`  ${`${system}, ${method}`.padEnd(36)} F1 ${rate(f1)}, precision ${rate(precision)}, recall ${rate(recall)} at match weight ${weight}`) // prettier-ignore
}

function compare(best: Point, points: readonly Point[], theirs: Point): void {
  const f1 = difference(best, theirs, 'f1')
  console.log(`  F1 ${signed(f1.value)} ${range(f1.interval)}`)
  const reaching = points.filter(({ recall }) => recall >= theirs.recall)
  if (reaching.length === 0) {
    console.log(`  recall ${rate(theirs.recall)} is not reached`)
    return
  }
  const near = reaching.reduce((least, point) => (point.recall < least.recall || (point.recall === least.recall && point.precision > least.precision) ? point : least)) // prettier-ignore
  const precision = difference(near, theirs, 'precision')
  console.log(`  at Splink's recall: precision ${rate(near.precision)} beside ${rate(theirs.precision)}, ${signed(precision.value)} ${range(precision.interval)} (recall ${rate(near.recall)}, match weight ${near.weight})`) // prettier-ignore
}

function rate(share: number): string {
  return share.toFixed(4)
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`
}

function range([low, high]: Interval): string {
  return `[${signed(low)}, ${signed(high)}]`
}
