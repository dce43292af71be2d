import type { ProgrammeAction } from '../governance/permission.ts'
import type { PurposeId } from '../governance/purposes.ts'
import type { ServiceActorId } from '../governance/service-actors.ts'
import type { Services } from '../platform/services.ts'

/** One thing `./kith` does. Each verb lives in the file named for it and is listed in `verbs.ts`. */
export type Verb = {
  readonly name: string
  /** One line for the list of verbs. */
  readonly summary: string
  /** What follows `./kith`, as in `receive <source> <file…>`. */
  readonly usage: string
  /** Who does it, and for what: a verb that does not say does not start. */
  readonly acts: VerbActs
  readonly options: Readonly<Record<string, VerbOption>>
  /** How many words besides options it takes; none when left out. */
  readonly positionals?: { readonly least: number; readonly most: number }
  /** Takes every word after its name as it is, `--help` included, and answers for them itself. */
  readonly wordsAsTyped?: true
  /** Does it and prints what happened; returns the exit code. */
  readonly run: (context: VerbContext) => Promise<number>
}

/**
 * Services that each have one purpose and one scope (none, where it reads no data), or a person who may do this. A verb of
 * several steps names what each needs: whoever may do none of them is refused, and each step asks for its own.
 */
type VerbActs =
  | { readonly services: readonly ServiceActorId[] }
  | {
      readonly person: {
        readonly permission: ProgrammeAction | readonly ProgrammeAction[]
        readonly purpose: PurposeId
      }
    }

export type VerbOption = { readonly type: 'string' | 'boolean'; readonly help: string; readonly default?: string }

export type VerbContext = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
  readonly json: boolean
  /** The path as given; nothing is made there before `open()`. */
  readonly dataDirectory: string
  /** Opens the database, the key store and the clock of the data directory; they are closed when the verb ends. */
  readonly open: () => Promise<Services>
  /** Aborted by Ctrl-C: stop at the next point where nothing is half-done. */
  readonly interrupted: AbortSignal
}

/** A verb that is loaded only when it is asked for, so that the others start quickly. */
export type VerbEntry = { readonly name: string; readonly load: () => Promise<Verb> }
