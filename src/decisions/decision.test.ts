import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { outcomes, proposalErrors, type Proposal } from './decision.ts'

const findings = [
  { need: 'persistent-absence', finding: 'met' },
  { need: 'out-of-work-benefit', finding: 'met' },
  { need: 'mental-health', finding: 'cannot tell' },
  { need: 'early-help', finding: 'not met' },
] as const

function aProposal(said: Partial<Proposal> = {}): Proposal {
  return {
    decisionId: 'd-1',
    familyId: 'f-1',
    evidenceVersion: 'v-1',
    lastDecisionId: null,
    answers: { 'persistent-absence': 'yes', 'out-of-work-benefit': 'no' },
    outcome: 'offer-support',
    reason: 'We spoke to the school.',
    ...said,
  }
}

function told(said: Partial<Proposal>): string[] {
  return proposalErrors(aProposal(said), findings).map(({ field, says }) => `${field}: ${says}`)
}

describe('a decision about a family', () => {
  test('needs an answer for each need the records show, an outcome and a reason, and no more', () => {
    assert.deepEqual(told({}), [])
  })

  test('may answer a need the records cannot tell', () => {
    assert.deepEqual(told({ answers: { ...aProposal().answers, 'mental-health': 'not-yet' } }), [])
  })

  test('cannot leave out a need the records show', () => {
    assert.deepEqual(told({ answers: { 'persistent-absence': 'yes' } }), [
      'answers.out-of-work-benefit: Select yes, no or not yet',
    ])
  })

  test('cannot answer maybe', () => {
    assert.deepEqual(told({ answers: { 'persistent-absence': 'yes', 'out-of-work-benefit': 'maybe' } }), [
      'answers.out-of-work-benefit: Select yes, no or not yet',
    ])
  })

  test('cannot find a need the records speak against, or one that is none', () => {
    assert.deepEqual(told({ answers: { ...aProposal().answers, 'early-help': 'yes', luck: 'no' } }), [
      'answers.early-help: The records do not show this need',
      'answers.luck: This need is not one of the framework’s',
    ])
  })

  for (const reason of ['', '   ', '\n\t']) {
    test(`cannot be made without a reason (${JSON.stringify(reason)})`, () => {
      assert.deepEqual(told({ reason }), ['reason: Enter why you decided this'])
    })
  }

  test('can be made with one word as its reason', () => {
    assert.deepEqual(told({ reason: 'No' }), [])
  })

  test('can be no for every need', () => {
    const answers = { 'persistent-absence': 'no', 'out-of-work-benefit': 'no' }
    assert.deepEqual(told({ answers, outcome: 'do-not-offer' }), [])
  })

  test('offers support only where at least one need is answered yes', () => {
    const answers = { 'persistent-absence': 'no', 'out-of-work-benefit': 'not-yet' }
    assert.deepEqual(told({ answers }), ['outcome: Select yes for at least one need, or another outcome'])
  })

  test('has one of four outcomes', () => {
    assert.deepEqual(Object.keys(outcomes), ['offer-support', 'already-supported', 'ask-for-more', 'do-not-offer'])
    assert.deepEqual(told({ outcome: 'toString' }), ['outcome: Select what you decide for this family'])
  })

  test('chooses a lead practitioner only for a family that is supported', () => {
    assert.deepEqual(told({ leadPractitionerId: 'a-1' }), [])
    assert.deepEqual(told({ outcome: 'ask-for-more', leadPractitionerId: 'a-1' }), [
      'leadPractitionerId: Choose a lead practitioner only where the family is supported',
    ])
  })
})
