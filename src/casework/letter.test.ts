import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { letterWording } from '../governance/letter-wording.ts'
import { isPlainEnglish, readabilityOf } from '../governance/readability.ts'
import { readEdition } from '../needs/read-edition.ts'
import { forbiddenWords } from './testing/forbidden-words.ts'
import { reasonsToTell, sentencesOf, writeLetter, type Letter, type NeedToTell, type PersonOfNeed } from './letter.ts'

const edition = readEdition({ framework: 'troubled-families', edition: '2015-04' })

const from = {
  worker: 'Leo Lead',
  decider: 'Mara Manager',
  decidedByWriter: false,
  council: 'Avonmere Council',
  team: 'Connecting Families Team',
  telephone: '01632 960 123',
  website: 'avonmere.example/families',
}
const mary = { name: 'Mary Sample', livesWithFamily: true, postAllowed: true }

const ada: PersonOfNeed = {
  firstName: 'Ada',
  role: 'child',
  livesWithFamily: true,
  isHidden: false,
  tiesOfReader: ['parent'],
}

function absenceOf(...people: readonly PersonOfNeed[]): NeedToTell {
  return { framework: 'troubled-families', headline: 'school-attendance', need: 'persistent-absence', people }
}

function textOf(letter: Letter): string {
  return [letter.title, ...letter.parts.map(({ heading }) => heading ?? ''), ...sentencesOf(letter)].join(' ')
}

const fallback = 'Services who know your family thought you might like some help.'

describe('what a letter tells', () => {
  test('a mother that her child missed a lot of school, and that a person decided', () => {
    const letter = writeLetter(letterWording, { reader: mary, from, needs: [absenceOf(ada)] })
    const text = textOf(letter)
    assert.match(text, /School told us that Ada has missed a lot of days\./)
    assert.match(text, /Mara Manager, who runs our team, thought that we could help\. A person made this choice/)
    assert.doesNotMatch(text, new RegExp(fallback))
    assert.deepEqual(letter.told, ['persistent-absence'])
  })

  test('who writes, what help looks like, that one may say no, and how to see and correct what is held', () => {
    const text = textOf(writeLetter(letterWording, { reader: mary, from, needs: [] }))
    for (const said of [
      /Dear Mary Sample,/,
      /My name is Leo Lead\. I work for the Connecting Families Team at Avonmere Council\./,
      /You do not have to take it\./,
      /You would have one main worker\./,
      /Call me on 01632 960 123/,
      /If you say no, that is fine\./,
      /you can stop when you like\./,
      /large print or another language/,
      /You can see what we hold about you\./,
      /avonmere\.example\/families/,
    ]) {
      assert.match(text, said)
    }
  })

  const silent: readonly { says: string; person: Partial<PersonOfNeed>; reader?: Partial<typeof mary> }[] = [
    { says: 'someone who is not the child’s parent or carer', person: { tiesOfReader: ['partner', 'grandparent'] } },
    { says: 'someone nobody states to be anything to the child', person: { tiesOfReader: [] } },
    { says: 'a parent about an adult', person: { role: 'adult' } },
    { says: 'a parent about a child who does not live with the family', person: { livesWithFamily: false } },
    { says: 'a parent who lives elsewhere', person: {}, reader: { livesWithFamily: false } },
    { says: 'anyone about a child whose address is hidden', person: { isHidden: true } },
    { says: 'anyone in a family to which post is ruled out', person: {}, reader: { postAllowed: false } },
  ]
  for (const { says, person, reader } of silent) {
    test(`nothing: ${says}`, () => {
      const needs = [absenceOf({ ...ada, ...person })]
      const letter = writeLetter(letterWording, { reader: { ...mary, ...reader }, from, needs })
      assert.match(textOf(letter), new RegExp(fallback))
      assert.doesNotMatch(textOf(letter), /Ada|School told/)
      assert.deepEqual(letter.told, [])
    })
  }

  test('of two children only those whose parent the reader is', () => {
    const ben = { ...ada, firstName: 'Ben', tiesOfReader: [] }
    const told = reasonsToTell(letterWording.tellable, mary, [absenceOf(ada, ben)])
    assert.deepEqual(
      told.map(({ words }) => words),
      ['School told us that Ada has missed a lot of days.'],
    )
  })

  test('when whoever decided also writes, that they did', () => {
    const own = { ...from, decider: 'Leo Lead', decidedByWriter: true }
    const text = textOf(writeLetter(letterWording, { reader: mary, from: own, needs: [] }))
    assert.match(text, /I run this team, and I thought that we could help\./)
    assert.doesNotMatch(text, /Leo Lead, who runs/)
  })
})

test('what is tellable is in a framework, under the heading of school, and no need of another heading is on the list', () => {
  assert.ok(letterWording.tellable.length > 0)
  for (const { framework, need, headline } of letterWording.tellable) {
    assert.equal(framework, edition.framework)
    assert.equal(edition.needs.find(({ id }) => id === need)?.headline, headline)
    assert.equal(headline, 'school-attendance')
  }
})

/** Names that are no words of any letter, so that they can be looked for. */
const name = fc.stringMatching(/^Z[bdgklmnrt][aeou][bdgklmnrt]{1,2}[aeiou][lnrt]$/)

const person = fc.record({
  firstName: name,
  role: fc.constantFrom('adult', 'child'),
  livesWithFamily: fc.boolean(),
  isHidden: fc.boolean(),
  tiesOfReader: fc.subarray(['parent', 'carer', 'step-parent', 'grandparent', 'partner', 'sibling', 'other']),
})

const needs = fc
  .subarray([...edition.needs], { maxLength: 6 })
  .chain((some) =>
    fc.tuple(fc.constant(some), fc.array(fc.array(person, { maxLength: 3 }), { minLength: 6, maxLength: 6 })),
  )
  .map(([some, people]) =>
    some.map(({ id, headline }, at): NeedToTell => {
      return { framework: edition.framework, headline, need: id, people: people[at]! }
    }),
  )

const reader = fc.record({
  name: fc.tuple(name, name).map((both) => both.join(' ')),
  livesWithFamily: fc.boolean(),
  postAllowed: fc.boolean(),
})

const sender = fc
  .record({
    worker: fc.tuple(name, name).map((both) => both.join(' ')),
    decider: fc.tuple(name, name).map((both) => both.join(' ')),
    decidedByWriter: fc.boolean(),
  })
  .map((given) => ({ ...from, ...given }))

describe('whatever family, whatever is found', () => {
  test('no letter holds a word of safety at home, the police, health or money', () => {
    fc.assert(
      fc.property(reader, sender, needs, (to, by, found) => {
        const text = textOf(writeLetter(letterWording, { reader: to, from: by, needs: found }))
        assert.doesNotMatch(text, forbiddenWords)
      }),
      { numRuns: 500 },
    )
  })

  test('no letter says what any need is called, or names the rule, but for what is on the list', () => {
    fc.assert(
      fc.property(reader, sender, needs, (to, by, found) => {
        const letter = writeLetter(letterWording, { reader: to, from: by, needs: found })
        const text = textOf(letter).toLowerCase()
        for (const { need } of found) {
          const { label, familyLabel } = edition.needs.find(({ id }) => id === need)!
          for (const words of [label, familyLabel, need]) assert.ok(!text.includes(words.toLowerCase()), words)
        }
        const listed = letterWording.tellable.map((one) => one.need)
        assert.ok(letter.told.every((need) => listed.includes(need)))
      }),
      { numRuns: 500 },
    )
  })

  test('no letter names anyone but its reader, who writes, who decided, and a child at home whose parent or carer reads', () => {
    fc.assert(
      fc.property(reader, sender, needs, (to, by, found) => {
        const text = textOf(writeLetter(letterWording, { reader: to, from: by, needs: found }))
        const known = `${to.name} ${by.worker} ${by.decider}`
        const absent = found.filter(({ need }) => need === 'persistent-absence').flatMap(({ people }) => people)
        const tellable = absent.filter(
          (one) =>
            to.postAllowed &&
            to.livesWithFamily &&
            one.role === 'child' &&
            one.livesWithFamily &&
            !one.isHidden &&
            one.tiesOfReader.some((tie) => tie === 'parent' || tie === 'carer'),
        )
        for (const { firstName } of found.flatMap(({ people }) => people)) {
          const may = known.includes(firstName) || tellable.some((one) => one.firstName === firstName)
          assert.equal(text.includes(`${firstName} `) && !may, false, firstName)
        }
        for (const { firstName } of tellable) assert.ok(text.includes(`School told us that ${firstName} has missed`))
      }),
      { numRuns: 500 },
    )
  })

  test('every letter is plain English: grade 6 or lower, no sentence over 20 words', () => {
    fc.assert(
      fc.property(reader, sender, needs, (to, by, found) => {
        const sentences = sentencesOf(writeLetter(letterWording, { reader: to, from: by, needs: found }))
        const measured = readabilityOf(sentences)
        assert.ok(isPlainEnglish(measured), `grade ${measured.grade}, longest ${measured.longestSentence}`)
        // And none is two sentences in one line, which would make it look easier than it is.
        for (const sentence of sentences) assert.ok(sentence.split(/[.!?](?=\s)/).length === 1, sentence)
      }),
      { numRuns: 500 },
    )
  })

  test('also with the longest names that people bear', () => {
    const long = { ...mary, name: 'Alexandrina-Victoria Featherstonehaugh-Cholmondeley' }
    const by = { ...from, worker: 'Oluwaseunfunmi Abolade-Adebayo', decider: 'Maximiliana Konstantinopoulou' }
    const needs = [absenceOf({ ...ada, firstName: 'Alexandrina-Victoria' })]
    const measured = readabilityOf(sentencesOf(writeLetter(letterWording, { reader: long, from: by, needs })))
    assert.ok(isPlainEnglish(measured), `grade ${measured.grade}`)
  })
})
