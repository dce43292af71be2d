import type { Identifier, Identity, OtherName } from '../../intake/identity.ts'
import { standardPerson, type DescribingRecord, type StandardPerson } from '../standard-person.ts'

/** What a test says of a source person; whatever it leaves out was not stated. */
export type SourcePersonStated = {
  readonly source?: string
  readonly forenames?: string
  readonly surname?: string
  readonly otherNames?: readonly OtherName[]
  readonly born?: string
  readonly bornPrecision?: 'day' | 'month' | 'year'
  readonly sex?: 'F' | 'M'
  readonly lives?: string
  readonly postcode?: string
  readonly uprn?: string
  readonly addressKind?: NonNullable<Identity['address']>['kind']
  readonly nhsNumber?: string | readonly string[]
  readonly upn?: string
  readonly temporaryUpn?: string
  readonly formerUpn?: string
  readonly nino?: string
  readonly telephone?: string
  readonly protected?: boolean
  readonly sealed?: boolean
}

let nextId = 0

/** A source person with one record, folded as linkage sees it. */
export function aSourcePerson(stated: SourcePersonStated): StandardPerson {
  const record = aDescribingRecord(stated)
  return standardPerson([record], { sealed: stated.sealed === true ? 'old identity' : null })
}

function aDescribingRecord(stated: SourcePersonStated): DescribingRecord {
  const id = ++nextId
  return {
    recordId: id,
    sourcePersonId: id,
    source: stated.source ?? `source-${id}`,
    protected: stated.protected ?? false,
    identitySealed: false,
    current: true,
    receivedOn: '2019-08-31',
    identity: identityOf(stated),
  }
}

function identityOf(stated: SourcePersonStated): Identity {
  const identifiers = identifiersOf(stated)
  return {
    ...(stated.forenames !== undefined && { forenames: stated.forenames }),
    ...(stated.surname !== undefined && { surname: stated.surname }),
    ...(stated.otherNames !== undefined && { otherNames: stated.otherNames }),
    ...(stated.born !== undefined && { birthDate: stated.born }),
    ...(stated.bornPrecision !== undefined && { birthPrecision: stated.bornPrecision }),
    ...(stated.sex !== undefined && { sex: stated.sex }),
    ...(stated.telephone !== undefined && { telephone: stated.telephone }),
    ...(stated.lives !== undefined && {
      address: {
        lines: [stated.lives],
        ...(stated.postcode !== undefined && { postcode: stated.postcode }),
        ...(stated.uprn !== undefined && { uprn: stated.uprn }),
        ...(stated.addressKind !== undefined && { kind: stated.addressKind }),
      },
    }),
    ...(identifiers.length > 0 && { identifiers }),
  }
}

function identifiersOf(stated: SourcePersonStated): Identifier[] {
  const numbers = [stated.nhsNumber ?? []]
    .flat()
    .map((value) => ({ scheme: 'nhs-number', value, valid: true }) as const)
  return [
    ...numbers,
    ...(stated.upn === undefined ? [] : [{ scheme: 'upn', value: stated.upn, valid: true } as const]),
    ...(stated.temporaryUpn === undefined
      ? []
      : [{ scheme: 'upn', value: stated.temporaryUpn, valid: true, temporary: true } as const]),
    ...(stated.formerUpn === undefined
      ? []
      : [{ scheme: 'former-upn', value: stated.formerUpn, valid: true } as const]),
    ...(stated.nino === undefined ? [] : [{ scheme: 'nino', value: stated.nino, valid: true } as const]),
  ]
}
