import { forbidInFile, type Rule } from './rule.js'

const FILE = 250
const TEST = 400
const FUNCTION = 60
const PARAMETERS = 4

/** Files that may be longer, with the reason. */
export const longFiles: Readonly<Record<string, string>> = {
  'schema/generated/graphql.ts': 'generated from the contract',
  'schema/generated/gql.ts': 'generated from the contract',
}

const TESTS = /\.test\.ts$|\/testing\//
const CODE = /\.(ts|mjs|vue|css)$/
const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']

const tooLong = (lines: number) => (text: string) => {
  const { length } = text.trimEnd().split('\n')
  return length > lines ? [{ line: length, what: `has ${length} lines, at most ${lines}` }] : []
}

export const sizes: readonly Rule[] = [
  forbidInFile({
    name: 'no file is too long',
    says: `A file has at most ${FILE} lines (the aim is 50). Cut it by noun or verb, or name it in longFiles with the reason.`,
    files: CODE,
    filesExcept: TESTS,
    finds: ({ path, text }) => (path in longFiles ? [] : tooLong(FILE)(text)),
    planted: { 'server/src/domain/a.ts': `${'\n'.repeat(FILE + 1)}export {}` },
  }),
  forbidInFile({
    name: 'no test file is too long',
    says: `A test file has at most ${TEST} lines. Cut it by what it is about.`,
    files: TESTS,
    finds: ({ text }) => tooLong(TEST)(text),
    planted: { 'server/src/domain/a.test.ts': `${'\n'.repeat(TEST + 1)}export {}` },
  }),
  forbidInFile({
    name: 'no function is too long',
    says: `A function has at most ${FUNCTION} lines (the aim is 20). Name the steps.`,
    files: /\.(ts|mjs|vue)$/,
    filesExcept: TESTS,
    finds: source =>
      source.nodes
        .filter(({ type }) => FUNCTIONS.includes(type))
        .map(node => ({
          line: source.lineOf(node),
          lines: source.text.slice(node.start, node.end).split('\n').length,
        }))
        .filter(({ lines }) => lines > FUNCTION)
        .map(({ line, lines }) => ({ line, what: `a function of ${lines} lines` })),
    planted: { 'server/src/domain/a.ts': `export function a() {${'\n'.repeat(FUNCTION)}}` },
  }),
  forbidInFile({
    name: 'no function takes too much',
    says: `A function takes at most ${PARAMETERS} parameters. Take one object.`,
    files: /\.(ts|mjs|vue)$/,
    // A resolver's method has a parameter for each argument, a row of test.each one for each column.
    filesExcept: /\.resolver\.ts$|\.test\.ts$/,
    finds: source =>
      source.nodes
        .filter(({ type }) => FUNCTIONS.includes(type))
        .filter(({ params }) => (params as unknown[]).length > PARAMETERS)
        .map(node => ({
          line: source.lineOf(node),
          what: `${(node.params as unknown[]).length} parameters`,
        })),
    planted: { 'server/src/domain/a.ts': 'export const a = (b, c, d, e, f) => b' },
  }),
]
