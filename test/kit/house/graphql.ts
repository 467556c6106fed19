import { forbidInFile, type Rule } from './rule.js'
import type { Source, SyntaxNode } from './source.js'

const TYPED = ['Field', 'Arg', 'Query', 'Mutation', 'FieldResolver']
const VERB = /^server\/src\/features\/[^/]+\/[^/.]+\.ts$/

const decoratorName = ({ expression }: SyntaxNode): string => {
  const call = expression as SyntaxNode
  return String(((call.callee ?? call) as SyntaxNode).name)
}

const namesItsType = ({ expression }: SyntaxNode): boolean =>
  (((expression as SyntaxNode).arguments ?? []) as SyntaxNode[]).some(
    ({ type }) => type === 'ArrowFunctionExpression',
  )

const TABLE = 'server/src/domain/access/permissions.ts'

const demandedIn = (source: Source): { line: number; what: string }[] =>
  [...source.text.matchAll(/\.demand\(\s*'([^']+)'/g)].map(({ 1: what = '', index }) => ({
    line: source.text.slice(0, index).split('\n').length,
    what,
  }))

/** What holds where GraphQL begins. */
export const graphqlRules: readonly Rule[] = [
  forbidInFile({
    name: 'every GraphQL decorator names its type',
    says: 'A type guessed from metadata depends on the compiler. Write @Field(() => String).',
    files: /^server\/src\//,
    finds: source =>
      source.nodes
        .filter(node => node.type === 'Decorator' && TYPED.includes(decoratorName(node)))
        .filter(node => !namesItsType(node))
        .map(node => ({ line: source.lineOf(node), what: `@${decoratorName(node)}` })),
    planted: { 'server/src/features/a/a.types.ts': 'class A {\n  @Field()\n  b!: string\n}' },
  }),
  {
    name: 'a verb behind a resolver asks first who may',
    says: 'Call ctx.demand(permission) before anything else: the API reaches this verb.',
    breaches: sources => {
      const verbs = new Set(
        sources
          .filter(({ path }) => path.endsWith('.resolver.ts'))
          .flatMap(({ imports }) => imports.filter(({ typeOnly }) => !typeOnly))
          .map(({ target }) => target)
          .filter(target => VERB.test(target)),
      )
      return sources
        .filter(({ path, text }) => verbs.has(path) && !text.includes('.demand('))
        .map(({ path }) => ({ path, line: 1, what: 'demands nothing' }))
    },
    planted: {
      'server/src/features/a/a.resolver.ts': "import { readA } from './read-a.js'",
      'server/src/features/a/read-a.ts': 'export const readA = ctx => ctx.now',
    },
  },
  {
    name: 'what is demanded stands in the table of permissions, and nothing else does',
    says: `A permission is a line of ${TABLE} that says who has it, and the first line of a verb.`,
    breaches: sources => {
      const table = sources.find(({ path }) => path === TABLE)
      const listed = [...(table?.text.matchAll(/^ {2}'([^']+)':/gm) ?? [])].map(m => m[1] ?? '')
      const demanded = sources
        .filter(({ path }) => VERB.test(path) && !/\.test\.ts$/.test(path))
        .flatMap(source => demandedIn(source).map(each => ({ path: source.path, ...each })))
      const unused = listed.filter(name => !demanded.some(({ what }) => what === name))
      return [
        ...demanded.filter(({ what }) => !listed.includes(what)),
        ...unused.map(what => ({ path: TABLE, line: 1, what })),
      ]
    },
    planted: { 'server/src/features/a/read-a.ts': "export const a = ctx => ctx.demand('a.read')" },
  },
]
