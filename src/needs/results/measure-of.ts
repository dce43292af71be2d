import type { Edition } from '../edition-schema.ts'
import type { NeedMeasure } from './measure-schema.ts'

/** How an edition measures the result for one of its needs. Every need has a measure: the edition's own checks see to it. */
export function measureOf({ results }: Pick<Edition, 'results'>, needId: string): NeedMeasure {
  const measure = results.measures.find(({ need }) => need === needId)
  if (measure === undefined) throw new Error(`the edition has no measure for ${needId}`)
  return measure
}
