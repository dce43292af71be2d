/** A number as SQL of exactly that double: DuckDB would read plain digits as a decimal of its own. */
export function sqlNumber(number: number): string {
  if (number === Number.POSITIVE_INFINITY) return `'inf'::double`
  if (number === Number.NEGATIVE_INFINITY) return `'-inf'::double`
  return `'${number}'::double`
}
