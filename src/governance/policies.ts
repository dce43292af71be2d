import * as cedar from '@cedar-policy/cedar-wasm/nodejs'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exitCodes, KithError } from '../platform/errors.ts'

const folder = fileURLToPath(new URL('../../governance/policies/', import.meta.url))

/** The policies of `governance/policies/` by id: a policy's id is its file's name. */
export type PolicyTexts = Readonly<Record<string, string>>

/** A set of policies that has been read, checked against the schema and kept ready under this name. */
export type PolicySet = { readonly name: string; readonly ids: readonly string[] }

export function readPolicies(): PolicyTexts {
  const paths = globSync('*.cedar', { cwd: folder }).sort()
  return Object.fromEntries(paths.map((path) => [basename(path, '.cedar'), readFileSync(`${folder}${path}`, 'utf8')]))
}

export function readPolicySchema(): string {
  return readFileSync(`${folder}schema.cedarschema`, 'utf8')
}

/**
 * Check policies and keep them ready, so that a decision takes a fraction of a millisecond. A policy that does not agree
 * with the schema stops Kith: Cedar would skip it when asked, and a skipped forbid is an allow.
 */
export function preparePolicies({ name, texts, schema }: PolicyInput): PolicySet {
  const policies = { staticPolicies: texts }
  const checked = cedar.validate({ schema, policies, validationSettings: { mode: 'strict' } })
  if (checked.type === 'failure') throw broken(checked.errors[0]?.message ?? 'not understood')
  const [mistake] = checked.validationErrors
  if (mistake !== undefined) throw broken(`${mistake.policyId}.cedar: ${mistake.error.message}`)
  for (const kept of [cedar.preparsePolicySet(name, policies), cedar.preparseSchema(name, schema)]) {
    if (kept.type === 'failure') throw broken(kept.errors[0]?.message ?? 'not understood')
  }
  return { name, ids: Object.keys(texts) }
}

export type PolicyInput = { readonly name: string; readonly texts: PolicyTexts; readonly schema: string }

function broken(what: string): KithError {
  return new KithError({
    code: 'policies-broken',
    what: `The policies of governance/policies cannot be used: ${what}.`,
    remedy: 'Correct the policy; until then nobody is let in.',
    exitCode: exitCodes.missing,
  })
}
