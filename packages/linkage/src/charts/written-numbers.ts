import type { ChartCell, ChartColumn } from './chart.ts'

/** 12,345 */
export function countText(count: number): string {
  return Number.isInteger(count)
    ? count.toLocaleString('en-GB')
    : count.toLocaleString('en-GB', { maximumFractionDigits: 1 })
}

/** +3.2 or −4.0, with a true minus sign. */
export function weightText(weight: number, decimals = 1): string {
  const rounded = Math.abs(weight).toFixed(decimals)
  if (Number(rounded) === 0) return rounded
  return `${weight < 0 ? '−' : '+'}${rounded}`
}

/** 12.3%, and never 100% or 0% for what is not quite. */
export function shareText(share: number): string {
  const percent = share * 100
  if (percent > 0 && percent < 0.1) return '<0.1%'
  if (percent < 100 && percent > 99.9) return '>99.9%'
  return `${percent.toFixed(1).replace(/\.0$/, '')}%`
}

/** A probability as it is best read: 0.042, or 3.1e-6 where that would be all zeros. */
export function numberText(number: number): string {
  if (number === 0 || Number.isInteger(number)) return number.toLocaleString('en-GB').replace('-', '−')
  if (Math.abs(number) < 0.001) return number.toExponential(1).replaceAll('-', '−')
  return Number(number.toPrecision(3)).toLocaleString('en-GB', { maximumFractionDigits: 6 }).replace('-', '−')
}

/** A cell of a chart's table in words; nothing known is a dash. */
export function cellText(cell: ChartCell, { holds }: ChartColumn): string {
  if (cell === undefined || (typeof cell === 'number' && Number.isNaN(cell))) return '–'
  if (typeof cell === 'string') return cell
  if (!Number.isFinite(cell)) return cell > 0 ? '∞' : '−∞'
  const write = {
    text: String,
    count: countText,
    weight: (n: number) => weightText(n, 2),
    share: shareText,
    number: numberText,
  }
  return write[holds](cell)
}
