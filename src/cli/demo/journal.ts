import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataDirectory } from '../../platform/data-directory.ts'
import { writeFileDurably } from '../../platform/durable-file.ts'

/**
 * What a demonstration has lived through, kept durably in its data directory, so that nothing is lived twice: ids, codes
 * and counts, by the name of the step.
 */
export type Journal = {
  has(name: string): boolean
  /** The answer of a step that was taken; or else take it now, and remember what it answers. */
  step<T>(name: string, work: () => T | Promise<T>): Promise<T>
}

export function openJournal({ path }: DataDirectory): Journal {
  const place = join(path, 'demo-journal.json')
  const taken = new Map<string, unknown>(
    existsSync(place) ? Object.entries(JSON.parse(readFileSync(place, 'utf8')) as Record<string, unknown>) : [],
  )
  return {
    has: (name) => taken.has(name),
    async step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
      if (taken.has(name)) return taken.get(name) as T
      const answer = (await work()) ?? null
      taken.set(name, answer)
      await writeFileDurably(place, `${JSON.stringify(Object.fromEntries(taken), null, 1)}\n`)
      return answer as T
    },
  }
}
