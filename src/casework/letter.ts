import { fillIn, type LetterWording, type Placeholder, type Tellable } from '../governance/letter-wording.ts'

/** A letter as it was drafted: everything that is printed, and the needs it tells of. Sealed where it is kept. */
export type Letter = {
  readonly title: string
  readonly greeting: string
  readonly parts: readonly LetterPart[]
  readonly signedBy: string
  readonly signedFor: string
  /** The needs that `parts` tell of, by the framework's names. */
  readonly told: readonly string[]
}

export type LetterPart = { readonly heading: string | null; readonly says: readonly string[] }

/** A need that someone decided to help with, and everyone the records show it of. */
export type NeedToTell = {
  readonly framework: string
  readonly headline: string
  readonly need: string
  readonly people: readonly PersonOfNeed[]
}

export type PersonOfNeed = {
  readonly firstName: string
  readonly role: 'adult' | 'child'
  readonly livesWithFamily: boolean
  /** Their address is hidden: nothing about them is told to anyone. */
  readonly isHidden: boolean
  /** What whoever the letter is for is stated to be to them now: parent, carer, … */
  readonly tiesOfReader: readonly string[]
}

/** Whom the letter is for, and whether it could ever go by post. */
export type Reader = { readonly name: string; readonly livesWithFamily: boolean; readonly postAllowed: boolean }

export type Reason = { readonly need: string; readonly words: string }

/**
 * What may be told of why someone is contacted: only what stands on the list of what is tellable, only about a child, only
 * to their own parent or carer who lives with them. Where post is ruled out nothing is told of anyone: such a letter may
 * be found by the person someone hides from.
 */
export function reasonsToTell(
  tellable: readonly Tellable[],
  { livesWithFamily, postAllowed }: Reader,
  needs: readonly NeedToTell[],
): readonly Reason[] {
  if (!postAllowed || !livesWithFamily) return []
  return tellable.flatMap((one) =>
    needs
      .filter(({ framework, headline, need }) => {
        return framework === one.framework && headline === one.headline && need === one.need
      })
      .flatMap(({ need, people }) =>
        people
          .filter(({ role, livesWithFamily: here, isHidden }) => role === 'child' && here && !isHidden)
          .filter(({ tiesOfReader }) => one.to.some((tie) => tiesOfReader.includes(tie)))
          .map(({ firstName }) => ({ need, words: fillIn(one.words, { child: firstName }) })),
      ),
  )
}

/** What a letter says besides its reasons. */
export type LetterFrom = Readonly<Record<Exclude<Placeholder, 'name' | 'child'>, string>> & {
  /** Whoever decided also writes. */
  readonly decidedByWriter: boolean
}

/** The whole letter, every word of it from the council's wording. */
export function writeLetter(
  wording: LetterWording,
  {
    reader,
    from,
    needs,
  }: { readonly reader: Reader; readonly from: LetterFrom; readonly needs: readonly NeedToTell[] },
): Letter {
  const { decidedByWriter, ...given } = from
  const values = { ...given, name: reader.name }
  const reasons = reasonsToTell(wording.tellable, reader, needs)
  const { why } = wording
  const because = [
    ...why.before.map((words) => fillIn(words, values)),
    ...(reasons.length === 0 ? [fillIn(why.nothingTold, values)] : reasons.map(({ words }) => words)),
    fillIn(decidedByWriter ? why.decidedByWriter : why.decidedByAnother, values),
    ...why.after.map((words) => fillIn(words, values)),
  ]
  return {
    title: wording.title,
    greeting: fillIn(wording.greeting, values),
    parts: [
      { heading: null, says: wording.opening.map((words) => fillIn(words, values)) },
      { heading: why.heading, says: because },
      ...wording.sections.map(({ heading, says }) => ({ heading, says: says.map((words) => fillIn(words, values)) })),
    ],
    signedBy: from.worker,
    signedFor: `${from.team}, ${from.council}`,
    told: [...new Set(reasons.map(({ need }) => need))],
  }
}

/** Every sentence of a letter, each on its own, as they are measured. */
export function sentencesOf({ greeting, parts }: Pick<Letter, 'greeting' | 'parts'>): readonly string[] {
  return [greeting, ...parts.flatMap(({ says }) => says)]
}
