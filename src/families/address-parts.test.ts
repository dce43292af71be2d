import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addressParts } from './address-parts.ts'

const textOf = (...lines: string[]) => addressParts({ lines, postcode: 'AV1 2XY' })?.text

describe('an address taken apart', () => {
  it('is the same however it is broken into lines, abbreviated or punctuated', () => {
    const written = textOf('14 Mill Lane', 'Quayside')
    assert.equal(textOf('14 MILL LN., Quayside'), written)
    assert.equal(textOf('No. 14', 'Mill Lane', 'Quayside'), written)
  })

  it('names the flat first, wherever the source put it and whatever it called it', () => {
    assert.equal(textOf('14 Mill Lane', 'Apartment 2'), textOf('Flat 2', '14 Mill Lane'))
    assert.equal(textOf('2/14 Mill Lane'), textOf('Flat 2', '14 Mill Lane'))
    assert.equal(textOf('Rm 2, 14 Mill Lane'), textOf('Flat 2', '14 Mill Lane'))
    assert.equal(textOf('Grd Flr Flat, 14 Mill Lane'), textOf('14 Mill Lane', 'Ground Floor Flat'))
  })

  it('never takes a flat for its building, nor 14a for 14', () => {
    assert.notEqual(textOf('Flat 2', '14 Mill Lane'), textOf('14 Mill Lane'))
    assert.notEqual(textOf('14a Mill Lane'), textOf('14 Mill Lane'))
    assert.equal(textOf('14 A Mill Lane'), textOf('14a Mill Lane'))
  })

  it('reads the Scottish and the ground-floor way of naming a flat', () => {
    assert.equal(addressParts({ lines: ['Flat 3/2', '40 Weir Street'] })?.unit, '3 2')
    assert.equal(addressParts({ lines: ['Ground Floor Flat', '40 Weir Street'] })?.unit, 'ground')
    assert.equal(addressParts({ lines: ['Garden Cottage', 'Weir Street'] })?.unit, null)
  })

  it('knows a flat in a named building by its number alone, but no flat without a building', () => {
    assert.equal(textOf('Flat 2', 'Avon Court', 'Mill Lane'), textOf('2 Avon Court', 'Mill Lane'))
    assert.equal(textOf('Flat 2', 'Mill Lane'), undefined)
  })

  it('tells the saint from the street', () => {
    assert.deepEqual(addressParts({ lines: ["3 St Mary's St"] })?.words, ['saint', 'marys', 'street'])
  })

  it('is nothing where it is only a street, a town or a box', () => {
    assert.equal(textOf('Mill Lane'), undefined)
    assert.equal(textOf('Mill Lane', 'Quayside'), undefined)
    assert.equal(textOf('PO Box 12'), undefined)
    assert.equal(textOf('14', 'Quayside'), undefined)
    assert.equal(textOf(), undefined)
    assert.notEqual(textOf('Rose Cottage', 'Mill Lane'), undefined)
  })

  it('reads a number that a machine misread', () => {
    assert.equal(addressParts({ lines: ['33| Mill Lane'] })?.number, '331')
    assert.equal(addressParts({ lines: ['2OO Mill Lane'] })?.number, '200')
  })

  it('leaves out a remark in brackets', () => {
    assert.equal(
      textOf('14 Mill Lane', 'Quayside (side door, ask for the caretaker)'),
      textOf('14 Mill Lane', 'Quayside'),
    )
  })

  it('knows where the street ends and the locality begins', () => {
    const streetOf = (...lines: string[]) => addressParts({ lines })?.street.join(' ')
    assert.equal(streetOf('14 Mill Lane', 'Quayside'), 'mill lane')
    assert.equal(streetOf('14 Mill Lane Southdown Park'), 'mill lane')
    assert.equal(streetOf('Avon Court, 14 Mill Lane', 'Quayside'), 'mill lane')
    assert.equal(streetOf('14 Broadway', 'Quayside'), 'broadway')
    assert.equal(streetOf('14', 'Mill Lane', 'Quayside'), 'mill lane')
    assert.equal(streetOf('Rose Cottage', 'Mill Lane', 'Quayside'), 'rose cottage mill lane')
    assert.equal(streetOf('Annexe', 'Rose Cottage', 'Mill Lane', 'Quayside'), 'rose cottage mill lane')
  })

  it('leaves out a postcode that stands for none', () => {
    assert.equal(addressParts({ lines: ['14 Mill Lane'], postcode: 'ZZ99 3VZ' })?.postcode, null)
  })
})
