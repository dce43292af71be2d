import { exitCodes, KithError } from '../platform/errors.ts'
import { inWords } from '../platform/calendar-day.ts'
import type { Edition } from './edition-schema.ts'
import { frameworksFolder, listEditions, readEdition } from './read-edition.ts'

export type WhichEdition = {
  readonly framework?: string | undefined
  readonly edition?: string | undefined
  readonly asOf: string
  /** Allowed to apply an edition outside its dates, for trying out only. */
  readonly whatIf: boolean
}

/**
 * The edition to assess by: the one named, or the one in force on the day. An edition outside its dates is refused unless
 * it is only tried out.
 */
export function chooseEdition({ framework, edition, asOf, whatIf }: WhichEdition, root = frameworksFolder): Edition {
  if (framework !== undefined && edition !== undefined) {
    const named = readEdition({ framework, edition }, root)
    if (!isInForceOn(named, asOf) && !whatIf) throw notInForce(named, asOf)
    return named
  }
  const editions = listEditions(root)
    .filter((each) => framework === undefined || each.framework === framework)
    .map((each) => readEdition(each, root))
  checkEditionsDoNotOverlap(editions)
  const inForce = editions.filter((each) => isInForceOn(each, asOf))
  if (inForce.length === 1) return inForce[0]!
  const known = editions.map(
    (each) => `${nameOf(each)} (${inWords(each.inForce.from)} to ${inWords(each.inForce.lastDay)})`,
  )
  throw new KithError({
    code: inForce.length === 0 ? 'no-edition-in-force' : 'several-editions-in-force',
    what: `${inForce.length === 0 ? 'No edition' : 'More than one edition'} of a framework is in force on ${inWords(asOf)}.`,
    remedy: `Name one with --framework and --edition, and add --what-if outside its dates: ${known.join(', ')}.`,
    exitCode: exitCodes.refused,
  })
}

function isInForceOn({ inForce }: Pick<Edition, 'inForce'>, day: string): boolean {
  return inForce.from <= day && day <= inForce.lastDay
}

/** Two editions of one framework in force on one day would give one family two answers. */
function checkEditionsDoNotOverlap(editions: readonly Edition[]): void {
  for (const [at, one] of editions.entries()) {
    const other = editions
      .slice(at + 1)
      .find(
        (each) =>
          each.framework === one.framework &&
          each.inForce.from <= one.inForce.lastDay &&
          one.inForce.from <= each.inForce.lastDay,
      )
    if (other === undefined) continue
    const last = one.inForce.from < other.inForce.from ? other : one
    throw new KithError({
      code: 'editions-overlap',
      what: `The editions ${nameOf(one)} and ${nameOf(other)} are in force on the same days.`,
      remedy: `Correct in-force in frameworks/${last.framework}/${last.edition}/framework.yaml, so that it begins after the other has ended.`,
      exitCode: exitCodes.badInput,
    })
  }
}

function notInForce(edition: Edition, asOf: string): KithError {
  const { from, lastDay } = edition.inForce
  return new KithError({
    code: 'edition-not-in-force',
    what: `The edition ${nameOf(edition)} is in force from ${inWords(from)} to ${inWords(lastDay)}, and not on ${inWords(asOf)}.`,
    remedy: 'Add --what-if to try it out: the result is marked so on every page, and nobody can decide on it.',
    exitCode: exitCodes.refused,
  })
}

function nameOf({ framework, edition }: Edition): string {
  return `${framework} ${edition}`
}
