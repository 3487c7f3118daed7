import { configDefaults, defineConfig } from 'vitest/config'

const DATABASE_TESTS = '**/*.db.test.{ts,tsx}'
const exclude = [...configDefaults.exclude, '.next/**', '.data/**', 'e2e/**']

export default defineConfig({
  resolve: {
    alias: [{ find: /^@\//, replacement: `${import.meta.dirname}/` }],
  },
  test: {
    // The law counts days in Japan; nothing may depend on where the machine stands, nor on the fonts it has.
    env: { TZ: 'America/Los_Angeles', TODOKE_EXTRA_FONTS: '' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...exclude, DATABASE_TESTS],
          // Laying out documents takes seconds on a busy machine; nothing here waits on a clock.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [DATABASE_TESTS],
          exclude,
          globalSetup: 'scripts/test/database-setup.mjs',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
