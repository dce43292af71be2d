/** A test by its file under packages/linkage/src and its name, as written there. */
export type CoverageTest = readonly [file: string, name: string]

/** One thing that is asked of the linkage package, and the tests that hold it. */
export type CoverageRow = {
  readonly what: string
  readonly tests: readonly CoverageTest[]
  /** Left out when the tests run both engines; else which engine they run, and why not the other. */
  readonly only?: string
}

export type CoverageSection = { readonly title: string; readonly rows: readonly CoverageRow[] }

const AGREES = 'engines/duckdb/duckdb-agrees.test.ts'
const DUCKDB = 'engines/duckdb/engine.test.ts'
const SPLINK = 'testing/splink-models.test.ts'
const READY = 'comparisons/comparisons-in-duckdb.test.ts'
const PREDICT = 'engines/in-memory/predict.test.ts'
const TRAIN = 'training/train-model.test.ts'
const EM_TF = 'training/em-with-term-frequencies.test.ts'
const CLUSTER = 'steps/cluster/cluster-pairs.test.ts'
const SPLINK_CLUSTERS = 'steps/cluster/clusters-of-splink.test.ts'
const BAD = 'testing/bad-input.test.ts'
const COMMANDS = 'command-line/bad-input.test.ts'
const LINKING = 'command-line/linking.test.ts'
const REPORT = 'report/run-report.test.ts'
const SPLINK_UNDERSTANDING = 'understand/splink-understanding.test.ts'

const splinkLevels: CoverageTest = [
  SPLINK,
  'Splink ${version}’s ${name} puts every pair into the same level on both engines, and some into each',
]
const readyMade: CoverageTest = [READY, '${what} are those of DuckDB and of the slow reference']
const onPaper: CoverageTest = [
  AGREES,
  'DuckDB finds the pairs, rules, levels and weights that the in-memory engine and paper find',
]
const counts: CoverageTest = [AGREES, 'training counts the same on both engines: the same patterns, the same u, and so the same EM'] // prettier-ignore
const given: CoverageTest = [AGREES, 'DuckDB compares given pairs, tells their waterfall and their values as the in-memory engine does'] // prettier-ignore

const AFTER_PAIRS = 'in memory: it works on pairs that are found, whichever engine found them'

function fromSplink(what: string): CoverageRow {
  return { what, tests: [splinkLevels, readyMade] }
}

/** What the linkage package promises, in the words of its issue, with the tests that hold each promise. */
export const coverage: readonly CoverageSection[] = [
  {
    title: 'Link types',
    rows: [
      { what: 'dedupe only, link only, link and dedupe', tests: [onPaper, [AGREES, 'both engines count the same comparisons, largest blocks and pairs for every rule']] }, // prettier-ignore
      { what: 'two files or more linked with each other', tests: [[LINKING, 'two files are linked with each other: pairs name their sources, and no pair lies within one file']], only: 'in memory, the command line’s default; link only is held on both engines above' }, // prettier-ignore
      { what: 'which record is l, by unique id and source', tests: [[PREDICT, 'the record with the smaller unique id is the left one, whatever the order of rows'], [DUCKDB, 'CSV and Parquet files that DuckDB reads itself give the pairs and weights of the table'], [SPLINK, 'Splink ${version}’s rules find the same pairs on both engines']] }, // prettier-ignore
      { what: 'one-to-one links per source', tests: [[SPLINK_CLUSTERS, 'no cluster of single best links has two records of a source without duplicates, and one-to-one links follow']], only: AFTER_PAIRS }, // prettier-ignore
    ],
  },
  {
    title: 'Comparisons',
    rows: [
      'exact match',
      'Levenshtein at thresholds',
      'Damerau–Levenshtein at thresholds',
      'Jaccard at thresholds',
      'Jaro at thresholds',
      'Jaro–Winkler at thresholds',
      'any distance function at thresholds',
      'pairwise best of two lists of text',
      'absolute date difference',
      'absolute time difference',
      'list intersection at sizes',
      'distance in km',
      'cosine similarity',
      'date of birth',
      'postcode, with and without coordinates',
      'e-mail',
      'name',
      'forename and surname',
      'comparisons of one’s own',
    ]
      .map(fromSplink)
      .concat([
        { what: 'identifier', tests: [readyMade, onPaper] },
        { what: 'address', tests: [readyMade, ['comparisons/comparisons.test.ts', 'two addresses are the same in other words, near by number and words, or next door']] }, // prettier-ignore
        { what: 'functions of one’s own', tests: [['functions/linkage-function.test.ts', 'a function of your own is prepared once per distinct value and compared once per pair of them']], only: 'in memory: they are JavaScript' }, // prettier-ignore
      ]),
  },
  {
    title: 'Levels',
    rows: [
      'null, else, exact match',
      'literal match',
      'columns reversed',
      'numeric and percentage difference',
      'list intersection and subset',
      'and, or, not of levels',
      'column expressions: lower, substr, regexp_extract, nullif, casts, first and last of a list, dates parsed',
    ]
      .map(fromSplink)
      .concat([
        { what: 'a level or rule that only DuckDB understands', tests: [[DUCKDB, 'a level and a rule that the in-memory engine refuses run in DuckDB, train there, and are written back']], only: 'DuckDB; in memory it is refused by name' }, // prettier-ignore
        { what: 'SQL functions', tests: [['functions/functions-on-columns.test.ts', '${sql} gives on every row what DuckDB gives'], ['functions/sql-functions.test.ts', '${sql} is what DuckDB says it is']] }, // prettier-ignore
        { what: 'string distances on 100,000 random pairs', tests: [['functions/text-measures.test.ts', 'text measures agree with DuckDB on 100,000 random pairs of texts in several scripts']] }, // prettier-ignore
        { what: 'term frequencies with weight and floor', tests: [onPaper, [AGREES, 'frequencies that are given count on both engines, and a value not among them as seen once']] }, // prettier-ignore
      ]),
  },
  {
    title: 'Blocking',
    rows: [
      { what: 'equality on columns and column expressions, and, or, not', tests: [onPaper, [SPLINK, 'Splink ${version}’s rules find the same pairs on both engines']] }, // prettier-ignore
      { what: 'lists exploded', tests: [onPaper, [SPLINK, 'Splink ${version}’s rules find the same pairs on both engines']] }, // prettier-ignore
      { what: 'comparisons per rule and largest blocks counted before running', tests: [[AGREES, 'both engines count the same comparisons, largest blocks and pairs for every rule']] }, // prettier-ignore
      { what: 'large blocks refused, or skipped and reported', tests: [[AGREES, 'both engines skip the same large blocks, and leave their pairs to later rules'], [DUCKDB, 'a block too large is refused in DuckDB by rule and size and without its value'], [PREDICT, 'a block too large is refused before anything is compared, by rule and size and without its value']] }, // prettier-ignore
      { what: 'rules chosen when none are given', tests: [['blocking/choose-blocking-rules.test.ts', 'the rules chosen find nearly all pairs of one person, about as many as they say']], only: 'in memory: rules are chosen from a table; those chosen run on either engine' }, // prettier-ignore
    ],
  },
  {
    title: 'Training',
    rows: [
      { what: 'prior from deterministic rules', tests: [[TRAIN, 'the prior is the matches that strict rules find, raised for those they miss'], [AGREES, 'both engines count the same comparisons, largest blocks and pairs for every rule']] }, // prettier-ignore
      { what: 'u by random sampling', tests: [counts, [TRAIN, 'the u that data were made with is found again'], ['training/estimate-u.test.ts', 'u by sampling lies about that share as far as sampled records let it, over ${SEEDS} seeds']] }, // prettier-ignore
      { what: 'u with early stopping', tests: [[AGREES, 'looking for u until every level has been seen often enough stops at the same pair on both engines']] }, // prettier-ignore
      { what: 'm by EM per blocking rule', tests: [counts, [TRAIN, 'the m and the share of matches that data were made with are found again by EM, without a label']] }, // prettier-ignore
      { what: 'm from labels or a label column', tests: [counts, [TRAIN, 'm is counted from a column of labels or from labelled pairs, alike']] }, // prettier-ignore
      { what: 'm and u fixable per level', tests: [[TRAIN, 'an m or u that is fixed stays as it was given']], only: 'in memory: EM itself is the same code over either engine’s counts' }, // prettier-ignore
      { what: 'EM never lowers the likelihood; convergence history', tests: [['training/expectation-maximisation.test.ts', 'whatever the patterns and the start, no iteration makes them less likely']], only: 'in memory: EM itself is the same code over either engine’s counts' }, // prettier-ignore
      { what: 'EM with term frequencies, or without', tests: [[EM_TF, 'EM with term frequencies is what it is on paper, pair by pair, with u as it is or learned'], ['engines/in-memory/splink-agreement.test.ts', 'EM with term frequencies goes Splink 5’s way, iteration by iteration, on ${threads} threads'], [EM_TF, 'rare values count for more while learning, unless told otherwise, and the data never get less likely'], counts] }, // prettier-ignore
      { what: 'EM on at most so many pairs', tests: [[EM_TF, 'EM on at most so many pairs learns from those of records drawn at random, the same on both engines']] }, // prettier-ignore
      { what: 'what settings leave out, settled', tests: [['settings/settle-training.test.ts', 'settings that say nothing get what is chosen for the records, with every reason'], ['settings/settle-training.test.ts', 'what was settled can be written, read and settled again, and stays']], only: 'in memory: what is left out is chosen from a table' }, // prettier-ignore
      { what: 'the same prior, m and u as Splink 5', tests: [['engines/in-memory/splink-agreement.test.ts', 'the same data teach the same prior, u and m as Splink 5, in as many iterations'], counts] }, // prettier-ignore
    ],
  },
  {
    title: 'Prediction',
    rows: [
      { what: 'match weights and probabilities, which rule found the pair, levels', tests: [onPaper] },
      { what: 'the same pairs and weights as Splink 5, to 1e-9', tests: [['engines/in-memory/splink-agreement.test.ts', 'the same model gives the same pairs and rules as Splink 5, and weights equal to 1e-9'], onPaper] }, // prettier-ignore
      { what: 'every intermediate value', tests: [given, ['understand/intermediate-columns.test.ts', 'the columns of a pair add up to its weight: the prior, each level, and what its values’ frequencies add']] }, // prettier-ignore
      {
        what: 'thresholds',
        tests: [[DUCKDB, 'thresholds by weight or by probability keep the same pairs in DuckDB as in memory']],
      },
      { what: 'two records scored alone', tests: [given] },
      { what: 'links by rules alone', tests: [['understand/intermediate-columns.test.ts', 'links by rules alone are the pairs that the rules find, on both engines']] }, // prettier-ignore
      { what: 'new records against old (within, between)', tests: [[AGREES, 'both engines look at the same pairs when only some records are new or changed']] }, // prettier-ignore
      { what: 'one person looked up', tests: [['engines/in-memory/match-finder.test.ts', 'a record looked up is paired and weighed as if it were the last of the table']], only: 'in memory: it answers in milliseconds from a table made ready' }, // prettier-ignore
      { what: 'any number of threads, the same answer', tests: [['engines/in-memory/threads/threads.test.ts', 'any number of threads gives the same pairs, weights, levels and order, and the same counts']], only: 'in memory; DuckDB’s pairs are ordered by rule and row' }, // prettier-ignore
      { what: 'interrupted', tests: [[PREDICT, 'a run that is interrupted stops and says so'], [DUCKDB, 'DuckDB stops when it is interrupted and says so']] }, // prettier-ignore
    ],
  },
  {
    title: 'Clusters',
    rows: (
      [
        ['connected components', CLUSTER, 'connected components are what walking from record to record finds'],
        ['average link', CLUSTER, 'average link is what one would do by hand'],
        ['best links first', CLUSTER, 'best links first is what one would do by hand'],
        ['profile link', CLUSTER, 'profile link is what one would do by hand, comparison by comparison'],
        ['single best links', SPLINK_CLUSTERS, 'single best links are those that are mutually the best, found round by round'],
        ['one or many thresholds', SPLINK_CLUSTERS, 'clusters at many thresholds are those at each by itself, with their number and sizes'],
        ['must-link', CLUSTER, 'a must-link joins what no score would, and is never asked about itself'],
        ['never-link', CLUSTER, 'a never-link between any two records keeps their whole groups apart'],
        ['at most one record of a source', CLUSTER, 'a source with one record per person has no two records in a cluster'],
      ] as const
    ).map(([what, file, name]) => ({ what, tests: [[file, name]], only: AFTER_PAIRS })), // prettier-ignore
  },
  {
    title: 'Understanding',
    rows: [
      { what: 'waterfall of a pair', tests: [given] },
      { what: 'unlinkables', tests: [[DUCKDB, 'thresholds by weight or by probability keep the same pairs in DuckDB as in memory'], [SPLINK_UNDERSTANDING, 'records that cannot be linked are the share that Splink gives at each of its weights'], ['understand/understand.test.ts', 'a record that weighs exactly the threshold with itself can be linked, as a pair that weighs it is kept']] }, // prettier-ignore
      ...(
        [
          ['profile of columns and completeness', SPLINK_UNDERSTANDING, 'completeness and profile of columns count what Splink counts'],
          ['match-weight, m and u, comparison of training runs, and every other chart of a run, each beside a table', REPORT, 'a report of a run has every part, each chart beside a table'],
          ['parameters across training runs', 'understand/understand.test.ts', 'every estimate of every session is told, and the model has their median'],
          ['match-weight histogram', SPLINK_UNDERSTANDING, 'the histogram has Splink’s bars'],
          ['accuracy from labelled pairs', SPLINK_UNDERSTANDING, 'accuracy from labelled pairs is Splink’s truth space table, pairs outside the blocking rules included'],
          ['accuracy from a label column: precision, recall, F, ROC, threshold table', SPLINK_UNDERSTANDING, 'accuracy from a column of labels is Splink’s truth space table, matches outside the blocking rules included'],
          ['the errors themselves', SPLINK_UNDERSTANDING, 'the errors are those that Splink lists'],
          ['cluster metrics: density, bridges, centrality', SPLINK_UNDERSTANDING, 'degree, centrality, density, centralisation and bridges are Splink’s'],
          ['self-contained HTML report', REPORT, 'a report asks for nothing from anywhere and runs no script'],
          ['labelling', 'evaluate/sample-for-labelling.test.ts', 'doubtful pairs are asked about although there are few of them'],
        ] as const
      ).map(([what, file, name]): CoverageRow => ({ what, tests: [[file, name]], only: AFTER_PAIRS })), // prettier-ignore
    ],
  },
  {
    title: 'Files and models',
    rows: [
      { what: 'CSV and Parquet in', tests: [['files/files.test.ts', 'what is written as Parquet is read back the same, lists and nothing known included'], ['files/files.test.ts', 'what is written as CSV is read back the same, but that empty text is nothing known'], [DUCKDB, 'CSV and Parquet files that DuckDB reads itself give the pairs and weights of the table']] }, // prettier-ignore
      { what: 'CSV and Parquet out', tests: [['files/files.test.ts', 'what is written as Parquet is read back the same, lists and nothing known included']], only: AFTER_PAIRS }, // prettier-ignore
      { what: 'Splink 4 and 5 model JSON, read and written', tests: [[SPLINK, 'a model with every comparison of Splink ${version} is read and written back without losing anything'], ['model/read-model.test.ts', 'a model that Splink 5 saved is read and written back without losing anything']] }, // prettier-ignore
      { what: 'salting of Splink 4', tests: [['settings/read-settings.test.ts', 'salting of Splink 4 is left aside and said, for it changes no result']], only: 'asked before either engine runs' }, // prettier-ignore
      { what: 'a level that is not understood is refused by name', tests: [['model/read-model.test.ts', 'the level ${sql} is refused by name'], [DUCKDB, 'a level that DuckDB does not understand is refused by name, and nothing of the data is said']] }, // prettier-ignore
    ],
  },
  {
    title: 'Command line',
    rows: (
      [
        ['train, predict, cluster, dedupe', LINKING, 'train, predict and cluster one after the other give what dedupe gives'],
        ['label', 'command-line/labelling.test.ts', 'labels that people give on the page judge the model as labels of all pairs do'],
        ['train, evaluate and dedupe on pseudopeople', 'command-line/pseudopeople.test.ts', 'pseudopeople: the census and a benefit of 2020 are judged on the command line by who is who, and linked at the threshold that this says'],
        ['block', LINKING, 'block counts what predict will look at, and writes nothing'],
        ['explain', LINKING, 'explain shows how a weight adds up, and looks a record up by itself'],
        ['--dry-run', 'command-line/dry-run.test.ts', 'a dry run of train and dedupe says the training and the comparisons of the run that follows, and writes nothing'],
        ['--help of every verb', 'command-line/run-command-line.test.ts', '${name} --help says what it does, every option, examples that it would understand, and the exit codes'],
        ['--json', 'command-line/run-command-line.test.ts', 'with --json standard output holds one JSON object, also when the verb fails'],
        ['--seed', LINKING, 'the same seed gives the same answer, and the seed typed goes before the one in the settings'],
        ['progress with time left', 'command-line/progress.test.ts', 'longer work says how far it is and how long it will take, on one line of a terminal that is then cleared'],
        ['progress of training', 'training/training-progress.test.ts', 'training says which part it is at, and how far that is'],
        ['Ctrl-C', COMMANDS, 'Ctrl-C ends a run with 130 and leaves nothing half-written'],
      ] as const
    ).map(([what, file, name]) => ({ what, tests: [[file, name]], only: 'in memory, the command line’s default' })), // prettier-ignore
  },
  {
    title: 'Bad input',
    rows: [
      { what: 'missing columns', tests: [[BAD, 'a comparison on a column that is not there is refused by its name, with those that are'], [DUCKDB, 'a column that is not there is named, with those that are, by DuckDB too']] }, // prettier-ignore
      { what: 'wrong types', tests: [[BAD, 'numbers where text is compared, and text where dates are, are compared as written or not known, never an error'], [DUCKDB, 'a value that DuckDB cannot compute on stops it without being quoted'], splinkLevels] }, // prettier-ignore
      { what: 'all-null columns', tests: [[BAD, 'a column in which nothing is known says nothing: pairs are found by others, and weigh as if it were not there'], [DUCKDB, 'no records, one record and columns of nulls are no pairs in DuckDB']] }, // prettier-ignore
      { what: 'one giant block', tests: [[BAD, 'one giant block is refused with its size and an example record before it is compared, or skipped and said'], [DUCKDB, 'a block too large is refused in DuckDB by rule and size and without its value']] }, // prettier-ignore
      { what: 'duplicate ids, no id', tests: [[BAD, 'two records of one id, and a record without one, are refused by row number and column'], [DUCKDB, 'a file in which two records have one id, or one has none, is refused by row']] }, // prettier-ignore
      { what: 'one record, no records', tests: [[BAD, 'one record, and none, make no pairs and as many clusters as records; there is nothing to train on'], [DUCKDB, 'no records, one record and columns of nulls are no pairs in DuckDB']] }, // prettier-ignore
      { what: 'bytes that are not UTF-8', tests: [[COMMANDS, 'bytes that are not UTF-8 are refused by line and column']], only: 'in memory: the command line reads files itself' }, // prettier-ignore
      { what: 'more pairs than memory', tests: [[BAD, 'more pairs than may be kept are refused with their number before any is, unless a threshold bounds them']], only: 'in memory: asked before either engine runs, from the counts that both agree on' }, // prettier-ignore
      { what: 'a rule without an equality', tests: [[PREDICT, 'a rule without an equality is refused: it would look at every pair'], [DUCKDB, 'a rule without an equality is refused by DuckDB too']] }, // prettier-ignore
      { what: 'DuckDB is not installed', tests: [['testing/packed.test.ts', 'the packed package links records in an empty project, by its command and as a library']], only: 'DuckDB: the other engine needs nothing' }, // prettier-ignore
      { what: 'a model that is not trained', tests: [[PREDICT, 'a model that is not trained is refused, naming the level and what is missing'], [DUCKDB, 'a model that is not trained is refused by DuckDB too, naming the level']] }, // prettier-ignore
    ],
  },
]
