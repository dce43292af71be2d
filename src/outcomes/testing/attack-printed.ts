import { linearBounds, type Known } from '../disclosure-control/linear-bounds.ts'
import type { Range, ShownCount } from '../disclosure-control/protection.ts'
import { stages, type Stage } from '../disclosure-control/stages.ts'

/** What an attacker reads off one quarter's page or `--json`: the stages, and the cells of one row. */
export type PrintedQuarter = {
  readonly asOf: string
  readonly stages: Readonly<Record<Stage, ShownCount>>
  readonly cells: readonly ShownCount[]
}

/** One printed number, and what it can be once everything else is put beside it. */
export type Attacked = { readonly name: string; readonly printed: ShownCount; readonly range: Range }

/**
 * Everything printed of one row over all quarters, as an attacker writes it down: a number for each stage and each cell of
 * each quarter, bounded by what is printed of it, and every order there is between them. It shares only the simplex with
 * what it attacks. Undefined where what is printed contradicts itself.
 */
function attackPrinted(quarters: readonly PrintedQuarter[]): readonly Attacked[] | undefined {
  const numbers: {
    readonly name: string
    readonly printed: ShownCount
    readonly least: number
    readonly most: number
  }[] = []
  const number = (name: string, printed: ShownCount, mostHidden: number): number => {
    const range = printed === 'hidden' ? { least: 0, most: mostHidden } : { least: printed - 2, most: printed + 2 }
    return numbers.push({ name, printed, ...range }) - 1
  }
  const stagesOf = quarters.map((one) => stages.map((stage) => number(`${one.asOf} ${stage}`, one.stages[stage], 7)))
  const cellsOf = quarters.map((one) => one.cells.map((cell, at) => number(`${one.asOf} cell ${at}`, cell, Infinity)))

  const atMost: Known[] = []
  /** The first come to no more than the second. Every number is counted from the least it can be. */
  const noMoreThan = (less: readonly number[], more: readonly number[]): void => {
    const total = (ones: readonly number[]) => ones.reduce((value, one) => value + numbers[one]!.least, 0)
    const sum = new Map([...less.map((one) => [one, 1] as const), ...more.map((one) => [one, -1] as const)])
    atMost.push({ sum, is: total(more) - total(less) })
  }
  for (const [at, [identified, offered, supported, closed]] of stagesOf.entries()) {
    noMoreThan([offered!], [identified!])
    noMoreThan([supported!], [offered!])
    noMoreThan([closed!], [supported!])
    noMoreThan(cellsOf[at]!, [supported!])
    if (at === 0) continue
    for (const [stage, now] of stagesOf[at]!.entries()) noMoreThan([stagesOf[at - 1]![stage]!], [now])
    noMoreThan(cellsOf[at - 1]!, cellsOf[at]!)
  }
  for (const [one, { least, most }] of numbers.entries()) {
    if (most < Infinity) atMost.push({ sum: new Map([[one, 1]]), is: most - least })
  }
  return linearBounds({ variables: numbers.length, equal: [], atMost })?.map((range, one) => {
    const { name, printed, least } = numbers[one]!
    return { name, printed, range: { least: range.least + least, most: range.most + least } }
  })
}

/** What the attack found out: a hidden number known better than "7 or fewer", or a shown one better than "to within 2". */
export function foundOut(quarters: readonly PrintedQuarter[]): readonly string[] {
  const attacked = attackPrinted(quarters)
  if (attacked === undefined) return ['what is printed contradicts itself']
  return attacked.flatMap(({ name, printed, range: { least, most } }) => {
    const keepsQuiet = printed === 'hidden' ? least <= 0 && most >= 7 : least <= printed - 2 && most >= printed + 2
    return keepsQuiet ? [] : [`${name}: ${least} to ${most}`]
  })
}
