import type { VerbEntry } from './verb.ts'

/** Every verb of `./kith`, in the order a newcomer meets them. */
export const verbs: readonly VerbEntry[] = [
  { name: 'demo', load: async () => (await import('./demo.ts')).demoVerb },
  { name: 'sign-in', load: async () => (await import('./sign-in.ts')).signInVerb },
  { name: 'receive', load: async () => (await import('./receive.ts')).receiveVerb },
  { name: 'link', load: async () => (await import('./link.ts')).linkVerb },
  { name: 'families', load: async () => (await import('./families.ts')).familiesVerb },
  { name: 'assess', load: async () => (await import('./assess.ts')).assessVerb },
  { name: 'outcomes', load: async () => (await import('./outcomes.ts')).outcomesVerb },
  { name: 'results', load: async () => (await import('./results.ts')).resultsVerb },
  { name: 'release', load: async () => (await import('./release.ts')).releaseVerb },
  { name: 'people', load: async () => (await import('./people.ts')).peopleVerb },
  { name: 'dispose', load: async () => (await import('./dispose.ts')).disposeVerb },
  { name: 'linkage', load: async () => (await import('./linkage.ts')).linkageVerb },
  { name: 'serve', load: async () => (await import('./serve.ts')).serveVerb },
  { name: 'status', load: async () => (await import('./status.ts')).statusVerb },
  { name: 'test', load: async () => (await import('./test.ts')).testVerb },
  { name: 'doctor', load: async () => (await import('./doctor.ts')).doctorVerb },
]
