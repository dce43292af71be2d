import { valueText } from '../charts/profile-charts.ts'
import { waterfallChart } from '../charts/waterfall-chart.ts'
import { explainPair } from '../explain/explain-pair.ts'
import { figure, paragraph } from './html-page.ts'
import type { ReportSection, RunReportInput } from './run-report.ts'

/** Pairs on either side of the threshold that are explained when none are asked for. */
const EACH_SIDE = 2

/** Waterfalls of the pairs asked for, or of those nearest to the threshold. */
export async function explainedSection(input: RunReportInput): Promise<ReportSection | undefined> {
  if (input.engine === undefined) return undefined
  const wanted =
    input.explain?.map(([l, r]) => ({ l, r, name: 'Pair' })) ??
    nearestToThreshold(input).map((pair) => ({ ...pair, name: pair.isLinked ? 'Just linked' : 'Just not linked' }))
  if (wanted.length === 0) return undefined
  const about =
    input.explain === undefined
      ? paragraph('The pairs nearest to the threshold: if these look wrong, look at the threshold.')
      : ''
  return { id: 'explained', title: 'Pairs explained', body: about + (await explainedPairs(input, wanted)) }
}

/** A waterfall of each pair. */
export async function explainedPairs(
  { engine, model, showValues = false }: RunReportInput,
  pairs: readonly { readonly l: number; readonly r: number; readonly name: string }[],
): Promise<string> {
  if (engine === undefined) return ''
  const idOf = async (record: number): Promise<string> =>
    showValues ? valueText((await engine.valuesOf(record, [model.uniqueIdColumn]))[0] ?? null) : String(record)
  const figures: string[] = []
  for (const { l, r, name } of pairs) {
    const explained = await explainPair(engine, model, l, r)
    const title = `${name}: records ${await idOf(explained.l)} and ${await idOf(explained.r)}`
    figures.push(figure(waterfallChart(explained, { showValues, name: title })))
  }
  return figures.join('')
}

function nearestToThreshold({
  pairs,
  thresholdMatchWeight,
}: RunReportInput): { l: number; r: number; isLinked: boolean }[] {
  if (pairs === undefined || thresholdMatchWeight === undefined) return []
  const linked: number[] = []
  const left: number[] = []
  for (let pair = 0; pair < pairs.length; pair++) {
    const side = (pairs.matchWeight[pair] as number) >= thresholdMatchWeight ? linked : left
    side.push(pair)
    if (side.length > 64) keepNearest(side, pairs.matchWeight, thresholdMatchWeight)
  }
  keepNearest(linked, pairs.matchWeight, thresholdMatchWeight)
  keepNearest(left, pairs.matchWeight, thresholdMatchWeight)
  const pairOf = (isLinked: boolean) => (pair: number) => ({ l: pairs.l[pair] as number, r: pairs.r[pair] as number, isLinked }) // prettier-ignore
  return [...linked.map(pairOf(true)), ...left.map(pairOf(false))]
}

function keepNearest(pairs: number[], matchWeight: Float64Array, threshold: number): void {
  const distance = (pair: number): number => Math.abs((matchWeight[pair] as number) - threshold)
  pairs.sort((a, b) => distance(a) - distance(b) || a - b)
  pairs.length = Math.min(pairs.length, EACH_SIDE)
}
