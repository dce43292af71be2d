import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { AddressStatement } from './residence.ts'
import { residenceRules as rules } from './residence-rules.ts'
import { settleResidences } from './settle-residences.ts'

let recordId = 0

/** A statement by council tax, of a home at Quarry Cottage since the start of 2017, still so in August 2019. */
function aStatement(given: Partial<AddressStatement> = {}): AddressStatement {
  return {
    recordId: (recordId += 1),
    source: 'council-tax',
    dwelling: 'quarry cottage',
    kind: 'main',
    from: '2017-01-01',
    fromStated: true,
    to: null,
    lastSeen: '2019-08-15',
    ...given,
  }
}

/** The dwellings in order, each with its interval. */
function homes(...statements: AddressStatement[]): string[] {
  const { stays } = settleResidences(statements, { rules, asOf: '2019-08-31' })
  return stays.map(({ dwelling, from, to }) => `${dwelling} ${from}..${to ?? ''}`)
}

function states(...statements: AddressStatement[]): string[] {
  return settleResidences(statements, { rules, asOf: '2019-08-31' }).statements.map(({ state }) => state)
}

describe('where someone lives', () => {
  it('is the one address their records give, for as long as the source says so', () => {
    assert.deepEqual(homes(aStatement()), ['quarry cottage 2017-01-01..'])
  })

  it('ends on the day the source gives, which is the first day they are no longer there', () => {
    assert.deepEqual(homes(aStatement({ to: '2018-06-01' })), ['quarry cottage 2017-01-01..2018-06-01'])
  })

  it('a later home from a source of equal rank ends the earlier one', () => {
    assert.deepEqual(
      homes(aStatement(), aStatement({ source: 'housing', dwelling: 'mill house', from: '2018-03-01' })),
      ['quarry cottage 2017-01-01..2018-03-01', 'mill house 2018-03-01..'],
    )
  })

  it('has ended for every source once one of equal rank says that they left', () => {
    const stillOnFile = aStatement({ source: 'social-care', from: '2017-06-01' })
    assert.deepEqual(homes(aStatement({ to: '2018-06-01' }), stillOnFile), ['quarry cottage 2017-01-01..2018-06-01'])
    const anew = aStatement({ from: '2018-06-01' })
    assert.deepEqual(homes(aStatement({ to: '2018-06-01' }), anew, stillOnFile), ['quarry cottage 2017-01-01..'])
  })

  it('a police sighting elsewhere ends no home that council tax states', () => {
    const sighting = aStatement({
      source: 'police',
      dwelling: 'mill house',
      from: '2019-07-01',
      lastSeen: '2019-07-01',
    })
    assert.deepEqual(homes(aStatement(), sighting), ['quarry cottage 2017-01-01..'])
    assert.deepEqual(states(aStatement(), sighting), ['reported', 'contradicted'])
  })

  it('a police sighting of someone no other source knows is a home for six months, and then stale', () => {
    const sighting = aStatement({ source: 'police', from: '2018-01-10', lastSeen: '2018-01-10', fromStated: false })
    assert.deepEqual(homes(sighting), ['quarry cottage 2018-01-10..2018-07-10'])
    assert.deepEqual(states(sighting), ['stale'])
  })

  it('a school that first sees a child at an old address does not move the child back there', () => {
    const moved = aStatement({ source: 'social-care', dwelling: 'mill house', from: '2017-05-01' })
    const onRoll = aStatement({ source: 'school-census', from: '2017-09-15', fromStated: false })
    assert.deepEqual(homes(moved, onRoll), ['mill house 2017-05-01..'])
  })

  it('a school that changes the address on its roll has told us of a move', () => {
    const before = aStatement({
      source: 'school-census',
      from: '2017-09-15',
      fromStated: false,
      lastSeen: '2018-05-01',
    })
    const after = aStatement({ source: 'school-census', dwelling: 'mill house', from: '2018-09-15', fromStated: false })
    assert.deepEqual(homes(before, after), ['quarry cottage 2017-09-15..2018-09-15', 'mill house 2018-09-15..'])
  })

  it('someone who leaves and comes back has lived there twice', () => {
    assert.deepEqual(
      homes(
        aStatement({ from: '2016-01-01' }),
        aStatement({ dwelling: 'mill house', from: '2017-02-01' }),
        aStatement({ from: '2018-03-01' }),
      ),
      ['quarry cottage 2016-01-01..2017-02-01', 'mill house 2017-02-01..2018-03-01', 'quarry cottage 2018-03-01..'],
    )
  })

  it('a parent in prison is not at home, and is home again afterwards', () => {
    const prison = aStatement({
      source: 'social-care',
      dwelling: 'prison',
      kind: 'institution',
      from: '2018-01-01',
      to: '2018-07-01',
    })
    assert.deepEqual(homes(aStatement(), prison), [
      'quarry cottage 2017-01-01..2018-01-01',
      'prison 2018-01-01..2018-07-01',
      'quarry cottage 2018-07-01..',
    ])
  })

  it('someone of no fixed abode has left their home and has none', () => {
    const nowhere = aStatement({ source: 'social-care', dwelling: null, from: '2018-01-01' })
    assert.deepEqual(homes(aStatement(), nowhere), ['quarry cottage 2017-01-01..2018-01-01'])
  })

  it('a correspondence address is no home', () => {
    assert.deepEqual(homes(aStatement({ kind: 'correspondence' })), [])
    assert.deepEqual(states(aStatement({ kind: 'correspondence' })), ['correspondence-only'])
  })

  it('the dead live nowhere', () => {
    const { stays } = settleResidences([aStatement()], { rules, asOf: '2019-08-31', diedOn: '2018-11-05' })
    assert.equal(stays[0]?.to, '2018-11-05')
  })

  it('two sources that agree confirm a home', () => {
    assert.deepEqual(states(aStatement(), aStatement({ source: 'school-census' })), ['confirmed', 'confirmed'])
  })

  it('is the same in whatever order the records arrive', () => {
    const statements = fc.record({
      source: fc.constantFrom('council-tax', 'housing', 'school-census', 'police', 'dwp'),
      dwelling: fc.constantFrom('quarry cottage', 'mill house', 'weir view', null),
      kind: fc.constantFrom('main' as const, 'institution' as const, 'correspondence' as const),
      from: fc.constantFrom('2016-01-01', '2016-09-15', '2017-03-01', '2018-04-02'),
      fromStated: fc.boolean(),
      to: fc.constantFrom(null, '2018-05-01', '2019-01-01'),
      lastSeen: fc.constantFrom('2018-05-01', '2019-08-15'),
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(statements, fc.nat()), { maxLength: 7 }), (given) => {
        const inOrder = given.map(([statement], index) => aStatement({ ...statement, recordId: index + 1 }))
        const shuffled = inOrder.toSorted((a, b) => given[a.recordId - 1]![1] - given[b.recordId - 1]![1])
        assert.deepEqual(homes(...shuffled), homes(...inOrder))
      }),
    )
  })

  it('never puts one person in two homes at once', () => {
    const from = fc.constantFrom('2016-01-01', '2016-09-15', '2017-03-01', '2018-04-02')
    const dwelling = fc.constantFrom('quarry cottage', 'mill house', 'weir view')
    fc.assert(
      fc.property(fc.array(fc.record({ from, dwelling, fromStated: fc.boolean() }), { maxLength: 7 }), (given) => {
        const { stays } = settleResidences(given.map(aStatement), { rules, asOf: '2019-08-31' })
        for (const [at, stay] of stays.entries()) {
          const next = stays[at + 1]
          if (next !== undefined) assert.ok(stay.to !== null && stay.to <= next.from)
        }
      }),
    )
  })
})
