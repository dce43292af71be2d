import type { Model } from '../model/model.ts'
import type { Settings } from '../settings/read-settings.ts'
import { writeTrainingSettings } from '../settings/training-settings.ts'
import { settleTraining, type SettledTraining } from '../settings/settle-training.ts'
import { trainModel, type Training } from '../training/train-model.ts'
import { comparisonVectorValues } from '../model/model.ts'
import type { OpenedRecords } from './open-records.ts'
import { seedOf } from './option-values.ts'
import type { VerbContext } from './verb.ts'

/** A model trained as the settings say and the data asks for, with what to tell about it. */
export type TrainedSettings = {
  readonly model: Model
  readonly training: Training
  readonly json: Readonly<Record<string, unknown>>
}

/** How settings would be trained on these records: complete, and not yet done. */
export type SettledSettings = Pick<SettledTraining, 'training'> & { readonly model: Model }

/** Completes the training of settings for these records, saying what was chosen. `--seed` goes before their own seed. */
export async function settleSettings(
  { steps, chose, values }: VerbContext,
  records: OpenedRecords,
  given: Settings,
): Promise<SettledSettings> {
  const seed = seedOf(values)
  const settings =
    seed === undefined ? given : { ...given, training: { ...given.training, u: { ...given.training.u, seed } } }
  const { training, explanation } = await steps.step('choose', 'Choosing how to train', () =>
    settleTraining(records.inMemory(), settings),
  )
  explanation.forEach(chose)
  return { model: settings.model, training }
}

/** Trains the settings, saying what was chosen and what to beware of. */
export async function trainSettings(
  context: VerbContext,
  records: OpenedRecords,
  given: Settings,
): Promise<TrainedSettings> {
  const { steps, signal, warn } = context
  const { model: untrained, training } = await settleSettings(context, records, given)
  const trained = await steps.step('train', 'Training', (progress) =>
    trainModel(records.engine, untrained, {
      ...training,
      signal,
      onPart: progress.part,
      onProgress: progress.pairs,
    }),
  )
  trained.warnings.forEach(warn)
  const { model } = trained
  return {
    model,
    training: trained,
    json: {
      training: writeTrainingSettings(training),
      probability_two_random_records_match: model.probabilityTwoRandomRecordsMatch,
      random_pairs: trained.u.pairs,
      em_sessions: trained.sessions.map(({ blockingRule, pairs, history, converged, comparisons }) => ({
        blocking_rule: blockingRule.sql,
        pairs,
        iterations: history.length,
        converged,
        comparisons_learned: comparisons,
      })),
    },
  }
}

/** Every level with its m, u and match weight, for a table on the screen. */
export function levelRows({ comparisons }: Model): (string | number)[][] {
  return comparisons.flatMap(({ name, levels }) => {
    const numbers = comparisonVectorValues(levels)
    return levels.flatMap((level, place) => {
      if (level.isNull) return []
      const { m, u, label } = level
      const weight = m === undefined || u === undefined ? '' : Math.log2(m / u).toFixed(2)
      return [[place === levels.findIndex(({ isNull }) => !isNull) ? name : '', label, probability(m), probability(u), weight, String(numbers[place] ?? '')]] // prettier-ignore
    })
  })
}

function probability(value: number | undefined): string {
  return value === undefined ? '' : value.toPrecision(3)
}
