/** One thing that can be wrong with a machine or a database, and what to do about it. */
export type Check<Given = void> = {
  readonly about: string
  readonly look: (given: Given) => Promise<Verdict> | Verdict
}

/** `worth knowing` costs nobody their data or their day: a test that cannot run here, say. */
export type Verdict =
  | { readonly state: 'fine'; readonly says: string }
  | { readonly state: 'worth knowing' | 'wrong'; readonly says: string; readonly remedy: string }

export function fine(says: string): Verdict {
  return { state: 'fine', says }
}

export function wrong(says: string, remedy: string): Verdict {
  return { state: 'wrong', says, remedy }
}

export function worthKnowing(says: string, remedy: string): Verdict {
  return { state: 'worth knowing', says, remedy }
}
