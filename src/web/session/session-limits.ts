/** How long a session may last; the page's footer says so in words. */
export const idleMinutes = 20
export const absoluteHours = 10

/** How long what someone typed and did not send is kept. */
export const keptFormDays = 28

export function minutesBefore(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() - minutes * 60_000)
}
