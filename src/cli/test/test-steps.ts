/** One runner of `./kith test`: what it holds, and the command that does it. */
export type TestStep = {
  readonly name: string
  readonly holds: string
  readonly command: readonly string[]
  /** Files node's test runner is given; such a step must run at least one test. */
  readonly tests?: readonly string[]
  readonly concurrency?: number
}

const node = [process.execPath, '--conditions=kith-source']

/** Every check, quickest first, so that a slip is seen before the long ones start. */
export const allSteps: readonly TestStep[] = [
  { name: 'format', holds: 'one shape of code', command: bin('prettier', '--check', '--log-level=warn', '.') },
  { name: 'types', holds: 'strict types', command: bin('tsc', '--noEmit', '-p', '.') },
  { name: 'lint', holds: 'ESLint, strict and type-checked', command: bin('eslint', '.') },
  { name: 'unused', holds: 'no dead code, no unused dependency', command: bin('knip') },
  {
    name: 'queries',
    holds: 'every SQL question is typed as it is written',
    command: [...node, 'scripts/generate-queries.ts', '--check'],
  },
  tests('rooms', 'unit and database tests, beside the code', [
    'packages/*/src/**/*.test.ts',
    'src/**/*.test.ts',
    'bench/**/*.test.ts',
  ]),
  tests('whole system', 'the town, outside files, power cuts, layering, tidiness', [
    'test/*.test.ts',
    'test/!(journeys)/**/*.test.ts',
  ]),
  tests('journeys', 'a person in a real browser', ['test/journeys/**/*.test.ts'], 1),
]

/** Enough to know that this machine can run Kith: it starts, it migrates, and one person's journey works. */
export const doorstepSteps: readonly TestStep[] = [
  tests('doorstep', 'Kith starts and migrates', ['test/doorstep.test.ts'], 1),
  tests('journey', 'one person finds a family and decides', ['test/journeys/decide.test.ts'], 1),
]

function tests(name: string, holds: string, files: readonly string[], concurrency = 2): TestStep {
  return { name, holds, command: node, tests: files, concurrency }
}

function bin(name: string, ...args: string[]): string[] {
  return [process.execPath, `node_modules/.bin/${name}`, ...args]
}
