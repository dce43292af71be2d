import pg from 'pg'

const { builtins } = pg.types

// A date is a calendar day: as a JavaScript Date it would shift with the machine's time zone.
pg.types.setTypeParser(builtins.DATE, (day) => day)
// Ids, counts and session numbers all stay far below 2^53.
pg.types.setTypeParser(builtins.INT8, Number)
pg.types.setTypeParser(builtins.NUMERIC, Number)
