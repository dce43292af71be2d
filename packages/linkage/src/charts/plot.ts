import { CHART_WIDTH, INK, svgDocument, type Chart, type Series } from './chart.ts'
import { linearScale, type Scale } from './scale.ts'
import { element, words } from './svg.ts'
import { wrapWords } from './wrap-words.ts'

export type Axis = {
  readonly domain: readonly [number, number]
  readonly title: string
  tickText(tick: number): string
  readonly tickNote?: ((tick: number) => string) | undefined
  readonly ticks?: number
}

export type PlotLegend = { readonly series: Series; readonly text: string }

const MARGIN = { left: 58, right: 16, top: 12 }

/** Marks between two axes. The y axis' title stands above it, where it can be read without turning one's head. */
export function plot(
  about: Pick<Chart, 'title' | 'description'>,
  {
    x,
    y,
    marks,
    legend = [],
    plotHeight = 220,
  }: {
    readonly x: Axis
    readonly y: Axis
    marks(scales: { readonly x: Scale; readonly y: Scale }): readonly string[]
    readonly legend?: readonly PlotLegend[]
    readonly plotHeight?: number
  },
): string {
  const body: string[] = []
  let top = MARGIN.top
  for (const { series, text } of legend) {
    body.push(element('line', { x1: 10, x2: 44, y1: top + 4, y2: top + 4, ...strokeOf(series) }))
    for (const line of wrapWords(text, 52)) {
      body.push(words(line, { x: 52, y: top + 8, 'font-size': 12 }))
      top += 17
    }
  }
  body.push(words(y.title, { x: 8, y: top + 10, 'font-size': 12, fill: INK.quiet }))
  top += 24
  const bottom = top + plotHeight
  const xScale = linearScale(x.domain, [MARGIN.left, CHART_WIDTH - MARGIN.right], { ticks: x.ticks ?? 5 })
  const yScale = linearScale(y.domain, [bottom, top], { ticks: y.ticks ?? 5 })
  for (const tick of yScale.ticks) {
    const place = yScale.at(tick)
    body.push(
      element('line', { x1: MARGIN.left, x2: CHART_WIDTH - MARGIN.right, y1: place, y2: place, stroke: INK.faint }),
    )
    body.push(words(y.tickText(tick), { x: MARGIN.left - 6, y: place + 4, 'text-anchor': 'end', 'font-size': 11, fill: INK.quiet })) // prettier-ignore
  }
  for (const tick of xScale.ticks) {
    const place = xScale.at(tick)
    body.push(element('line', { x1: place, x2: place, y1: bottom, y2: bottom + 4, stroke: INK.quiet }))
    body.push(words(x.tickText(tick), { x: place, y: bottom + 17, 'text-anchor': place > CHART_WIDTH - 24 ? 'end' : 'middle', 'font-size': 11, fill: INK.quiet })) // prettier-ignore
    if (x.tickNote !== undefined) {
      body.push(words(x.tickNote(tick), { x: place, y: bottom + 31, 'text-anchor': place > CHART_WIDTH - 24 ? 'end' : 'middle', 'font-size': 11, fill: INK.quiet })) // prettier-ignore
    }
  }
  const titleAt = bottom + (x.tickNote === undefined ? 36 : 50)
  return svgDocument(about, {
    height: titleAt + 8,
    body: [
      ...body,
      ...marks({ x: xScale, y: yScale }),
      element('line', { x1: MARGIN.left, x2: CHART_WIDTH - MARGIN.right, y1: bottom, y2: bottom, stroke: INK.quiet }),
      words(x.title, { x: CHART_WIDTH - MARGIN.right, y: titleAt, 'text-anchor': 'end', 'font-size': 12, fill: INK.quiet }), // prettier-ignore
    ],
  })
}

/** How a series is drawn as a line. */
function strokeOf({ colour, dashes }: Series): Readonly<Record<string, string | number | undefined>> {
  return { stroke: colour, 'stroke-width': 2.5, 'stroke-dasharray': dashes, fill: 'none' }
}

/** A line through points, or along steps that hold until the next point. Points closer than a dot are left out. */
export function lineThrough(
  points: readonly { readonly x: number; readonly y: number }[],
  scales: { readonly x: Scale; readonly y: Scale },
  { series, steps = false }: { readonly series: Series; readonly steps?: boolean },
): string {
  const placed = points.map(({ x, y }) => ({ x: scales.x.at(x), y: scales.y.at(y) }))
  const kept = placed.filter((point, place) => {
    const before = placed[place - 1]
    const isEnd = before === undefined || place === placed.length - 1
    return isEnd || Math.round(before.x * 2) !== Math.round(point.x * 2) || Math.round(before.y * 2) !== Math.round(point.y * 2) // prettier-ignore
  })
  const d = kept
    .map(
      ({ x, y }, place) =>
        `${place === 0 ? 'M' : steps ? `H${tenth(x)}V` : 'L'}${place > 0 && steps ? '' : `${tenth(x)} `}${tenth(y)}`,
    ) // prettier-ignore
    .join('')
  return element('path', { d, ...strokeOf(series), 'stroke-linejoin': 'round' })
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
