/** The command was typed in a way the verb does not understand. What was typed is not repeated: it may name someone. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
