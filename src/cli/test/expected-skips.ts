import { existsSync } from 'node:fs'
import { hasAge } from './find-age.ts'
import { findChromium } from './find-chromium.ts'

/** A reason for which a test may be skipped, and whether it holds on this machine. */
type ExpectedSkip = { readonly says: string; holds(): boolean }

/** The only reasons. A skip that gives another one, or one that does not hold here, fails the run. */
const expectedSkips: readonly ExpectedSkip[] = [
  { says: 'no ../shared/data', holds: () => !existsSync('../shared/data') },
  { says: 'no Chromium', holds: () => findChromium() === undefined },
  { says: 'no age', holds: () => !hasAge() },
]

export function isExpected(reason: string): boolean {
  return expectedSkips.some(({ says, holds }) => reason.startsWith(says) && holds())
}
