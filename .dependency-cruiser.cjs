/**
 * The directions of the house, as errors: app -> components -> lib, capabilities only downwards, law and core pure.
 * @type {import('dependency-cruiser').IConfiguration}
 */

/** Each may import only those before it. */
const CAPABILITIES = [
  ...['organisation', 'directory', 'inventory', 'incident', 'person', 'extent', 'duty', 'approval'],
  ...['report', 'notice', 'entrustment', 'consistency', 'evidence', 'response', 'triage', 'audit'],
  ...['register', 'statistics', 'desk', 'api'],
]

/** Under all capabilities. */
const FOUNDATIONS = ['core', 'law', 'platform', 'pdf', 'door']

/** The files of a capability that read or change data, and everything under them that talks to the outside. */
const NEEDS_A_SERVER = [
  '^lib/(platform|pdf|door|worker)',
  String.raw`^lib/[a-z/-]*(repository|queries|commands|jobs|pdf)\.tsx?$`,
]

const TESTS = String.raw`\.test\.tsx?$|/testing/`
const oneOf = (names) => `(${names.join('|')})`
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const capabilityOrder = CAPABILITIES.slice(0, -1).map((capability, i) =>
  rule(
    `${capability}-imports-only-what-is-under-it`,
    `The order of capabilities is ${CAPABILITIES.join(', ')}: move the shared part down, or the decision up.`,
    { path: `^lib/${capability}/`, pathNot: TESTS },
    { path: `^lib/${oneOf(CAPABILITIES.slice(i + 1))}/` },
  ),
)

const directions = [
  rule(
    'lib-knows-no-screens',
    'lib runs without a browser and without a page.',
    { path: '^lib/' },
    { path: '^(app|components)/' },
  ),
  rule(
    'components-know-no-routes',
    'A component gets its action as a prop.',
    { path: '^components/' },
    { path: '^app/' },
  ),
  rule(
    'components-import-only-pure-parts',
    'Components see schemas, models, catalogues, the law, core and the result of the door; data comes as a prop.',
    { path: '^components/' },
    { path: NEEDS_A_SERVER, pathNot: String.raw`^lib/door/result\.ts$` },
  ),
  rule(
    'components-reach-no-server-code',
    'Nor by a detour: what a form imports runs in the browser.',
    { path: '^components/', pathNot: TESTS },
    {
      path: String.raw`^lib/(platform|pdf|door)/|^node_modules/(pg|@prisma|next-auth|graphile-worker)/`,
      pathNot: String.raw`^lib/door/result\.ts$`,
      reachable: true,
    },
  ),
]

const purity = [
  rule(
    'law-imports-only-law',
    'The statute as code can be read, tested and reused alone.',
    { path: '^lib/law/', pathNot: TESTS },
    { pathNot: '^lib/law/', dependencyTypesNot: ['core'] },
  ),
  rule(
    'law-uses-no-node',
    'It runs in the browser too. Only its command line talks to the machine.',
    { path: '^lib/law/', pathNot: String.raw`^lib/law/(cli\.ts|cli/)|${TESTS}` },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'core-imports-only-core-law-zod-and-diff',
    'Errors, dates and ids stand under everything.',
    { path: '^lib/core/', pathNot: TESTS },
    { pathNot: '^lib/(core|law)/|^node_modules/(zod|diff)/' },
  ),
]

const ownership = [
  rule(
    'repository-is-private',
    "Another capability's tables are reached through its queries and commands.",
    { path: '^(app|components|prisma)/|^lib/worker' },
    { path: String.raw`^lib/[a-z/-]*repository(\.|/)` },
  ),
  rule(
    'repository-belongs-to-its-capability',
    "Another capability's tables are reached through its queries and commands.",
    { path: '^lib/([^/]+)/' },
    { path: String.raw`^lib/[a-z/-]*repository(\.|/)`, pathNot: '^lib/$1/' },
  ),
  rule(
    'only-the-door-speaks-next',
    'Everything else in lib works the same in the worker.',
    { path: '^lib/', pathNot: '^lib/door/' },
    { path: String.raw`^node_modules/(next|next-auth|next-intl)/` },
  ),
  rule(
    'only-the-session-speaks-next-auth',
    'Who is signed in is answered in one place.',
    { path: '^(app|components|lib)/', pathNot: String.raw`^lib/door/(session|auth[^/]*)\.tsx?$` },
    { path: '^node_modules/(next-auth|@auth)/' },
  ),
  rule(
    'foundations-know-no-capability',
    'What every capability stands on cannot stand on one of them.',
    { path: `^lib/${oneOf(FOUNDATIONS)}/`, pathNot: TESTS },
    { path: `^lib/${oneOf(CAPABILITIES)}/` },
  ),
]

const hygiene = [
  rule('no-circles', 'A circle cannot be read from either end.', {}, { circular: true }),
  rule(
    'everything-resolves',
    'An import that leads nowhere.',
    { path: '^(app|components|lib|prisma)/' },
    { couldNotResolve: true, pathNot: String.raw`\.css$` },
  ),
]

module.exports = {
  forbidden: [...directions, ...capabilityOrder, ...purity, ...ownership, ...hygiene],
  options: {
    parser: 'swc', // TypeScript 7 has no compiler API for the cruiser to use
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^prisma/generated/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
