/** Turns a number into a place. */
export type Scale = {
  readonly domain: readonly [number, number]
  at(value: number): number
  readonly ticks: readonly number[]
}

/** A straight scale from numbers to places, with round ticks inside its domain. */
export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
  { ticks = 5 }: { readonly ticks?: number } = {},
): Scale {
  const [from, to] = domain
  const perUnit = to === from ? 0 : (range[1] - range[0]) / (to - from)
  return { domain, at: (value) => range[0] + (value - from) * perUnit, ticks: roundTicks(domain, ticks) }
}

/** The domain widened to whole steps, so that an axis ends on numbers one can read. */
export function roundDomain([from, to]: readonly [number, number], ticks = 5): [number, number] {
  if (from === to) return [from - 1, to + 1]
  const step = roundStep((to - from) / ticks)
  return [tidy(Math.floor(from / step + 1e-9) * step), tidy(Math.ceil(to / step - 1e-9) * step)]
}

function roundTicks([from, to]: readonly [number, number], wanted: number): number[] {
  if (to <= from) return [from]
  const step = roundStep((to - from) / wanted)
  const ticks: number[] = []
  for (let place = Math.ceil(from / step - 1e-9); place * step <= to + step * 1e-9; place++)
    ticks.push(tidy(place * step))
  return ticks
}

/** The nearest of 1, 2, 5 and their tens at or above the rough step. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5, 10].find((each) => each * power >= rough * 0.999) ?? 10) * power
}

/** Without the last digits that adding up leaves behind. */
function tidy(value: number): number {
  return Number(value.toFixed(10))
}
