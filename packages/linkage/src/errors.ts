/** Every way linkage can refuse, as a stable code that callers may switch on. */
export type LinkageErrorCode =
  | 'block-too-large'
  | 'column-missing'
  | 'comparison-untrained'
  | 'engine-missing'
  | 'file-invalid'
  | 'file-missing'
  | 'file-unsupported'
  | 'function-clash'
  | 'interrupted'
  | 'label-invalid'
  | 'level-not-understood'
  | 'memory-exceeded'
  | 'model-invalid'
  | 'no-blocking-rule'
  | 'no-pairs-to-learn-from'
  | 'option-invalid'
  | 'rule-not-understood'
  | 'settings-invalid'
  | 'sql-not-understood'
  | 'table-invalid'
  | 'thread-failed'
  | 'too-many-pairs'
  | 'too-many-patterns'
  | 'value-not-comparable'

/**
 * What linkage throws. The message says what happened, why, and what to do next, in terms of columns, rules, levels and
 * row numbers. It never carries a value of the data, so it can be logged.
 *
 * @example
 * try { readModel(json) } catch (error) { if (isLinkageError(error, 'level-not-understood')) … }
 */
export class LinkageError extends Error {
  override readonly name = 'LinkageError'
  readonly code: LinkageErrorCode
  /** Where in a model or settings the fault is, such as `comparisons[2].comparison_levels[1].sql_condition`. */
  readonly path: string | undefined

  constructor(code: LinkageErrorCode, message: string, options?: ErrorOptions & { readonly path?: string }) {
    super(message, options)
    this.code = code
    this.path = options?.path
  }
}

/** True when `error` came from linkage, and carries `code` when one is given. */
export function isLinkageError(error: unknown, code?: LinkageErrorCode): error is LinkageError {
  return error instanceof LinkageError && (code === undefined || error.code === code)
}
