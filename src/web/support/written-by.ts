import type { Version } from '../../casework/version.ts'
import { dayInWords, momentInWords } from '../render/words.ts'

/** Who wrote a version and when: "Leo Demo, lead practitioner, 3 March 2026". */
export function writtenBy({ recordedBy, recordedOn }: Version, names: ReadonlyMap<string, string>): string {
  return `${names.get(recordedBy) ?? 'Someone'}, ${dayInWords(recordedOn)}`
}

/** That someone recorded a newer version while this person was writing, and that nothing is lost. */
export function meanwhileInWords({ recordedBy, recordedAt }: Version, names: ReadonlyMap<string, string>): string {
  return `${names.get(recordedBy) ?? 'Someone'} recorded a newer version on ${momentInWords(recordedAt)}.`
}
