import { parse as parseVue } from '@vue/compiler-sfc'
import { parseSync } from 'oxc-parser'

/** A node of the syntax tree, as far as the rules look into one. */
export interface SyntaxNode {
  type: string
  start: number
  end: number
  [field: string]: unknown
}

export interface Import {
  /** A path of the project, or `node_modules/<package>` for what comes from outside. */
  target: string
  line: number
  /** Gone after compiling: it cannot make a cycle at run time. */
  typeOnly: boolean
}

export interface Source {
  path: string
  text: string
  nodes: readonly SyntaxNode[]
  imports: readonly Import[]
  template: string
  lineOf(node: SyntaxNode): number
}

const CODE = /\.(ts|mjs|vue)$/

/** Script of a component with everything else blanked, so that lines keep their numbers. */
function scriptOf(path: string, text: string): { script: string; template: string } {
  if (!path.endsWith('.vue')) return { script: text, template: '' }
  const { descriptor } = parseVue(text, { filename: path })
  const blank = text.replace(/[^\n]/g, ' ')
  const blocks = [descriptor.script, descriptor.scriptSetup].filter(block => block != null)
  const script = blocks.reduce((shown, { loc }) => {
    const { start, end } = { start: loc.start.offset, end: loc.end.offset }
    return shown.slice(0, start) + text.slice(start, end) + shown.slice(end)
  }, blank)
  return { script, template: descriptor.template?.content ?? '' }
}

function* walk(node: unknown): Generator<SyntaxNode> {
  if (Array.isArray(node)) for (const item of node) yield* walk(item)
  else if (node && typeof node === 'object') {
    if (typeof (node as SyntaxNode).type === 'string') yield node as SyntaxNode
    for (const value of Object.values(node)) yield* walk(value)
  }
}

const IMPORTING = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]

/** Reads one file. `paths` are all files of the project, to find what an import means. */
export function readSource(path: string, text: string, paths: ReadonlySet<string>): Source {
  const { script, template } = scriptOf(path, text)
  const nodes = CODE.test(path)
    ? [...walk(parseSync(path.replace(/\.vue$/, '.ts'), script).program)]
    : []
  const lineOf = (node: SyntaxNode) => script.slice(0, node.start).split('\n').length
  const imports = nodes.flatMap(node => {
    const specifier = IMPORTING.includes(node.type) ? (node.source as { value?: unknown }) : null
    if (typeof specifier?.value !== 'string') return []
    const typeOnly =
      node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type'
    return [{ target: targetOf(specifier.value, path, paths), line: lineOf(node), typeOnly }]
  })
  return { path, text, nodes, imports, template, lineOf }
}

function targetOf(specifier: string, from: string, paths: ReadonlySet<string>): string {
  if (specifier.startsWith('@steerboard/')) return `${specifier.slice(12)}/index.ts`
  if (!specifier.startsWith('.')) return `node_modules/${packageOf(specifier)}`
  const path = new URL(specifier, `file:///${from}`).pathname.slice(1)
  return [path, path.replace(/\.js$/, '.ts'), `${path}.ts`].find(p => paths.has(p)) ?? path
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
