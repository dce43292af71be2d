import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readModel, type Model } from '@kith/linkage'
import { z } from 'zod'
import { KithError } from '../platform/errors.ts'
import { linkageFunctions } from './linkage-functions.ts'
import { nameTables } from './name-tables.ts'

/** A trained model as a file in `linkage-models/`: Splink's JSON, and under `kith` what Splink has no word for. */
export type LinkageModel = {
  /** the file's name without its ending */
  readonly name: string
  /** of the file and of the tables of names it was approved with: another digest may link otherwise */
  readonly sha256: string
  readonly model: Model
  readonly settings: LinkageSettings
}

export type LinkageSettings = z.infer<typeof linkageSettingsSchema>

/** Weights are log2 of odds, the prior included. */
export const linkageSettingsSchema = z.strictObject({
  approvedBy: z.string().min(1),
  approvedOn: z.iso.date(),
  /** what it learned from */
  trainedOn: z.string().min(1),
  /** a pair at or above is one person, unless a rule says otherwise */
  matchWeightToJoin: z.number(),
  /** a pair at or above, and below joining, is for a person to review */
  matchWeightToReview: z.number(),
  /** two groups stay apart while any pair across them speaks this strongly against (without the prior; nothing known says 0) */
  evidenceToFracture: z.number(),
  /** a record about as close to each of two groups that cannot be one joins neither */
  marginBetweenPeople: z.number().min(0),
  /** other source people of the same person that one has on average: makes the prior from the number of source people at hand */
  othersPerSourcePerson: z.number().positive(),
  /** the prior is never more hopeful than among so many source people, however few have been received */
  sourcePeopleMin: z.number().int().positive(),
  /** bearers a name is assumed to have had among so many more people: a pilot of 40 records thinks no name common */
  termFrequencySmoothing: z.number().min(0),
  generic: z.strictObject({
    contactPeopleMax: z.number().int().positive(),
    identifierPeopleMax: z.number().int().positive(),
    dwellingPeopleMax: z.number().int().positive(),
    birthDateShareMax: z.number().positive(),
    birthDatePeopleMin: z.number().int().positive(),
  }),
  /** a forename borne by this many source people is a name; below, it may be a slip of the pen */
  nameInUsePeopleMin: z.number().int().positive(),
})

const directory = fileURLToPath(new URL('../../linkage-models/', import.meta.url))

/** The model to link with: the file given, or else the latest approved one by its date. */
export function readLinkageModel(path: string = latestModelPath()): LinkageModel {
  const name = basename(path, '.json')
  const text = readText(path)
  try {
    const { kith, ...splink } = JSON.parse(text) as Record<string, unknown>
    return {
      name,
      sha256: createHash('sha256').update(text).update(nameTables.sha256).digest('hex'),
      model: readModel(splink, { functions: linkageFunctions }),
      settings: linkageSettingsSchema.parse(kith),
    }
  } catch (cause) {
    throw new KithError({
      code: 'model-unreadable',
      what: `The linkage model ${name} cannot be used: ${cause instanceof Error ? cause.message : 'it is not JSON'}.`,
      remedy:
        'Correct the file, or name another one with --model. A model is Splink JSON with Kith’s settings under "kith".',
      cause,
    })
  }
}

function latestModelPath(): string {
  const latest = readdirSync(directory)
    .filter((file) => /^\d{4}-\d{2}-\d{2}-.*\.json$/.test(file))
    .sort()
    .at(-1)
  if (latest === undefined) {
    throw new KithError({
      code: 'no-model',
      what: 'There is no linkage model in linkage-models/.',
      remedy: 'Train one with ./kith link --train FILE.json, have it approved, and put it there.',
    })
  }
  return `${directory}${latest}`
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new KithError({
      code: 'model-missing',
      what: `The linkage model ${basename(path)} cannot be read.`,
      remedy: 'Give --model the path of a file that is there.',
      cause,
    })
  }
}
