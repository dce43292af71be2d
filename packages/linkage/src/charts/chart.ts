import { element, escapeText } from './svg.ts'

/** A picture and the same numbers as a table, so that neither is without the other. */
export type Chart = {
  readonly title: string
  /** One or two sentences on how to read it, and for whoever cannot see it. */
  readonly description: string
  /** A whole SVG document of its own, 400 wide and as high as it needs. */
  readonly svg: string
  readonly table: ChartTable
}

export type ChartTable = { readonly columns: readonly ChartColumn[]; readonly rows: readonly (readonly ChartCell[])[] }

export type ChartCell = string | number | undefined

/** What a column holds, and so how it is written: see `cellText`. */
export type ChartColumn = { readonly title: string; readonly holds: 'text' | 'count' | 'weight' | 'share' | 'number' }

/** Narrow enough that words stay legible when a phone shrinks it to its screen. */
export const CHART_WIDTH = 400

/** Told apart without colour sight, and each at least 3 to 1 against white (after Okabe and Ito, 2008). */
export const INK = {
  text: '#0b0c0c',
  quiet: '#505a5f',
  line: '#b1b4b6',
  faint: '#e6e8ea',
  blue: '#0072b2',
  orange: '#c75000',
  green: '#00795b',
  purple: '#8f4a8f',
} as const

/** A series is told by its shape or dashes as well as its colour. */
export const SERIES = [
  { colour: INK.blue, dashes: undefined, shape: 'circle' },
  { colour: INK.orange, dashes: '7 3', shape: 'square' },
  { colour: INK.green, dashes: '2 3', shape: 'triangle' },
  { colour: INK.purple, dashes: '9 3 2 3', shape: 'diamond' },
] as const

export type Series = (typeof SERIES)[number]

/** More series than four begin again, and need the table to be told apart. */
export function seriesAt(place: number): Series {
  return SERIES[place % SERIES.length] as Series
}

/** Puts a drawing into a document with its name and description. */
export function svgDocument(
  { title, description }: Pick<Chart, 'title' | 'description'>,
  { height, body }: { readonly height: number; readonly body: readonly string[] },
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${CHART_WIDTH} ${Math.ceil(height)}`,
      width: CHART_WIDTH,
      height: Math.ceil(height),
      role: 'img',
      'font-family': 'Arial, Helvetica, sans-serif',
      'font-size': 13,
      fill: INK.text,
    },
    element('title', {}, escapeText(title)),
    element('desc', {}, escapeText(description)),
    element('rect', { width: CHART_WIDTH, height: Math.ceil(height), fill: '#fff' }),
    ...body,
  )
}
