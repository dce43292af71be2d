import { comparisonVectorValues, matchWeightOf, type Comparison, type Model } from '../../model/model.ts'
import { levelKey, withProbabilities, type LevelKey } from '../../training/with-probabilities.ts'
import type { Pairs } from '../pairs.ts'

/** A level in which pairs disagree, and how often both of their values are borne out by other records. */
export type BorneOutLevel = {
  readonly comparison: string
  readonly level: string
  /** Pairs in this level whose other comparisons speak for a match. */
  readonly pairs: number
  /** The share of them in which each record has another companion that says the same as it does. */
  readonly borneOut: number
  /** The same share among pairs that agree. */
  readonly borneOutWhenAgreeing: number
}

export type ComparedPairsOfModel = Pairs & {
  readonly matchWeight: Float64Array
  /** Pair × comparison: −1 is the null level, 0 the last, and the highest the best. */
  readonly levels: Int8Array
}

/** A thousand to one: whom a record certainly belongs with. */
const COMPANION_WEIGHT = 10
/** Some thirty to one: what the other comparisons must say before a disagreement counts. */
const OTHERS_WEIGHT = 5
/** How much rarer among matches such a level is taken to be than EM believed. */
const RARER = 50

/**
 * Levels in which two records of one person hardly ever stand, though EM believed otherwise: a father and a son of one name
 * at one address agree in everything but the birthday, and EM, which takes comparisons to be independent, learns from
 * many such pairs that people's birthdays are often wrong.
 *
 * It shows in company. A slip of the pen stands alone. Where each of the two birthdays is repeated by another record that
 * clearly goes with its own, there are two people. A level is listed when, beyond doubt (three standard errors), its
 * pairs are borne out on both sides more than half as often as pairs that agree, so that most of them are of two people.
 * A person who moved house or changed name once has both values too, but in far fewer pairs.
 */
export function borneOutDisagreements(model: Model, pairs: ComparedPairsOfModel, records: number): BorneOutLevel[] {
  const companions = companionsOf(model, pairs, records)
  return model.comparisons.flatMap((comparison, place) => {
    const values = comparisonVectorValues(comparison.levels)
    const { counts, borneOut } = countBorneOut(pairs, companions, { place, weights: weightsByValue(comparison) })
    const best = Math.max(...values)
    const whenAgreeing = (borneOut[best] as number) / Math.max(1, counts[best] as number)
    return comparison.levels.flatMap((level, at): BorneOutLevel[] => {
      const value = values[at] as number
      const count = counts[value] ?? 0
      if (level.isNull || value === best || count === 0) return []
      const share = (borneOut[value] as number) / count
      const error = Math.sqrt((share * (1 - share)) / count)
      if (!(share - 3 * error > whenAgreeing / 2) || whenAgreeing === 0) return []
      return [{ comparison: comparison.name, level: level.label, pairs: count, borneOut: share, borneOutWhenAgreeing: whenAgreeing }] // prettier-ignore
    })
  })
}

/** The model in which the levels listed are far rarer among matches. Other levels keep their m. */
export function distrusting(model: Model, levels: readonly BorneOutLevel[]): Model {
  const m = new Map<LevelKey, number>()
  for (const { name, levels: all } of model.comparisons) {
    const values = comparisonVectorValues(all)
    all.forEach((level, place) => {
      if (level.m === undefined || !levels.some((each) => each.comparison === name && each.level === level.label))
        return
      m.set(levelKey(name, values[place] as number), level.m / RARER)
    })
  }
  return withProbabilities(model, { m })
}

/** Comparison vector value → weight, without what term frequencies add. */
export function weightsByValue(comparison: Comparison): Float64Array {
  const values = comparisonVectorValues(comparison.levels)
  const weights = new Float64Array(Math.max(...values) + 1)
  comparison.levels.forEach((level, place) => {
    if (!level.isNull) weights[values[place] as number] = matchWeightOf(level) ?? 0
  })
  return weights
}

/** Record × comparison: how many companions agree with the record there; 2 stands for all that are more than one. */
type Companions = { readonly counts: Uint8Array; readonly comparisons: number }

const SEVERAL = 2

function companionsOf(
  model: Model,
  { length, l, r, matchWeight, levels }: ComparedPairsOfModel,
  records: number,
): Companions {
  const best = model.comparisons.map((comparison) => Math.max(...comparisonVectorValues(comparison.levels)))
  const comparisons = best.length
  const counts = new Uint8Array(records * comparisons)
  const count = (place: number): void => {
    if (counts[place]! < SEVERAL) counts[place] = counts[place]! + 1
  }
  for (let pair = 0; pair < length; pair++) {
    if (!(matchWeight[pair]! >= COMPANION_WEIGHT)) continue
    for (let place = 0; place < comparisons; place++) {
      if (levels[pair * comparisons + place] !== best[place]) continue
      count(l[pair]! * comparisons + place)
      count(r[pair]! * comparisons + place)
    }
  }
  return { counts, comparisons }
}

/** By comparison vector value, the pairs whose other comparisons speak for a match, and those borne out on both sides. */
function countBorneOut(
  { length, l, r, matchWeight, levels }: ComparedPairsOfModel,
  { counts: companions, comparisons }: Companions,
  { place, weights }: { readonly place: number; readonly weights: Float64Array },
): { counts: Float64Array; borneOut: Float64Array } {
  const best = weights.length - 1
  const counts = new Float64Array(weights.length)
  const borneOut = new Float64Array(weights.length)
  for (let pair = 0; pair < length; pair++) {
    const value = levels[pair * comparisons + place]!
    if (value < 0 || matchWeight[pair]! - weights[value]! < OTHERS_WEIGHT) continue
    counts[value] = counts[value]! + 1
    // A pair does not bear itself out.
    const itself = value === best && matchWeight[pair]! >= COMPANION_WEIGHT ? 1 : 0
    const bornOutFor = (record: number): boolean => companions[record * comparisons + place]! > itself
    if (bornOutFor(l[pair]!) && bornOutFor(r[pair]!)) borneOut[value] = borneOut[value]! + 1
  }
  return { counts, borneOut }
}
