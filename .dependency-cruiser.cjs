/**
 * The path of data. A room may import from the rooms before it and from itself, never from one after it; data walks
 * through them in this order and never back.
 */
const pathOfData = [
  'src/platform',
  'src/governance',
  'src/intake',
  'src/people',
  'src/families',
  'src/needs',
  'src/decisions',
  'src/casework',
  'src/outcomes',
  'src/research',
]
const surfaces = ['src/web', 'src/cli']

const neverBack = pathOfData.map((room, index) => ({
  name: `never-back-from-${room.split('/')[1]}`,
  comment: `${room} may import from ${pathOfData.slice(0, index).join(', ') || 'no other room'}. A stage that must serve an earlier one hands it a value from main.ts.`,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: '\\.test\\.ts$|/testing/' },
  to: { path: `^(${[...pathOfData.slice(index + 1), ...surfaces].join('|')})/|^src/main\\.ts$` },
}))

module.exports = {
  forbidden: [
    ...neverBack,
    {
      name: 'web-not-to-cli',
      comment: 'The site does not know the command line: move what both need into a room.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(cli/|main\\.ts$)' },
    },
    {
      name: 'main-is-last',
      comment: 'main.ts wires real things together; nothing imports it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main\\.ts$' },
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'linkage-stands-alone',
      comment: 'packages/linkage knows no council: it imports nothing of src/.',
      severity: 'error',
      from: { path: '^packages/linkage/' },
      to: { path: '^src/' },
    },
    {
      name: 'linkage-by-its-front-door',
      comment: 'Import @kith/linkage, not a file inside it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^packages/linkage/src/', pathNot: '^packages/linkage/src/index\\.ts$' },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'Nothing but the demo reads the synthetic town, and nothing but tests reads test support.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$|/testing/|^src/cli/(demo|test)' },
      to: { path: '\\.test\\.ts$|/testing/|^test/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one idea in the wrong places: draw it again.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-unresolvable',
      comment: 'An import that resolves to nothing.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.queries\\.ts$|/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['kith-source', 'import', 'node', 'default'],
    },
  },
}
