import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFactKinds } from '../fact-kinds.ts'
import { plainSource, plainSourceWith } from '../testing/plain-source.ts'
import { describeMistake } from './definition-mistake.ts'
import { readSourceDefinition } from './read-source-definition.ts'
import { sourceFolders } from './source-definitions.ts'

const about = { file: 'source.yaml', source: 'example', edition: '2016-09' }
const factKinds = readFactKinds(sourceFolders())

function mistakesIn(text: string): string[] {
  return readSourceDefinition(text, about, factKinds).mistakes.map(describeMistake)
}

test('the plain source is right', () => {
  assert.deepEqual(mistakesIn(plainSource), [])
})

/** What someone does wrong, the text it is done to, the text it becomes, and what they are told, line first. */
const bad: readonly (readonly [string, string, string, RegExp])[] = [
  // The file itself.
  [
    'indents wrongly',
    '  register:\n',
    '   register:\n',
    /^source\.yaml:46: is not YAML that can be read .* Check the indentation/,
  ],
  [
    'writes a key twice',
    'title: An example',
    'title: An example\ntitle: Again',
    /^source\.yaml:4: is not YAML .*no key stands twice/,
  ],
  ['misspells a setting', 'purposes:', 'purpose:', /^source\.yaml:7: purpose is no setting that is known here/],
  [
    'names another folder',
    'source: example',
    'source: sample',
    /^source\.yaml:1: source is not the name of its folder, example/,
  ],
  [
    'uses capitals in the name',
    'source: example',
    'source: Example',
    /^source\.yaml:1: source is no name for a folder/,
  ],
  [
    'names another edition',
    'edition: 2016-09',
    'edition: 2017-09',
    /^source\.yaml:2: edition is not the name of its folder/,
  ],
  [
    'writes no edition',
    'edition: 2016-09',
    'edition: first',
    /^source\.yaml:2: edition is no edition\. Write the year and month/,
  ],
  [
    'leaves out the partner',
    'partner: Example partner\n',
    '',
    /^source\.yaml:1: partner is missing\. Name the organisation/,
  ],
  ['leaves out the title', 'title: An example\n', '', /title is missing\. Say in a few words/],
  // The legal envelope.
  [
    'leaves out the agreement',
    /^agreement.*\n/m.exec(plainSource)![0],
    '',
    /agreement is missing\. Give the reference of the data-sharing/,
  ],
  ['gives an agreement no reference', 'reference: EX-1, ', '', /^source\.yaml:6: agreement\.reference is missing/],
  [
    'ends an agreement before it begins',
    'to: 2030-08-31',
    'to: 2015-08-31',
    /^source\.yaml:6: agreement\.to is before the agreement begins/,
  ],
  [
    'ends an agreement on a day that does not exist',
    '2030-08-31',
    '2030-02-31',
    /^source\.yaml:6: agreement\.to is no day that exists/,
  ],
  [
    'invents a purpose',
    'purposes: [N21]',
    'purposes: [N99]',
    /^source\.yaml:7: purposes\.0 must be one of N21, N22, N23/,
  ],
  ['gives no purpose', 'purposes: [N21]', 'purposes: []', /^source\.yaml:7: purposes/],
  [
    'invents a category',
    'surname: { means: Surname, category: N13',
    'surname: { means: Surname, category: N21',
    /^source\.yaml:20: .*category must be one of N12, .*N20/,
  ],
  [
    'gives a column no category',
    'sex: { means: Sex, category: N13, ',
    'sex: { means: Sex, ',
    /^source\.yaml:22: .*category .*Name the category/,
  ],
  [
    'does not say what a column means',
    'sex: { means: Sex, ',
    'sex: { ',
    /^source\.yaml:22: .*means is missing\. Say in words/,
  ],
  // Files.
  [
    'describes no file',
    plainSource.slice(plainSource.indexOf('files:')),
    'files: {}\n',
    /^source\.yaml:10: files is empty/,
  ],
  ['leaves out the format', '    format: csv\n', '', /files\.events\.format/],
  [
    'leaves out the encoding',
    '    encoding: utf-8\n    delimiter',
    '    delimiter',
    /files\.events\.encoding .*Write utf-8 or windows-1252/,
  ],
  ['leaves out the delimiter', "    delimiter: ','\n", '', /files\.events\.delimiter/],
  [
    'does not say whether the file states everything',
    '    supply: full\n',
    '',
    /files\.events\.supply .*Write full where each file/,
  ],
  [
    'does not say how current the file is',
    '    current-as-of: received-on\n    columns',
    '    columns',
    /current-as-of .*Say how current/,
  ],
  [
    'takes currency from a column that is no date',
    'current-as-of: received-on\n    columns',
    'current-as-of: { latest: ref }\n    columns',
    /^source\.yaml:16: files\.events\.current-as-of names ref, which is no date column/,
  ],
  [
    'leaves out a column and has it',
    '    supply: full\n',
    '    supply: full\n    leave-out: [sex]\n',
    /leave-out names sex, which is also a column/,
  ],
  ['names two kinds of row alike', '      plans:\n', '      events:\n', /has rows named events, and so has events/],
  // Columns.
  [
    'writes a year of two digits',
    'category: N13, date: DD/MM/YYYY }\n      sex',
    'category: N13, date: DD/MM/YY }\n      sex',
    /^source\.yaml:21: .*date has DD\/MM\/YY, which is no date format\. Write YYYY/,
  ],
  [
    'declares two formats for one text',
    'category: N13, date: DD/MM/YYYY }\n      sex',
    'category: N13, date: [DD/MM/YYYY, MM/DD/YYYY] }\n      sex',
    /^source\.yaml:21: .*by which one text could be two days/,
  ],
  [
    'makes a column two kinds at once',
    'codes: { F: Female, M: Male } }',
    'codes: { F: Female }, boolean: Y/N }',
    /^source\.yaml:22: .*boolean stands beside codes\. A column is of one kind/,
  ],
  [
    'names a code list that is not there',
    'codes: yes-no',
    'codes: yes-maybe',
    /^source\.yaml:25: .*names the code list yes-maybe/,
  ],
  [
    'ends a code before it begins',
    'F: Female, M',
    'F: { means: Female, from: 2020-01-01, until: 2019-01-01 }, M',
    /^source\.yaml:22: .*lets F end before it begins/,
  ],
  [
    'gives a date a value when blank',
    'category: N13, date: DD/MM/YYYY }\n      sex',
    "category: N13, blank: '0', date: DD/MM/YYYY }\n      sex",
    /^source\.yaml:21: .*blank gives a date a value/,
  ],
  [
    'reads blank as a word in a column of numbers',
    'category: N13, number',
    'category: N13, blank: none, number',
    /^source\.yaml:26: .*blank is no number/,
  ],
  [
    'reads blank as a code that is not there',
    'category: N13, codes: yes-no',
    'category: N13, blank: X, codes: yes-no',
    /^source\.yaml:25: .*blank is X, which is not among/,
  ],
  [
    'requires a column and says what blank means',
    'ref: { means: Number of the event, category: N13, required: true',
    "ref: { means: Number of the event, category: N13, blank: '0', required: true",
    /^source\.yaml:18: .*blank stands beside required/,
  ],
  [
    'gives a CSV column a path',
    'surname: { means: Surname, category: N13 }',
    'surname: { means: Surname, category: N13, at: Name }',
    /^source\.yaml:20: .*at is only for XML/,
  ],
  // Keys.
  ['leaves out the key', '    key: [ref, person]\n', '', /files\.events\.key/],
  [
    'keys rows by a column that is not there',
    'key: [ref, person]',
    'key: [ref, per_son]',
    /^source\.yaml:27: files\.events\.key names per_son, which is not among the columns/,
  ],
  [
    'keys rows by columns that may all be blank',
    'key: [ref, person]',
    'key: [surname]',
    /^source\.yaml:27: files\.events\.key could be blank altogether/,
  ],
  [
    'keys rows by a column that is left out when unreadable',
    'person: { means: Number of the person, category: N13, required: true }',
    'person: { means: Number of the person, category: N13, required: true, unreadable: leave-out }',
    /key names person, whose value is left out/,
  ],
  [
    'does not say whose row it is',
    '    person: [person]\n',
    '',
    /files\.events\.person is missing\. Say whose row it is/,
  ],
  [
    'keys people by a column that is not there',
    'person: [person]',
    'person: [who]',
    /^source\.yaml:28: .*person\.0 names who, which is not among/,
  ],
  [
    'checks several columns as one identifier',
    'person: [person]',
    'person: { first-of: [{ columns: [ref, person], valid-as: nino }] }',
    /has valid-as and several columns/,
  ],
  // Identity.
  [
    'leaves out the identity',
    /    identity:\n(?:      .*\n)+/.exec(plainSource)![0],
    '',
    /files\.events\.identity .*write none where the rows only state facts/,
  ],
  [
    'takes a surname from a column that is not there',
    'surname: surname',
    'surname: last_name',
    /^source\.yaml:32: .*identity\.surname names last_name/,
  ],
  [
    'takes a birth date from a column that is no date',
    'birth-date: born',
    'birth-date: surname',
    /^source\.yaml:33: .*birth-date names surname, which is no date column/,
  ],
  [
    'maps only some codes of sex',
    'sex: { column: sex, codes: { F: F, M: M } }',
    'sex: { column: sex, codes: { F: F } }',
    /^source\.yaml:34: .*does not say what M of sex mean here/,
  ],
  [
    'maps a code that is not there',
    'sex: { column: sex, codes: { F: F, M: M } }',
    'sex: { column: sex, codes: { F: F, M: M, X: null } }',
    /^source\.yaml:34: .*maps X, which sex does not have/,
  ],
  [
    'maps codes of a column without codes',
    'sex: { column: sex, codes: { F: F, M: M } }',
    'sex: { column: surname, codes: { F: F, M: M } }',
    /puts the codes of surname into other words/,
  ],
  [
    'protects by a value a column never has',
    'protected: { hidden: Y }',
    'protected: { hidden: Yes }',
    /^source\.yaml:30: .*asks whether hidden is Yes, which it can never be\. It can be Y, N/,
  ],
  // Facts, and who they may be stated of.
  [
    'states a kind of fact that is not there',
    'kind: offence',
    'kind: mischief',
    /^source\.yaml:36: .*is mischief, which is no kind of fact/,
  ],
  [
    'states a fact without a day',
    '        on: happened\n',
    '',
    /^source\.yaml:36: .*does not say when\. Give either on|^source\.yaml:36: .*does not say when/,
  ],
  [
    'dates a fact by a column that is no date',
    'on: happened',
    'on: ref',
    /^source\.yaml:38: .*on names ref, which is no date column/,
  ],
  [
    'gives a day an end',
    '        on: happened\n',
    '        on: happened\n        until: born\n',
    /until stands beside on\. A day has no end/,
  ],
  [
    'takes a code from free text',
    '        on: happened\n',
    '        on: happened\n        code: surname\n',
    /code names surname, which declares no codes\. Free text stays sealed/,
  ],
  [
    'gives an amount to a kind without one',
    '        on: happened\n',
    '        on: happened\n        amount: times\n',
    /amount is given, but offence has no amount/,
  ],
  [
    'states an offence of a victim',
    'when: { part: O }',
    'when: { part: [O, V] }',
    /^source\.yaml:36: .*would state offence of a victim\. Narrow it with when: \{ part/,
  ],
  [
    'states an offence of everyone',
    '        when: { part: O }\n',
    '',
    /^source\.yaml:36: .*would state offence of a victim and a witness/,
  ],
  [
    'states an offence of all but one',
    'when: { part: O }',
    'when: { part: { not: W } }',
    /would state offence of a victim/,
  ],
  [
    'states anything of a witness',
    'kind: offence\n        when: { part: O }',
    'kind: child-in-need\n        when: { part: W }',
    /would state child-in-need of a witness/,
  ],
  [
    'gives a fact a role its kind does not allow',
    '        on: happened\n',
    '        on: happened\n        role: victim\n',
    /role is victim, but offence is stated only of suspect, offender/,
  ],
  [
    'states part in an event without any role',
    '    role: { column: part, codes: { O: offender, V: victim, W: witness } }\n',
    '',
    /needs a role: offence is stated only of suspect, offender/,
  ],
  // Relationships.
  [
    'relates people by a column that is not there',
    'relationships: []',
    'relationships: [{ person: [person], is: { is: parent }, of: [child] }]',
    /relationships\.0\.of names child/,
  ],
  [
    'invents a relationship',
    'relationships: []',
    'relationships: [{ person: [person], is: { is: friend }, of: [ref] }]',
    /relationships\.0\.is is neither a column/,
  ],
  // Coverage.
  [
    'covers no fact',
    /    coverage:\n(?:      .*\n)+?(?=  register)/.exec(plainSource)![0],
    '',
    /files\.events\.coverage does not say which days it can speak for offence/,
  ],
  [
    'covers a fact it does not state',
    '- facts: [offence]',
    '- facts: [offence, custody]',
    /^source\.yaml:41: .*covers custody, which these rows do not state/,
  ],
  [
    'covers days of a column that is no date',
    'from: { months-before: 12 }',
    'from: { earliest: surname }',
    /coverage\.0 names surname, which is no date column/,
  ],
  [
    'covers no days',
    '        from: { months-before: 12 }\n',
    '',
    /^source\.yaml:41: .*does not say which days the file can speak for/,
  ],
  ['writes ages in words', 'ages: 10-', 'ages: adults', /ages|does not say which days/],
  // XML.
  [
    'gives an XML column no path',
    'at: Name/Surname',
    'longest: 10',
    /name\.at is missing\. Give the path of the value/,
  ],
  ['writes a path that is none', 'at: Name/Surname', "at: '//Surname'", /name\.at is no path/],
  ['climbs above the record', 'at: ../../Number', 'at: ../../../Number', /number\.at climbs above the record/],
  [
    'writes a record path that is none',
    'record: Root/People/Person',
    'record: /Root/../Person',
    /record is no path from the root/,
  ],
  [
    'describes no rows',
    plainSource.slice(plainSource.indexOf('    rows:\n')),
    '    rows: {}\n',
    /files\.register\.rows is empty/,
  ],
]

for (const [who, from, to, told] of bad) {
  test(`whoever ${who} is told the line and the remedy`, () => {
    const mistakes = mistakesIn(plainSourceWith(from, to))
    assert.ok(
      mistakes.some((mistake) => told.test(mistake)),
      mistakes.join('\n') || 'nothing was found wrong',
    )
  })
}

test('everything that is wrong is told at once', () => {
  const text = plainSourceWith('key: [ref, person]', 'key: [nothing]').replace('on: happened', 'on: ref')
  assert.equal(mistakesIn(text).length, 3)
})

test('what is told never repeats a value that a partner sent', () => {
  assert.doesNotMatch(mistakesIn(plainSourceWith('title: An example', 'title: [1')).join(), /\[1/)
})
