import { KithError } from '../../platform/errors.ts'
import { hiddenUpTo, roundedTo, shown, type ShownCount } from './protection.ts'

/** How far families have come, each stage out of those before it: who reached one stays counted in it. */
export const stages = ['identified', 'offered', 'supported', 'closed'] as const
export type Stage = (typeof stages)[number]

/** Exact counts of families by stage; they stay inside this room. */
export type StageCounts = Readonly<Record<Stage, number>>

declare const isProtected: unique symbol

/** Stages as they may be seen; renderers take nothing else. */
export type ProtectedStages = Readonly<Record<Stage, ShownCount>> & { readonly [isProtected]: true }

const branded = new WeakSet<object>()

/**
 * Hide 7 or fewer, round the rest to 5. A stage never shows less than the quarter before: who reached it has reached it, so
 * a number that fell could only tell that someone asked not to be counted.
 */
export function protectStages(counts: StageCounts, before?: ProtectedStages): ProtectedStages {
  const nested = stages.every((stage, index) => index === 0 || counts[stage] <= counts[stages[index - 1]!])
  if (!nested || stages.some((stage) => !Number.isSafeInteger(counts[stage]) || counts[stage] < 0)) {
    throw new Error('each stage holds families out of the stage before it')
  }
  const shownOf = (stage: Stage): ShownCount => atLeast(shown(counts[stage]), before?.[stage] ?? 'hidden')
  return markStages(Object.fromEntries(stages.map((stage) => [stage, shownOf(stage)])) as Record<Stage, ShownCount>)
}

/** Mark stages as protected if every number can have come of rounding; those read back from the store are marked anew. */
export function markStages(given: Readonly<Record<Stage, ShownCount>>): ProtectedStages {
  const { identified, offered, supported, closed } = given
  const marked = { identified, offered, supported, closed }
  const isRounded = (one: ShownCount): boolean => one === 'hidden' || (one > hiddenUpTo && one % roundedTo === 0)
  if (!Object.values(marked).every(isRounded)) throw notProtected()
  branded.add(marked)
  return Object.freeze(marked) as ProtectedStages
}

export function checkAreProtected(given: ProtectedStages): ProtectedStages {
  if (!branded.has(given)) throw notProtected()
  return given
}

function atLeast(now: ShownCount, before: ShownCount): ShownCount {
  if (now === 'hidden') return before
  return before === 'hidden' ? now : Math.max(now, before)
}

function notProtected(): KithError {
  return new KithError({
    code: 'not-a-protected-table',
    what: 'Counts that have not been through disclosure control are not shown.',
    remedy: 'Make them with protectStages.',
  })
}
