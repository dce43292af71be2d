import type { Steps } from './steps.ts'

/** One thing the command line does. Each verb lives in the file named for it and is listed in `verbs.ts`. */
export type Verb = {
  readonly name: string
  /** One line for the list of verbs. */
  readonly summary: string
  /** What follows the program's name. */
  readonly usage: string
  /** What a reader should know before using it, in a few lines. */
  readonly notes: string
  readonly options: Readonly<Record<string, VerbOption>>
  /** What to type, without the program's name, and what it is for. */
  readonly examples: readonly { readonly type: string; readonly to: string }[]
  /** Does it and returns what happened. */
  readonly run: (context: VerbContext) => Promise<VerbResult>
}

export type VerbOption = {
  readonly type: 'string' | 'boolean'
  /** May be given several times. */
  readonly multiple?: true
  /** What stands for the value in the help, when the option's own name would not say it. */
  readonly value?: string
  readonly help: string
}

export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>

export type VerbContext = {
  readonly values: Values
  readonly steps: Steps
  /** Tells the user what was chosen for them, or what they should know, on standard error and in the JSON. */
  readonly chose: (sentence: string) => void
  readonly warn: (sentence: string) => void
  /** Does something when the run ends, however it ends. */
  readonly atEnd: (what: () => void) => void
  /** Aborted by Ctrl-C: stop where nothing is half-done. */
  readonly signal: AbortSignal
}

/** What happened: as text for a person, and as the fields of one JSON object. */
export type VerbResult = { readonly text: string; readonly json: Readonly<Record<string, unknown>> }

/** A verb that is loaded only when it is asked for, so that the others start quickly. */
export type VerbEntry = { readonly name: string; readonly load: () => Promise<Verb> }
