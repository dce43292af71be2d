/** The row number of a record, and the place by unique id that decides which record of a pair is `l`. */
export const ROW = '"kith row"'
export const ORDER = '"kith order"'
