// What Prisma's command line passes to its schema engine.
const args = process.argv.slice(2)

/** Every value given to a repeated option. */
const valuesOf = (option) => args.flatMap((arg, i) => (arg === option ? [args[i + 1]] : []))

export const wantsVersion = args.includes('--version')

/** `can-connect-to-database`, `create-database` or `drop-database`, when called as `cli <verb>`. */
export const cliVerb = args.includes('cli') ? args[args.indexOf('cli') + 1] : undefined

/** `{ url, shadowDatabaseUrl? }` */
export const datasource = JSON.parse(valuesOf('--datasource')[0] ?? '{}')

export const schemaFiles = valuesOf('--datamodels')
