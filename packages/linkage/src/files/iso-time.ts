/** Calendar day of so many days since 1 January 1970, as `YYYY-MM-DD`. */
export function isoDay(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10)
}

/** Moment of so many ticks since 1970, as DuckDB casts it to text: `YYYY-MM-DD HH:MM:SS`, with a fraction if there is one. */
export function isoMoment(ticks: bigint, ticksPerSecond: bigint): string {
  const seconds = floorDivide(ticks, ticksPerSecond)
  const [day = '', clock = ''] = new Date(Number(seconds) * 1000).toISOString().split(/[T.]/)
  return `${day} ${clock}${fraction(ticks - seconds * ticksPerSecond, ticksPerSecond)}`
}

/** Time of day of so many ticks since midnight, as `HH:MM:SS`, with a fraction if there is one. */
export function isoClock(ticks: bigint, ticksPerSecond: bigint): string {
  return isoMoment(ticks, ticksPerSecond).slice('1970-01-01 '.length)
}

function fraction(ticks: bigint, ticksPerSecond: bigint): string {
  if (ticks === 0n) return ''
  const digits = String(ticksPerSecond).length - 1
  return `.${String(ticks).padStart(digits, '0').replace(/0+$/, '')}`
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b < 0n ? quotient - 1n : quotient
}
