import type { Rule } from './rule.js'

/**
 * Which slice may use which, and where that was decided. An edge goes down only; a new one is a
 * decision record first and a line here second.
 */
export const sliceEdges: Readonly<Record<string, { to: readonly string[]; record: string }>> = {
  facts: { to: [], record: '0002-vertical-slices.md' },
  alignment: {
    to: ['kpi', 'strategy', 'initiative', 'target', 'directory'],
    record: '0036-alignment-of-points-that-can-be-lost.md',
  },
  ingest: { to: ['facts'], record: '0002-vertical-slices.md' },
  measure: { to: ['facts'], record: '0002-vertical-slices.md' },
  directory: { to: [], record: '0021-a-directory-below.md' },
  signal: { to: ['directory', 'auth'], record: '0029-notes-and-usual-ranges.md' },
  kpi: {
    to: ['measure', 'directory', 'target', 'signal'],
    record: '0029-notes-and-usual-ranges.md',
  },
  audit: { to: [], record: '0044-a-record-that-shows-when-it-was-changed.md' },
  auth: { to: ['facts'], record: '0024-people-roles-and-sessions.md' },
  motion: {
    to: ['directory', 'auth', 'notification'],
    record: '0034-motions-for-anything.md',
  },
  target: {
    to: ['motion', 'directory', 'auth', 'notification', 'facts'],
    record: '0034-motions-for-anything.md',
  },
  strategy: {
    to: ['motion', 'target', 'kpi', 'notification', 'directory', 'auth'],
    record: '0035-objectives-are-decided.md',
  },
  feasibility: {
    to: ['kpi', 'target', 'motion', 'directory'],
    record: '0034-motions-for-anything.md',
  },
  notification: { to: ['auth'], record: '0030-messages-and-deliveries.md' },
  alert: {
    to: ['kpi', 'signal', 'directory', 'target', 'notification', 'auth', 'facts'],
    record: '0031-alerts-from-findings.md',
  },
  maturity: {
    to: ['kpi', 'strategy', 'directory', 'auth', 'notification'],
    record: '0038-maturity-without-names.md',
  },
  initiative: {
    to: ['maturity', 'strategy', 'motion', 'notification', 'directory', 'auth'],
    record: '0037-initiatives-and-value.md',
  },
  goal: {
    to: ['strategy', 'kpi', 'target', 'motion', 'notification', 'directory', 'auth', 'facts'],
    record: '0052-links-that-count.md',
  },
  definitions: {
    to: ['alert', 'target', 'ingest', 'directory', 'facts'],
    record: '0050-files-sent-and-settings-asked-for.md',
  },
  settings: {
    to: ['facts', 'ingest', 'auth', 'definitions', 'upload'],
    record: '0057-definitions-as-one-unit.md',
  },
  upload: { to: ['ingest', 'auth'], record: '0050-files-sent-and-settings-asked-for.md' },
  bi: { to: ['measure'], record: '0051-figures-for-other-tools.md' },
  query: { to: ['auth'], record: '0046-an-explorer-in-its-own-document.md' },
  demo: {
    to: [
      'ingest',
      'auth',
      'motion',
      'target',
      'strategy',
      'feasibility',
      'signal',
      'alert',
      'notification',
      'maturity',
      'initiative',
      'goal',
    ],
    record: '0035-objectives-are-decided.md',
  },
}

const SLICE = /^server\/src\/features\/([^/]+)\//

export const slicesGoDown: Rule = {
  name: 'a slice uses only the slices below it',
  says: 'This edge between slices is new. Write a decision record, then add it to test/kit/house/slices.ts.',
  breaches: sources =>
    sources
      .filter(({ path }) => !/\.test\.ts$|\/testing\//.test(path))
      .flatMap(({ path, imports }) => {
        const from = SLICE.exec(path)?.[1]
        if (!from) return []
        return imports.flatMap(({ target, line }) => {
          const to = SLICE.exec(target)?.[1]
          const allowed = !to || to === from || sliceEdges[from]?.to.includes(to)
          return allowed ? [] : [{ path, line, what: `${from} uses ${to}` }]
        })
      }),
  planted: {
    'server/src/features/measure/a.ts': "import { readSeries } from '../kpi/index.js'",
    'server/src/features/kpi/index.ts': '',
  },
}

export const noCircles: Rule = {
  name: 'no circles',
  says: 'Files that import each other in a circle cannot be read, tested or loaded apart. Take out what both need.',
  breaches: sources => {
    const edges = new Map(
      sources.map(({ path, imports }) => [path, imports.filter(({ typeOnly }) => !typeOnly)]),
    )
    const done = new Set<string>()
    const circles: { path: string; line: number; what: string }[] = []
    const visit = (path: string, above: readonly string[]) => {
      if (done.has(path)) return
      for (const { target, line } of edges.get(path) ?? []) {
        const start = [...above, path].indexOf(target)
        if (start >= 0)
          circles.push({ path, line, what: [...above, path, target].slice(start).join(' → ') })
        else visit(target, [...above, path])
      }
      done.add(path)
    }
    for (const { path } of sources) visit(path, [])
    return circles
  },
  planted: {
    'server/src/domain/a.ts': "import { b } from './b.js'\nexport const a = b",
    'server/src/domain/b.ts': "import { a } from './a.js'\nexport const b = a",
  },
}
