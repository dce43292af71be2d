import type { SealedPlace } from '../platform/keys.ts'

/** Where a sample's seed is sealed until it is drawn. */
export function seedPlace(sample: { readonly auditSampleId: string; readonly keyNumber: number }): SealedPlace {
  return { keyNumber: sample.keyNumber, table: 'audit_sample', row: sample.auditSampleId, column: 'sealed_seed' }
}

/** Where an auditor's reason is sealed. */
export function auditReasonPlace(found: {
  readonly auditSampleId: string
  readonly claimId: string
  readonly keyNumber: number
}): SealedPlace {
  const row = `${found.auditSampleId} ${found.claimId}`
  return { keyNumber: found.keyNumber, table: 'audit_finding', row, column: 'sealed_reason' }
}
