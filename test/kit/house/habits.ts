import { forbidInFile, type Rule } from './rule.js'
import type { Source, SyntaxNode } from './source.js'

const TESTING = /\.test\.ts$|\/testing\//

/** The unit of a net promoter score has the name of the KPI; a variant is in business hours, a rater of the business. */
const ALSO_A_WORD = ['NPS', 'BUSINESS']

const name = (node: unknown): unknown => (node as SyntaxNode | null)?.name

/** Calls and news of `object.property`, or of a bare name where there is no property. */
function callsOf(source: Source, wanted: (object: unknown, property: unknown) => boolean) {
  return source.nodes
    .filter(({ type }) => type === 'CallExpression' || type === 'NewExpression')
    .filter(({ callee }) => {
      const { type, object, property } = callee as SyntaxNode
      return type === 'MemberExpression'
        ? wanted(name(object), name(property))
        : wanted(name(callee), undefined)
    })
}

const found = (source: Source, nodes: readonly SyntaxNode[]) =>
  nodes.map(node => ({
    line: source.lineOf(node),
    what: source.text.slice(node.start, node.end).split('\n')[0]?.slice(0, 60) ?? '',
  }))

const CLOCKS = ['Date.now', 'Math.random', 'crypto.randomUUID', 'randomUUID']

const readsClockOrChance = (source: Source): SyntaxNode[] => [
  ...callsOf(source, (object, property) =>
    CLOCKS.includes(property === undefined ? String(object) : `${object}.${property}`),
  ),
  ...source.nodes.filter(
    ({ type, callee, arguments: given }) =>
      type === 'NewExpression' && name(callee) === 'Date' && (given as unknown[]).length === 0,
  ),
]

const IN_A_LANGUAGE: Record<string, number> = {
  ...{ toLocaleUpperCase: 0, toLocaleLowerCase: 0, toLocaleString: 0 },
  ...{ toLocaleDateString: 0, toLocaleTimeString: 0, localeCompare: 1 },
}
const IN_A_ZONE = /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes)$|^getTimezoneOffset$/

/** Calls that differ by the settings of the machine: without a language, or in its own zone. */
const ofTheMachine = (source: Source): SyntaxNode[] =>
  callsOf(source, (_, property) => {
    const called = String(property)
    return IN_A_ZONE.test(called) || Object.hasOwn(IN_A_LANGUAGE, called)
  }).filter(({ callee, arguments: given }) => {
    const at = IN_A_LANGUAGE[String(name((callee as SyntaxNode).property))]
    return at === undefined || (given as unknown[]).length <= at
  })

/** How the code is written where no import tells. */
export const habits: readonly Rule[] = [
  forbidInFile({
    name: 'no clock and no chance inside rules',
    says: 'domain and features do not know what time it is nor draw lots: take ctx.now, an argument, or a seeded generator.',
    files: /^server\/src\/(domain|features)\//,
    filesExcept: TESTING,
    finds: source => found(source, readsClockOrChance(source)),
    planted: { 'server/src/features/kpi/a.ts': 'export const a = () => new Date()' },
  }),
  forbidInFile({
    name: 'only config reads the environment',
    says: 'Every setting is a documented variable: add it to server/src/config/variables.ts and pass it in.',
    files: /^(server|client)\/src\//,
    filesExcept: /^server\/src\/config\.ts$|\.test\.ts$|\/testing\//,
    finds: source =>
      found(
        source,
        source.nodes.filter(
          ({ type, object, property }) =>
            type === 'MemberExpression' && name(object) === 'process' && name(property) === 'env',
        ),
      ),
    planted: { 'server/src/platform/a.ts': 'export const a = process.env.PORT' },
  }),
  forbidInFile({
    name: 'no SQL outside stores',
    says: 'Text is sent to the database by *.store.ts, by measure/booking and by platform. Elsewhere call a store.',
    files: /^server\/src\//,
    filesExcept:
      /\.(store|table)\.ts$|\.test\.ts$|\/testing\/|^server\/src\/platform\/|^server\/src\/features\/measure\/booking\//,
    finds: source => {
      const tagged = source.nodes.filter(
        ({ type, tag }) =>
          type === 'TaggedTemplateExpression' &&
          (name(tag) === 'sql' || name((tag as SyntaxNode).property) === 'sql'),
      )
      return found(source, [...tagged, ...callsOf(source, (_, property) => property === 'unsafe')])
    },
    planted: { 'server/src/features/a/read-a.ts': 'export const a = ctx => ctx.sql`select 1`' },
  }),
  forbidInFile({
    name: 'no sql.raw',
    says: 'sql.raw lets text through that nobody has looked at. Bind values; take names from a table in the code.',
    files: /^server\/src\//,
    finds: source =>
      found(
        source,
        callsOf(source, (object, property) => object === 'sql' && property === 'raw'),
      ),
    planted: { 'server/src/features/a/a.store.ts': 'export const a = b => sql.raw(b)' },
  }),
  forbidInFile({
    name: 'no markup from data',
    says: 'v-html and innerHTML make text from an import into markup. Let Vue write text.',
    files: /^client\/src\//,
    finds: source =>
      source.text
        .split('\n')
        .map((line, index) => ({ line: index + 1, what: line.trim() }))
        .filter(({ what }) =>
          /\sv-html=|\.(inner|outer)HTML\b|insertAdjacentHTML/.test(` ${what}`),
        ),
    planted: { 'client/src/a.vue': '<template>\n<p v-html="a" />\n</template>' },
  }),
  forbidInFile({
    name: 'no language and no zone of the machine',
    says: 'The same server answers the same wherever it runs (TZ, LANG): name the language or use code points, and take calendar days from domain/calendar.',
    files: /^server\/src\//,
    filesExcept: TESTING,
    finds: source => found(source, ofTheMachine(source)),
    planted: { 'server/src/domain/a.ts': 'export const a = b => b.toLocaleUpperCase()' },
  }),
  {
    name: 'the client knows no KPI by name',
    says: 'What a KPI means travels as data. If a page needs to know, the answer is a field of the contract.',
    breaches: sources => {
      const codes = sources
        .filter(({ path }) => path.startsWith('server/src/domain/kpi/definitions/'))
        .flatMap(({ text }) => [...text.matchAll(/^ {2,4}code: '([A-Z0-9_]+)'/gm)])
        .flatMap(([, code]) => (code && !ALSO_A_WORD.includes(code) ? [code] : []))
      return sources
        .filter(({ path }) => path.startsWith('client/src/') && !TESTING.test(path))
        .flatMap(({ path, text }) =>
          text
            .split('\n')
            .flatMap((line, index) =>
              codes
                .filter(code => new RegExp(`\\b${code}\\b`).test(line))
                .map(code => ({ path, line: index + 1, what: `names ${code}` })),
            ),
        )
    },
    planted: {
      'server/src/domain/kpi/definitions/a.ts': "defineKpi({\n  code: 'SLA_A',\n})",
      'client/src/a.ts': "export const a = code => code === 'SLA_A'",
    },
  },
]
