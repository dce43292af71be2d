import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkData } from './data-file.ts'
import { gatewayById, gateways, gatewaysSchema, refusalOf } from './gateways.ts'
import { partners } from './partners.ts'

const good = `
gateways:
  - id: an-act-section-1
    title: An act
    citation: An Act 2001 section 1
    inForceFrom: 2001-01-01
    inForceTo: 2010-12-31
    perChild: false
    covers: Telling
    recipients: [police]
    notFor:
      - partner: health
        because: it is not on the list
    doesNotCover:
      - Anything else
`

const mistakes: readonly { says: string; from: string; to: string; message: RegExp }[] = [
  {
    says: 'a partner that does not exist',
    from: '[police]',
    to: '[polcie]',
    message: /^gateways\.yaml:10: gateways\.0\.recipients\.0: there is no partner polcie in partners\.yaml\.$/,
  },
  {
    says: 'a partner that both may and may not be told',
    from: 'partner: health',
    to: 'partner: police',
    message: /^gateways\.yaml:12: gateways\.0\.notFor\.0\.partner: police is among the recipients; it cannot be both\.$/,
  },
  {
    says: 'a last day before the first',
    from: '2010-12-31',
    to: '1999-12-31',
    message: /^gateways\.yaml:7: gateways\.0\.inForceTo: the last day comes before the first\.$/,
  },
  {
    says: 'a day that does not exist',
    from: '2001-01-01',
    to: '2001-02-30',
    message: /^gateways\.yaml:6: gateways\.0\.inForceFrom: a day is written like 2018-07-19 and has to exist\.$/,
  },
  {
    says: 'a gateway without a citation',
    from: '    citation: An Act 2001 section 1\n',
    to: '',
    message: /^gateways\.yaml:3: gateways\.0\.citation: /,
  },
  {
    says: 'a word that is not a field',
    from: 'covers:',
    to: 'coverz:',
    message: /^gateways\.yaml:\d+: gateways\.0/,
  },
]

for (const { says, from, to, message } of mistakes) {
  test(`${says} is told by file and line, with a remedy`, () => {
    assert.ok(good.includes(from))
    assert.throws(
      () => checkData({ text: good.replace(from, to), name: 'gateways.yaml', schema: gatewaysSchema }),
      (error: Error & { remedy?: string }) => message.test(error.message) && (error.remedy?.length ?? 0) > 10,
      `expected ${String(message)}`,
    )
  })
}

test('a gateway that is there twice is told by file and line', () => {
  const twice = `${good}${good.replace('\ngateways:\n', '')}`
  assert.throws(() => checkData({ text: twice, name: 'gateways.yaml', schema: gatewaysSchema }), {
    message: 'gateways.yaml:16: gateways.1.id: an-act-section-1 is there twice.',
  })
})

describe('a gateway', () => {
  const gateway = checkData({ text: good, name: 'gateways.yaml', schema: gatewaysSchema }).gateways[0]!

  test('may be used from its first day to its last, both included, and not a day before or after', () => {
    const onDay = (asOf: string) => refusalOf(gateway, { recipient: 'police', asOf })
    assert.equal(onDay('2000-12-31')?.because, 'it is in force from 2001-01-01 only')
    assert.equal(onDay('2001-01-01'), undefined)
    assert.equal(onDay('2010-12-31'), undefined)
    assert.equal(onDay('2011-01-01')?.because, 'it was in force until 2010-12-31 only')
  })

  test('is refused for a partner it is not for, with the reason where it is known and what to do', () => {
    const told = (recipient: string) => refusalOf(gateway, { recipient, asOf: '2005-05-05' })
    assert.equal(told('health')?.because, 'it is not on the list')
    assert.equal(told('schools')?.because, 'it is not for telling schools anything')
    assert.match(told('schools')!.remedy, /Choose another gateway/)
  })
})

describe('the gateways as they stand', () => {
  test('each says what it does not cover, and whom it is for', () => {
    for (const { id, doesNotCover, recipients } of gateways) {
      assert.ok(doesNotCover.length > 0, id)
      assert.ok(recipients.every((recipient) => partners.some((partner) => partner.id === recipient)), id)
    }
  })

  test('no NHS body in England is told anything under section 35 of the Digital Economy Act 2017', () => {
    const dea = gatewayById('digital-economy-act-2017-section-35')!
    const refusal = refusalOf(dea, { recipient: 'health', asOf: '2019-08-31' })
    assert.equal(refusal?.because, 'no English NHS body is on the list of those who may use it')
    assert.equal(refusalOf(dea, { recipient: 'schools', asOf: '2018-07-18' })?.because, 'it is in force from 2018-07-19 only')
  })

  test('the new duty of the 2026 Act is about one child, not in force before June 2026, and marked as unconfirmed', () => {
    const duty = gatewayById('children-act-2004-section-16la')!
    assert.equal(duty.perChild, true)
    assert.ok(duty.unconfirmed.some((words) => words.startsWith('Commencement')))
    assert.ok(refusalOf(duty, { recipient: 'schools', asOf: '2019-08-31' }))
    assert.equal(refusalOf(duty, { recipient: 'schools', asOf: '2026-06-01' }), undefined)
  })
})
