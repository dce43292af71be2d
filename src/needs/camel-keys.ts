/** YAML keys are words with hyphens, for policy people; TypeScript names are in camel case. */
export type CamelKeys<T> = { [Key in keyof T as Key extends string ? Camel<Key> : Key]: T[Key] }

type Camel<Key extends string> = Key extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Key

/** The same object with `average-at-least` as `averageAtLeast`; only its own keys, nothing below them. */
export function camelKeys<T extends object>(value: T): CamelKeys<T> {
  const entries = Object.entries(value).map(([key, each]) => [
    key.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    each as unknown,
  ])
  return Object.fromEntries(entries) as CamelKeys<T>
}
