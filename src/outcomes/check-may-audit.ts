import { checkIsAllowed, type Asker } from '../governance/permission.ts'

/** Refuse whoever is no auditor. */
export function checkMayAudit(person: Asker): void {
  checkIsAllowed({ actor: person, purpose: 'audit', action: 'claims:audit', resource: { kind: 'programme' } })
}
