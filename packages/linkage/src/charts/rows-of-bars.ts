import { CHART_WIDTH, INK, svgDocument, type Chart } from './chart.ts'
import type { Scale } from './scale.ts'
import { element, words } from './svg.ts'
import { wrapWords } from './wrap-words.ts'

/** One thing with what is drawn for it. Its name stands above, so that long names fit a narrow screen. */
export type BarRow = {
  /** Begins a new group when it differs from the row before. */
  readonly group?: string | undefined
  readonly label: string
  /** Draws into the strip below the label; `middle` is the strip's middle. */
  draw(middle: number): readonly string[]
  /** Draws something from this strip to the next one. */
  readonly join?: ((middle: number, nextMiddle: number) => string) | undefined
}

/** A scale across some of the width, with a title above it and numbers below. */
export type BarPanel = {
  readonly scale: Scale
  readonly title: string
  tickText(tick: number): string
  /** A second line under each tick. */
  readonly tickNote?: ((tick: number) => string) | undefined
  /** Where zero is, when a line there helps. */
  readonly zero?: boolean
}

const STRIP = 20
const LABEL_LINE = 16
export const BAR_HEIGHT = 14
const LABEL_CHARACTERS = 58

/** Things one above the other with bars or dots beside a common scale, or several. */
export function rowsOfBars(
  about: Pick<Chart, 'title' | 'description'>,
  {
    panels,
    rows,
    legend,
  }: { readonly panels: readonly BarPanel[]; readonly rows: readonly BarRow[]; readonly legend?: readonly Legend[] },
): string {
  const body: string[] = []
  let y = 8
  if (legend !== undefined) {
    for (const { draw, text } of legend) {
      const lines = wrapWords(text, LABEL_CHARACTERS - 4)
      body.push(...draw(16, y + 8))
      lines.forEach((line, place) => body.push(words(line, { x: 34, y: y + 13 + place * LABEL_LINE, 'font-size': 12 })))
      y += 4 + lines.length * LABEL_LINE
    }
    y += 4
  }
  const hasTitles = panels.some(({ title }) => title !== '')
  if (hasTitles) {
    for (const { scale, title } of panels) {
      body.push(words(title, { x: left(scale), y: y + 13, 'font-size': 12, fill: INK.quiet }))
    }
    y += 22
  }
  const top = y
  const middles: number[] = []
  const drawn: string[] = []
  let group: string | undefined
  for (const row of rows) {
    if (row.group !== undefined && row.group !== group) {
      y += group === undefined ? 2 : 10
      for (const line of wrapWords(row.group, LABEL_CHARACTERS - 10)) {
        drawn.push(words(line, { x: 8, y: y + 14, 'font-weight': 'bold' }))
        y += 20
      }
    }
    group = row.group
    for (const line of wrapWords(row.label, LABEL_CHARACTERS)) {
      drawn.push(words(line, { x: 8, y: y + 12, 'font-size': 12 }))
      y += LABEL_LINE
    }
    middles.push(y + STRIP / 2)
    drawn.push(...row.draw(y + STRIP / 2))
    y += STRIP + 3
  }
  rows.forEach(({ join }, place) => {
    const next = middles[place + 1]
    if (join !== undefined && next !== undefined) body.push(join(middles[place] as number, next))
  })
  const bottom = y + 2
  const grid = panels.flatMap((panel) => gridOf(panel, { middles, bottom, top }))
  const noted = panels.some(({ tickNote }) => tickNote !== undefined)
  return svgDocument(about, { height: bottom + (noted ? 40 : 26), body: [...grid, ...body, ...drawn] })
}

export type Legend = { draw(x: number, y: number): readonly string[]; readonly text: string }

/** A bar between two places, its weight beside its end. */
export function bar({
  from,
  to,
  middle,
  fill,
  height = BAR_HEIGHT,
}: {
  readonly from: number
  readonly to: number
  readonly middle: number
  readonly fill: string
  readonly height?: number
}): string {
  return element('rect', {
    x: Math.min(from, to),
    y: middle - height / 2,
    width: Math.max(1, Math.abs(to - from)),
    height,
    fill,
  })
}

/** Marks the end of a bar that goes on beyond the edge of the chart: two white slashes across it. */
export function torn({ x, middle }: { readonly x: number; readonly middle: number }): string {
  const slash = (at: number): string => `M${at} ${middle + BAR_HEIGHT / 2}l5 -${BAR_HEIGHT}`
  return element('path', { d: `${slash(x - 3)}${slash(x + 3)}`, stroke: '#fff', 'stroke-width': 2 })
}

/** Words beside a bar's end: beyond it where there is room, otherwise before it. */
export function beside(
  text: string,
  { x, middle, towards, weight }: { readonly x: number; readonly middle: number; readonly towards: 'left' | 'right'; readonly weight?: string }, // prettier-ignore
): string {
  const width = text.length * 7
  const fits = towards === 'right' ? x + 4 + width < CHART_WIDTH : x - 4 - width > 0
  const goesRight = fits ? towards === 'right' : towards === 'left'
  return words(text, {
    x: goesRight ? x + 4 : x - 4,
    y: middle + 4.5,
    'font-size': 12,
    'font-weight': weight,
    'text-anchor': goesRight ? 'start' : 'end',
    // A white edge keeps the words legible over a grid line or a bar.
    stroke: '#fff',
    'stroke-width': 3,
    'paint-order': 'stroke',
  })
}

/** Words at the very edge stand inside it. */
function anchorAt(x: number): 'start' | 'middle' | 'end' {
  return x < 20 ? 'start' : x > CHART_WIDTH - 20 ? 'end' : 'middle'
}

function left({ domain, at }: Scale): number {
  return at(domain[0])
}

function gridOf(
  { scale, tickText, tickNote, zero }: BarPanel,
  { middles, bottom, top }: { readonly middles: readonly number[]; readonly bottom: number; readonly top: number },
): string[] {
  const first = Math.max(top, (middles[0] ?? top) - STRIP / 2)
  return scale.ticks.flatMap((tick) => {
    const x = scale.at(tick)
    const isZero = zero === true && tick === 0
    return [
      // Lines only beside the bars, so that they do not run through the names.
      ...middles.map((middle) =>
        element('line', {
          x1: x,
          x2: x,
          y1: middle - STRIP / 2,
          y2: middle + STRIP / 2,
          stroke: isZero ? INK.quiet : INK.faint,
        }),
      ),
      ...(middles.length === 0 ? [element('line', { x1: x, x2: x, y1: first, y2: bottom, stroke: INK.faint })] : []),
      words(tickText(tick), { x, y: bottom + 14, 'text-anchor': anchorAt(x), 'font-size': 11, fill: INK.quiet }),
      ...(tickNote === undefined
        ? []
        : [words(tickNote(tick), { x, y: bottom + 28, 'text-anchor': anchorAt(x), 'font-size': 11, fill: INK.quiet })]),
    ]
  })
}
