import type { Series } from './chart.ts'
import { element } from './svg.ts'

/** A series' mark: hollow, so that one on top of another hides nothing. */
export function pointMark({ shape, colour }: Series, { x, y }: { readonly x: number; readonly y: number }): string {
  const drawn = { fill: 'none', stroke: colour, 'stroke-width': 2 }
  if (shape === 'circle') return element('circle', { cx: x, cy: y, r: 5.5, ...drawn })
  if (shape === 'square') return element('rect', { x: x - 5, y: y - 5, width: 10, height: 10, ...drawn })
  const corners =
    shape === 'triangle'
      ? [[0, -6.5], [6, 5], [-6, 5]] // prettier-ignore
      : [[0, -7], [6, 0], [0, 7], [-6, 0]] // prettier-ignore
  const at = (corner: readonly number[]): string => corner.map((each, place) => Math.round((each + (place === 0 ? x : y)) * 10) / 10).join(' ') // prettier-ignore
  return element('path', { d: `M${corners.map(at).join('L')}Z`, ...drawn })
}
