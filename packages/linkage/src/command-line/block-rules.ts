import { chooseBlockingRules } from '../blocking/choose-blocking-rules.ts'
import type { Settings } from '../settings/read-settings.ts'
import type { OpenedRecords } from './open-records.ts'
import type { VerbContext } from './verb.ts'

/** The settings with blocking rules: their own, or rules chosen for these records, which is said. */
export async function withBlockingRules(
  { steps, signal, chose }: VerbContext,
  { inMemory }: Pick<OpenedRecords, 'inMemory'>,
  settings: Settings,
): Promise<Settings> {
  if (settings.saysBlockingRules) return settings
  const { rules, explanation } = await steps.step('choose', 'Choosing blocking rules', () =>
    chooseBlockingRules(inMemory(), settings.model, { signal }),
  )
  for (const each of rules) chose(`blocking rule ${each.rule.sql}. ${each.explanation}`)
  explanation.forEach(chose)
  return { ...settings, model: { ...settings.model, blockingRules: rules.map(({ rule }) => rule) } }
}
