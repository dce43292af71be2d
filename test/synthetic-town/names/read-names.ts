import { readFileSync } from 'node:fs'

/** One of the town's lists of names: data, so that a list can be corrected without touching the code that draws from it. */
export function readNames(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
}
