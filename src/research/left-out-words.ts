import { leftOutReasons, type LeftOut, type LeftOutReason } from './leave-out.ts'

const words: Readonly<Record<LeftOutReason, string>> = {
  restriction: 'the use of their data is restricted',
  'objection-to-research': 'they objected to research',
  'identity-sealed': 'their identity is sealed',
  protected: 'where they are is protected',
  'lives-with-someone-protected': 'they belong with someone who is protected',
  'would-reveal-someone-left-out': 'their family would show that someone was left out',
  'nobody-speaks-of-them': 'no source describes them any more',
}

/** How many people were left out of a release and why: 3 people, they objected to research. */
export function leftOutInWords(excluded: LeftOut['excluded']): readonly string[] {
  return leftOutReasons.flatMap((reason) => {
    const count = excluded[reason] ?? 0
    return count === 0 ? [] : [`${count} ${count === 1 ? 'person' : 'people'}, because ${words[reason]}`]
  })
}
