import type { Identifier, IdentifierScheme } from '../identity.ts'
import { readCroNumber } from './cro-number.ts'
import { readNhsNumber } from './nhs-number.ts'
import { readNino } from './nino.ts'
import { readPncId } from './pnc-id.ts'
import { readUln } from './uln.ts'
import { readUpn } from './upn.ts'

/**
 * An identifier as a row states it: canonical and `valid` when it is well formed, as sent and flagged when it is not. An
 * invalid identifier is never dropped, because the partner needs to hear of it.
 */
export function checkIdentifier(scheme: IdentifierScheme, text: string, asOfYear: number): Identifier {
  const sent = text.trim()
  if (scheme === 'upn' || scheme === 'former-upn') {
    const upn = readUpn(sent)
    if (upn === undefined) return { scheme, value: sent, valid: false }
    return upn.temporary
      ? { scheme, value: upn.value, valid: true, temporary: true }
      : { scheme, value: upn.value, valid: true }
  }
  const canonical = readers[scheme](sent, asOfYear)
  return { scheme, value: canonical ?? sent, valid: canonical !== undefined }
}

const readers: Record<
  Exclude<IdentifierScheme, 'upn' | 'former-upn'>,
  (text: string, asOfYear: number) => string | undefined
> = {
  'nhs-number': readNhsNumber,
  uln: readUln,
  nino: readNino,
  pnc: readPncId,
  cro: readCroNumber,
  ssn: readSsn,
  'la-child-id': asSent,
  other: asSent,
}

/** A United States Social Security number as nine digits with hyphens; area 000, 666 or 900 and up is never issued. */
function readSsn(text: string): string | undefined {
  const [, area, group, serial] = /^(\d{3})-?(\d{2})-?(\d{4})$/.exec(text) ?? []
  if (area === undefined || /^(?:000|666|9)/.test(area) || group === '00' || serial === '0000') return undefined
  return `${area}-${group}-${serial}`
}

function asSent(text: string): string | undefined {
  return text === '' ? undefined : text
}
