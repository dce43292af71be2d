import { runCommandLine } from '@kith/linkage'
import type { Verb } from './verb.ts'

/** The command line of the linkage package, as it is: it knows no council, opens no database and answers for itself. */
export const linkageVerb: Verb = {
  name: 'linkage',
  summary:
    'record linkage by itself, on any files: profile, block, train, predict, cluster, dedupe, label, evaluate, explain, report',
  usage: 'linkage <verb> [options]',
  acts: { services: [] },
  options: {},
  wordsAsTyped: true,
  run: ({ positionals, stdout, stderr, interrupted }) =>
    runCommandLine({ program: './kith linkage', stdout, stderr, signal: interrupted }, positionals),
}
