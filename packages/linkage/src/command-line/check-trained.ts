import { LinkageError } from '../errors.ts'
import type { Model } from '../model/model.ts'

/** Refuses a model with a level that was never trained, naming the first and saying how many there are. */
export function checkTrained(model: Model, file: string): void {
  const untrained = model.comparisons.flatMap(({ name, levels }, at) =>
    levels.flatMap((level, place) =>
      !level.isNull && (level.m === undefined || level.u === undefined)
        ? [{ name, level, path: `comparisons[${at}].comparison_levels[${place}]` }]
        : [],
    ),
  )
  const [first] = untrained
  if (first === undefined) return
  const { name, level, path } = first
  const missing = [level.m === undefined && 'm_probability', level.u === undefined && 'u_probability'].filter(Boolean)
  throw new LinkageError(
    'comparison-untrained',
    `${file}, ${path}: Level "${level.label}" of comparison "${name}" has no ${missing.join(' and no ')}, so pairs cannot be scored (${untrained.length} level(s) in all). Train the settings first: the verb train writes a model with every m and u filled.`,
    { path },
  )
}
