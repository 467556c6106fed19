import { defineConfig } from 'vitest/config'
import { DemoFirst } from './test/kit/order.ts'

// Inlined test code would resolve graphql's .mjs while type-graphql takes the .js: two realms.
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }]
// One database server for the run, shared by the projects that need one.
const globalSetup = './server/src/testing/cluster.ts'
const domain = 'server/src/domain/**/*.test.ts'
const exclude = ['**/node_modules/**', '**/dist/**']

export default defineConfig({
  test: {
    // Two cores, shared with Postgres and Chromium.
    maxWorkers: 2,
    sequence: { sequencer: DemoFirst },
    reporters: ['default'],
    // The run ends with its summary, without advice after it.
    experimental: { diagnostics: false },
    coverage: {
      provider: 'v8',
      include: ['server/src/domain/**/*.ts'],
      exclude: ['**/*.test.ts'],
      // No text report: the run ends with the runner's own summary.
      reporter: ['json-summary', 'html'],
      thresholds: { branches: 95 },
    },
    projects: [
      './client/vitest.config.ts',
      {
        resolve: { alias },
        test: {
          name: 'domain',
          environment: 'node',
          include: [domain],
          // Pure: nothing that one file does reaches the next, so a worker loads the domain once.
          isolate: false,
          // Simulated years take seconds on a quiet machine.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'server',
          environment: 'node',
          include: ['server/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...exclude, domain],
          globalSetup,
          // Each file has a database of its own; what is loaded is the same for all.
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude,
          globalSetup,
          // Starting twice on a busy machine takes most of a minute; a test that hangs never ends.
          testTimeout: 180_000,
          // A page that is slow to come is no failure; one that never comes is.
          expect: { poll: { timeout: 15_000 } },
          // The first to ask for the demo loads it whole, with its decisions and alerts.
          hookTimeout: 900_000,
        },
      },
    ],
  },
})
