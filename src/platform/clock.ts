import { existsSync, readFileSync } from 'node:fs'
import { writeFileDurably } from './durable-file.ts'

/** What time it is. Rules never ask: they take `asOf`. Only `main.ts` and tests choose a clock. */
export type Clock = {
  now(): Date
  /** The calendar day in England, `YYYY-MM-DD`. */
  today(): string
}

export const systemClock: Clock = clockFrom(() => new Date())

/** A clock that stands at noon of `day` and ticks in real time from there, so that a town of 2019 lives in 2019. */
export function clockAt(day: string, startedAt = Date.now()): Clock {
  const noon = Date.parse(`${day}T12:00:00Z`)
  return clockFrom(() => new Date(noon + (Date.now() - startedAt)))
}

/**
 * The clock of a data directory: the system's, unless `clock.json` says that this directory lives on another day. It goes
 * on from the moment it was set, never back: what one verb came to know is known to the next.
 */
export function clockOf(clockFile: string): Clock {
  if (!existsSync(clockFile)) return systemClock
  const { today, setAt } = JSON.parse(readFileSync(clockFile, 'utf8')) as { today: string; setAt?: string }
  return setAt === undefined ? clockAt(today) : clockAt(today, Date.parse(setAt))
}

/** Let a data directory live on another day: noon of it is now. */
export async function setClockOf(clockFile: string, today: string): Promise<void> {
  await writeFileDurably(clockFile, `${JSON.stringify({ today, setAt: systemClock.now().toISOString() })}\n`)
}

function clockFrom(now: () => Date): Clock {
  return { now, today: () => dayInEngland(now()) }
}

const england = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day in England of a moment, `YYYY-MM-DD`. */
export function dayInEngland(moment: Date): string {
  return england.format(moment)
}
