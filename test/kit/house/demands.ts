import type { Breach, Rule } from './rule.js'
import type { Source, SyntaxNode } from './source.js'

/** What a resolver calls that asks nobody, with the reason. */
export const undemanded: Readonly<Record<string, string>> = {
  readSensitivity: 'computes with a score that was demanded for, and reads nothing',
  tryWeights: 'computes with a score that was demanded for, and reads nothing',
  explanationWants: 'reads the question alone: what of the answer is asked for',
  freshnessWants: 'reads the question alone: what of the answer is asked for',
  scorecardWants: 'reads the question alone: what of the answer is asked for',
  seriesWants: 'reads the question alone: what of the answer is asked for',
  wantsIn: 'reads the question alone: what of the answer is asked for',
}

type Sources = ReadonlyMap<string, Source>
const FEATURES = /^server\/src\/features\/.*(?<!\.(types|resolver|test))\.ts$/
/** A verb calls a verb, which calls a helper, which demands. */
const DEEPEST = 4

/** Values that a file imports, by the name that they have there. */
function importsOf(source: Source): { name: string; from: string; line: number }[] {
  return source.nodes
    .filter(({ type, importKind }) => type === 'ImportDeclaration' && importKind !== 'type')
    .flatMap(node => {
      const line = source.lineOf(node)
      const { target: from = '' } = source.imports.find(each => each.line === line) ?? {}
      return (node.specifiers as SyntaxNode[])
        .filter(({ type, importKind }) => type === 'ImportSpecifier' && importKind !== 'type')
        .map(each => ({ name: nameOf(each.imported), from, line }))
    })
}

const nameOf = (node: unknown): string => String((node as { name?: unknown }).name)

/** The function of that name, as it is written; undefined where the name is something else. */
function functionIn(source: Source, name: string): string | undefined {
  const found = source.nodes.find(
    ({ type, id, init }) =>
      (type === 'FunctionDeclaration' && nameOf(id) === name) ||
      (type === 'VariableDeclarator' &&
        nameOf(id) === name &&
        (init as SyntaxNode | null)?.type === 'ArrowFunctionExpression'),
  )
  return found && source.text.slice(found.start, found.end)
}

/** Where a door hands a name on from. */
function behindDoor(sources: Sources, path: string, name: string): string {
  const source = sources.get(path)
  const handed = source?.nodes.find(
    ({ type, specifiers }) =>
      type === 'ExportNamedDeclaration' &&
      (specifiers as SyntaxNode[]).some(({ exported }) => nameOf(exported) === name),
  )
  const line = handed && source?.lineOf(handed)
  return source?.imports.find(each => each.line === line)?.target ?? path
}

/** Undefined: it is no function of ours. */
function demands(
  sources: Sources,
  { name, from }: { name: string; from: string },
  depth = DEEPEST,
): boolean | undefined {
  const path = behindDoor(sources, from, name)
  const source = sources.get(path)
  const text = source && functionIn(source, name)
  if (!source || text === undefined) return undefined
  if (/\.demand\(/.test(text)) return true
  if (depth === 0) return false
  const called = new Set([...text.matchAll(/\b([a-z]\w*)\(/g)].map(match => match[1] ?? ''))
  called.delete(name)
  const imported = importsOf(source)
  return [...called].some(each => {
    const { from: elsewhere = path } = imported.find(one => one.name === each) ?? {}
    return demands(sources, { name: each, from: elsewhere }, depth - 1) === true
  })
}

export const demandedByAll: Rule = {
  name: 'whatever a resolver calls of a slice demands a permission',
  says: 'Call ctx.demand(permission) in this function, or a helper that does; or name it in `undemanded` with the reason.',
  breaches: all => {
    const sources = new Map(all.map(source => [source.path, source]))
    return all
      .filter(({ path }) => path.endsWith('.resolver.ts'))
      .flatMap(source =>
        importsOf(source)
          .filter(({ name, from }) => FEATURES.test(from) && !(name in undemanded))
          .filter(each => demands(sources, each) === false)
          .map(({ name, line }): Breach => ({ path: source.path, line, what: name })),
      )
  },
  planted: {
    'server/src/features/a/graphql/a.resolver.ts': "import { readA, readB } from '../read-a.js'",
    'server/src/features/a/read-a.ts':
      "export const readA = ctx => ctx.demand('a')\nexport const readB = ctx => ctx.now",
  },
}
