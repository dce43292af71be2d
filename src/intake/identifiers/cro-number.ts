import { policeCheckLetter } from './check-letter.ts'

/**
 * A Criminal Records Office number, `NNNNNN/YYD` or on a file `SFYY/ND`, or nothing when its check letter does not agree.
 * A file number's letter is taken over the serial as written, without padding.
 */
export function readCroNumber(text: string): string | undefined {
  const cro = text.replaceAll(/\s/g, '').toUpperCase()
  return readStandard(cro) ?? readOnFile(cro)
}

function readStandard(cro: string): string | undefined {
  const [, serial, year, letter] = /^(\d{1,6})\/(\d{2})([A-Z])$/.exec(cro) ?? []
  if (serial === undefined || year === undefined) return undefined
  const padded = serial.padStart(6, '0')
  return policeCheckLetter(Number(year + padded)) === letter ? `${padded}/${year}${letter}` : undefined
}

function readOnFile(cro: string): string | undefined {
  const [, year, serial, letter] = /^SF(\d{2})\/(\d{1,6})([A-Z])$/.exec(cro) ?? []
  if (serial === undefined || year === undefined) return undefined
  return policeCheckLetter(Number(year + serial)) === letter ? `SF${year}/${serial}${letter}` : undefined
}
