import { forbidImports, type Rule } from './rule.js'

const FEATURES = '^server/src/features/'
const OWN = /^server\/src\/features\/([^/]+)\//

/** Who may import whom. Drawn in docs/architecture.md. */
export const arrows: readonly Rule[] = [
  forbidImports({
    name: 'domain imports only domain',
    says: 'The domain core is pure: no database, GraphQL, clock or feature. Pass values in.',
    from: /^server\/src\/domain\//,
    fromExcept: /\.test\.ts$|\/testing\//,
    to: '',
    toExcept: '^server/src/domain/',
    planted: { 'server/src/domain/kpi/a.ts': "import { readFileSync } from 'node:fs'" },
  }),
  forbidImports({
    name: 'platform knows no feature',
    says: 'Platform is plumbing without an ITSM word in it. Move the business part to a feature.',
    from: /^server\/src\/platform\//,
    to: '^server/src/(features|domain)/',
    planted: { 'server/src/platform/a.ts': "import { b } from '../domain/b.js'" },
  }),
  forbidImports({
    name: 'features meet at the door',
    says: 'Another feature has two doors: index.ts for verbs, <noun>.types.ts for GraphQL classes.',
    from: OWN,
    fromExcept: /\.(table|measure)\.ts$/,
    to: FEATURES,
    toExcept: `${FEATURES}($1/|[^/]+/index\\.ts$)|\\.types\\.ts$|^server/src/features/facts/[^/]+\\.table\\.ts$`,
    planted: {
      'server/src/features/kpi/a.ts': "import { b } from '../measure/spans.js'",
      'server/src/features/measure/spans.ts': '',
    },
  }),
  forbidImports({
    name: 'tables import only tables',
    says: 'A table file describes rows. It may name other tables for foreign keys, nothing else of ours.',
    from: /\.table\.ts$/,
    to: '^server/',
    toExcept: '\\.table\\.ts$',
    planted: { 'server/src/features/a/a.table.ts': "import { b } from '../../domain/b.js'" },
  }),
  forbidImports({
    name: 'measures read only tables',
    says: 'A measure is one question asked of the raw tables. It may see tables, the domain and the words measures are written in.',
    from: /\.measure\.ts$/,
    to: '^server/',
    toExcept: '\\.table\\.ts$|^server/src/domain/|/measure/measures/(define-moment|buckets)\\.ts$',
    planted: { 'server/src/features/measure/measures/a.measure.ts': "import '../a.store.js'" },
  }),
  forbidImports({
    name: 'a resolver calls verbs only',
    says: 'A resolver may not see stores or tables. Write or reuse a verb.',
    from: /\.(resolver|types)\.ts$/,
    to: '\\.(store|table)\\.(ts|js)$',
    planted: { 'server/src/features/kpi/a.resolver.ts': "import { b } from './b.store.js'" },
  }),
  forbidImports({
    name: 'verbs know no GraphQL',
    says: 'Verbs, stores and jobs also serve the command line and the tests. Keep GraphQL classes out.',
    from: /^server\/src\/features\//,
    fromExcept: /\.(resolver|types)(\.test)?\.ts$|\/graphql\//,
    to: '\\.(resolver|types)\\.(ts|js)$|node_modules/(type-graphql|graphql)$',
    planted: { 'server/src/features/kpi/read-a.ts': "import { B } from './b.types.js'" },
  }),
  forbidImports({
    name: 'client and server meet in the schema',
    says: 'Client and server share the contract and nothing else.',
    from: /^client\//,
    to: '^server/',
    planted: { 'client/src/a.ts': "import { b } from '../../server/src/b.js'" },
  }),
  forbidImports({
    name: 'the server imports no client and no test',
    says: 'The server stands without the client and the end-to-end tests. Move what both need to schema.',
    from: /^server\//,
    to: '^(client|test)/',
    planted: { 'server/src/a.ts': "import { b } from '../../test/kit/b.js'" },
  }),
  forbidImports({
    name: 'the schema imports nobody',
    says: 'The contract stands alone: others import it, it imports none of ours.',
    from: /^schema\//,
    to: '^(server|client|test)/',
    planted: { 'schema/a.ts': "export { b } from '../server/src/b.js'" },
  }),
  forbidImports({
    name: 'end-to-end tests speak only the contract',
    says: 'End-to-end tests talk GraphQL over HTTP or start the program, never server or client internals.',
    from: /^test\//,
    to: '^(server|client)/',
    planted: { 'test/a.test.ts': "import { b } from '../server/src/b.js'" },
  }),
  forbidImports({
    name: 'client features do not meet',
    says: 'Compose features in a page.',
    from: /^client\/src\/features\/([^/]+)\//,
    to: '^client/src/(features|pages)/',
    toExcept: '^client/src/features/$1/',
    planted: {
      'client/src/features/kpi/A.vue':
        '<script setup lang="ts">\nimport B from \'../scope/B.vue\'\n</script>\n<template><B /></template>',
    },
  }),
  forbidImports({
    name: 'base and charts know no feature',
    says: 'base, charts, format and lib serve every page. What knows a feature belongs to the feature.',
    from: /^client\/src\/(base|charts|format|lib)\//,
    to: '^client/src/(features|pages)/',
    planted: { 'client/src/lib/a.ts': "import { b } from '../features/kpi/b.js'" },
  }),
  forbidImports({
    name: 'Chart.js stays in charts',
    says: 'Only client/src/charts may import Chart.js.',
    from: /^client\/src\//,
    fromExcept: /^client\/src\/charts\//,
    to: 'node_modules/(chart\\.js|vue-chartjs)$',
    planted: { 'client/src/pages/a.ts': "import { Chart } from 'chart.js'" },
  }),
  forbidImports({
    name: 'drizzle and the driver stay in stores',
    says: 'SQL lives in *.store.ts, *.table.ts, *.measure.ts and platform.',
    from: /^server\/src\//,
    fromExcept: /\.(store|table|measure)\.ts$|^server\/src\/platform\/|\/testing\/|\.test\.ts$/,
    to: 'node_modules/(drizzle-orm|postgres)$',
    planted: { 'server/src/features/kpi/read-a.ts': "import { sql } from 'drizzle-orm'" },
  }),
]
