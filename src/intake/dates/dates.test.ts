import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, addMonths } from '../../platform/calendar-day.ts'
import { dayAfterPeriod } from './day-after-period.ts'
import { canBeConfused, compileDateFormat } from './date-format.ts'

function read(pattern: string, text: string): string | undefined {
  return compileDateFormat(pattern)?.read(text)
}

test('a date is read by the format its source declares, never guessed', () => {
  assert.equal(read('DD/MM/YYYY', '03/04/2017'), '2017-04-03')
  assert.equal(read('MM/DD/YYYY', '03/04/2017'), '2017-03-04')
  assert.equal(read('DDMMYYYY', '03042017'), '2017-04-03')
  assert.equal(read('YYYY-MM-DD', '2017-04-03'), '2017-04-03')
  assert.equal(read('YYYY-MMM-DD 00:00:00', '2020-Apr-25 00:00:00'), '2020-04-25')
  assert.equal(read('DD-MMM-YYYY', '05-APR-2017'), '2017-04-05')
  assert.equal(read('YYYY-MM-DDThh:mm:ss', '2017-04-03T23:59:59.123'), '2017-04-03')
  assert.equal(read('D/M/YYYY', '3/4/2017'), '2017-04-03')
})

test('a date in another format is not read', () => {
  assert.equal(read('DD/MM/YYYY', '2017-04-03'), undefined)
  assert.equal(read('DD/MM/YYYY', '3/4/2017'), undefined)
  assert.equal(read('DD/MM/YYYY', '03/04/17'), undefined)
  assert.equal(read('DD/MM/YYYY', '03/04/2017 '), undefined)
  assert.equal(read('YYYY-MMM-DD 00:00:00', '2020-Apr-25 10:00:00'), undefined)
})

test('a day that does not exist is not read', () => {
  assert.equal(read('DD/MM/YYYY', '31/02/2019'), undefined)
  assert.equal(read('DD/MM/YYYY', '29/02/2019'), undefined)
  assert.equal(read('DD/MM/YYYY', '29/02/2016'), '2016-02-29')
  assert.equal(read('DD/MM/YYYY', '00/01/2019'), undefined)
  assert.equal(read('MM/DD/YYYY', '13/01/2019'), undefined)
  assert.equal(read('DD-MMM-YYYY', '01-Foo-2019'), undefined)
  assert.equal(read('YYYY-MM-DD', '0019-01-01'), undefined)
})

test('a format that knows only the year or month says so, and is read as its first day', () => {
  assert.equal(compileDateFormat('YYYY')?.precision, 'year')
  assert.equal(read('YYYY', '2020'), '2020-01-01')
  assert.equal(compileDateFormat('MM/YYYY')?.precision, 'month')
  assert.equal(read('MM/YYYY', '02/2020'), '2020-02-01')
})

test('a pattern without a four-digit year, or with a part twice, is no format', () => {
  for (const pattern of ['DD/MM/YY', 'DD/MM', '', 'YYYY-DD', 'YYYY-MM-DD-MM', 'day', 'YYYY/YYYY']) {
    assert.equal(compileDateFormat(pattern), undefined, pattern)
  }
})

test('characters that mean something to a regular expression stand for themselves', () => {
  assert.equal(read('(DD.MM.YYYY)*', '(03.04.2017)*'), '2017-04-03')
  assert.equal(read('DD.MM.YYYY', '03x04x2017'), undefined)
})

test('two formats in which one text would be two days are confusable', () => {
  assert.equal(canBeConfused('DD/MM/YYYY', 'MM/DD/YYYY'), true)
  assert.equal(canBeConfused('D/M/YYYY', 'MM/DD/YYYY'), true)
  assert.equal(canBeConfused('DDMMYYYY', 'MMDDYYYY'), true)
  assert.equal(canBeConfused('DD/MM/YYYY', 'YYYY-MM-DD'), false)
  assert.equal(canBeConfused('DD/MM/YYYY', 'DD/MM/YYYY'), false)
})

test('days and months are counted over month ends and leap years', () => {
  assert.equal(addDays('2016-02-28', 1), '2016-02-29')
  assert.equal(addDays('2019-12-31', 1), '2020-01-01')
  assert.equal(addMonths('2019-03-31', -1), '2019-02-28')
  assert.equal(addMonths('2019-08-31', -24), '2017-08-31')
  assert.equal(dayAfterPeriod('2020-01-01', 'year'), '2021-01-01')
  assert.equal(dayAfterPeriod('2020-02-01', 'month'), '2020-03-01')
  assert.equal(dayAfterPeriod('2020-02-29', 'day'), '2020-03-01')
})
