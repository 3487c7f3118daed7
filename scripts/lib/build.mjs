import path from 'node:path'
import { unlessUnchanged } from './inputs.mjs'
import { inPackage, root } from './paths.mjs'
import { node } from './run.mjs'

export const WORKER_BUNDLE = '.next/worker.mjs'
/** The worker starts it as a thread, from beside its own file (lib/person/reading/thread.ts). */
const THREAD_BUNDLE = '.next/reading-thread.mjs'

/** No page reads the database while it is built, so the build gets an address where there is none. */
const NO_DATABASE = 'postgresql://build:build@127.0.0.1:1/none'

const buildWeb = () =>
  node([inPackage('next', 'dist/bin/next'), 'build'], {
    name: 'next build',
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: NO_DATABASE },
  })

/** Two files with our own code in them; packages are loaded from node_modules. */
async function buildWorker() {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: ['lib/worker.ts', 'lib/person/reading/reading-thread.ts'],
    entryNames: '[name]',
    outdir: path.dirname(WORKER_BUNDLE),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    // Without the first, an import of a missing file of ours would pass for a package and fail only at run time.
    alias: { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') },
    sourcemap: 'inline',
    logLevel: 'warning',
  })
}

/** Builds the web application and the worker, if anything they are made of has changed. */
export const buildIfStale = () =>
  unlessUnchanged({
    inputs: [
      ...['app', 'components', 'lib', 'messages', 'public', 'prisma/schema'],
      ...[
        'package-lock.json',
        'next.config.ts',
        'postcss.config.mjs',
        'instrumentation.ts',
        'proxy.ts',
        'tsconfig.json',
      ],
    ],
    outputs: ['.next/BUILD_ID', WORKER_BUNDLE, THREAD_BUNDLE],
    mark: '.next/made-from',
    work: async () => {
      await buildWeb()
      await buildWorker()
    },
  })
