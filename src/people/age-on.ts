/** Whole years of age on a day. Someone born on 29 February has the birthday on 1 March in other years, as in English law. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) >= birthDate.slice(5) ? years : years - 1
}
