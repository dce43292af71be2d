import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkData } from '../governance/data-file.ts'
import { residenceRules, residenceRulesFrom, residenceRulesSchema } from './residence-rules.ts'

const read = (...sources: string[]) => {
  const text = ['unlisted: { states: homes, rank: 2, holdsMonths: 12 }', 'sources:', ...sources].join('\n')
  return residenceRulesFrom(checkData({ text, name: 'governance/residence.yaml', schema: residenceRulesSchema }))
}

describe('how far a source’s word about addresses goes', () => {
  it('is written down for every source the council receives addresses from', () => {
    for (const source of ['council-tax', 'housing', 'social-care', 'school-census']) {
      assert.equal(residenceRules.wordOf(source).states, 'homes', source)
    }
    assert.equal(residenceRules.wordOf('police').states, 'sightings')
  })

  it('is that of an unlisted source where none is written down', () => {
    const rules = read('  council-tax: { states: homes, rank: 3, holdsMonths: 18 }')
    assert.deepEqual([rules.wordOf('council-tax').rank, rules.wordOf('a new partner').rank], [3, 2])
  })

  it('a mistake in it is told by its line and what belongs there', () => {
    const mistakes = [
      ['  a: { states: homes, rank: 0, holdsMonths: 12 }', /residence\.yaml:3: sources\.a\.rank/],
      ['  a: { states: homes, rank: 3, holdsMonths: 600 }', /residence\.yaml:3: sources\.a\.holdsMonths/],
      ['  a: { states: rumours, rank: 3, holdsMonths: 12 }', /residence\.yaml:3: sources\.a\.states/],
      ['  a: { states: homes, rank: 3 }', /residence\.yaml:3: sources\.a\.holdsMonths/],
      ['  a: { states: homes, rank: 3, holdsMonths: 12, decay: 4 }', /residence\.yaml:3: sources\.a.*decay/],
      [
        '  a: { states: homes, rank: 3, holdsMonths: 12, account: {} }',
        /residence\.yaml:3: sources\.a\.account\.column/,
      ],
    ] as const
    for (const [line, says] of mistakes) assert.throws(() => read(line), says)
  })
})
