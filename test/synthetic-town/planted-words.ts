import { type Planted } from './sources/registration.ts'
import { planDeliveries } from './sources/plan-deliveries.ts'
import { type Town } from './town.ts'

export type SentWords = Planted & { readonly personId: number }

/** The planted words that partners really send, by person: each is in the rows of one registration and nowhere else. */
export function plantedWords(town: Town): SentWords[] {
  const sent = new Map<number, { name?: string; address?: string; note?: string }>()
  for (const { rows } of planDeliveries(town).deliveries) {
    for (const { registration, cells, describes } of rows()) {
      if (!describes) continue
      const { planted, person } = registration
      const text = cells.join('|').toLowerCase()
      for (const kind of ['name', 'address', 'note'] as const) {
        const word = planted[kind]
        if (word === undefined || !text.includes(word.toLowerCase())) continue
        sent.set(person.id, { ...sent.get(person.id), [kind]: word })
      }
    }
  }
  return Array.from(sent, ([personId, words]) => ({ personId, ...words }))
}
