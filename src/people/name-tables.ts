import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const words = z.array(z.string())
const placeholders = z.object({
  edition: z.string(),
  names: words,
  numbered: words,
  prefixes: words,
  titles: words,
  generations: words,
  postcodes: words,
  postcodePrefixes: words,
  birthDates: words,
})
const particles = z.object({
  edition: z.string(),
  joined: words,
  articles: words,
  servants: words,
  optionalGiven: words,
  shared: words,
  respectful: words,
})
const endings = z.object({
  edition: z.string(),
  stemLettersMin: z.number(),
  endings: z.array(z.tuple([z.string(), z.string()])),
})
const classes = z.object({ edition: z.string(), classes: z.array(words) })
const nicknames = z.object({ edition: z.string(), M: z.record(z.string(), words), F: z.record(z.string(), words) })

function readNameTables() {
  const files = ['placeholders', 'particles', 'surname-endings', 'spelling-classes', 'nicknames'] as const
  const texts = new Map(files.map((file) => [file, readNameFile(file)]))
  const table = <T>(file: (typeof files)[number], schema: z.ZodType<T>) => schema.parse(parse(texts.get(file) ?? ''))
  const placeholder = table('placeholders', placeholders)
  const particle = table('particles', particles)
  const ending = table('surname-endings', endings)
  const fullNamesOf = fullNamesOfEach(table('nicknames', nicknames))

  return {
    /** Names the tables a link run used: any change of a word changes it. */
    sha256: createHash('sha256')
      .update([...texts.values()].join('\0'))
      .digest('hex'),
    placeholderNames: new Set(placeholder.names),
    placeholderNumbered: new Set(placeholder.numbered),
    placeholderPrefixes: placeholder.prefixes,
    placeholderPostcodes: new Set(placeholder.postcodes),
    placeholderPostcodePrefixes: placeholder.postcodePrefixes,
    placeholderBirthDates: new Set(placeholder.birthDates),
    titles: new Set(placeholder.titles),
    generations: new Set(placeholder.generations),
    joined: new Set(particle.joined),
    articles: new Set(particle.articles),
    servants: new Set(particle.servants),
    optionalGiven: new Set(particle.optionalGiven),
    shared: new Set(particle.shared),
    respectful: particle.respectful,
    surnameEndings: ending.endings,
    stemLettersMin: ending.stemLettersMin,
    spellingClass: classOfWord(table('spelling-classes', classes).classes),
    fullNamesOf,
    shortNamesOf: turnedAround(fullNamesOf),
  }
}

function readNameFile(file: string): string {
  return readFileSync(new URL(`../../linkage-models/names/${file}.yaml`, import.meta.url), 'utf8')
}

/** Each word's class, named by the class's first word. */
function classOfWord(lists: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  return new Map(lists.flatMap((list) => list.map((word) => [word, list[0] ?? word] as const)))
}

/** Directed: from a short form to every full name it may stand for. */
function fullNamesOfEach({ M, F }: z.infer<typeof nicknames>): ReadonlyMap<string, ReadonlySet<string>> {
  const full = new Map<string, Set<string>>()
  for (const [short, names] of [...Object.entries(M), ...Object.entries(F)]) {
    full.set(short, new Set([...(full.get(short) ?? []), ...names]))
  }
  return full
}

function turnedAround(words: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, ReadonlySet<string>> {
  const turned = new Map<string, Set<string>>()
  for (const [word, others] of words) {
    for (const other of others) turned.set(other, (turned.get(other) ?? new Set()).add(word))
  }
  return turned
}

/**
 * What is known about names, read from `linkage-models/names/`: dated data with its sources, so that a word can be added
 * by someone who knows names and not TypeScript. A change is a new edition, because it changes who can be matched.
 */
export const nameTables = readNameTables()
