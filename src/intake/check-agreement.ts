import { checkIsInForce } from '../governance/agreements.ts'
import { purposes } from '../governance/purposes.ts'
import type { SourceDefinition } from './definition/source-schema.ts'

/** Refuse a delivery whose agreement is not in force on the day it came, before anything of it is stored. */
export function checkAgreement({ source, agreement, purposes: clauses }: SourceDefinition, receivedOn: string): void {
  const served = purposes.filter(({ clause }) => (clauses as readonly string[]).includes(clause)).map(({ id }) => id)
  checkIsInForce({ ...agreement, purposes: served }, { source, asOf: receivedOn })
}
