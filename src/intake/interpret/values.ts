/** What a row's columns say, in the order of the definition; nothing where a column is not stated. */
export type Values = readonly (string | undefined)[]
