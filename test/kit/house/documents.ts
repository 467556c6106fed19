import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFiles, projectRoot } from './project.js'

/** What a document may rely on. */
export interface Facts {
  /** Every file of the project. */
  files: readonly string[]
  /** Scripts by folder of their package; the top is ''. */
  scripts: ReadonlyMap<string, ReadonlySet<string>>
  commands: ReadonlySet<string>
  variables: ReadonlySet<string>
  pnpm: string
}

export interface Document {
  path: string
  text: string
}

/** Made at run time or by the build: not to be found in a fresh checkout. */
const MADE = /^(data|server\/dist|client\/dist|coverage|node_modules)(\/|$)/
const PATH = /^[\w.@*<>-]+(\/[\w.@*<>-]+)*\/?$/
const EXTENSION = /\.(ts|mjs|vue|css|json|md|graphql|yml|yaml|sql|patch)$/

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')

export function readFacts(): Facts {
  const files = projectFiles()
  const packages = files.filter(path => /^([^/]+\/)?package\.json$/.test(path))
  const scriptsOf = (path: string) => Object.keys(JSON.parse(read(path)).scripts ?? {})
  const commands = files
    .filter(path => path.startsWith('server/src/cli/commands/'))
    .flatMap(path => /name: '(\w+)'/.exec(read(path))?.[1] ?? [])
  const variables = read('docs/configuration.md').matchAll(/^\| `(\w+)`/gm)
  return {
    files,
    scripts: new Map(
      packages.map(p => [p.replace(/\/?package\.json$/, ''), new Set(scriptsOf(p))]),
    ),
    commands: new Set(commands),
    variables: new Set([...variables].map(([, name]) => name ?? '')),
    pnpm: JSON.parse(read('package.json')).packageManager,
  }
}

export function readDocuments(files: readonly string[]): Document[] {
  return files.filter(path => path.endsWith('.md')).map(path => ({ path, text: read(path) }))
}

/** Where the relative links of a document lead, as paths of the project. */
export function linksOf({ path, text }: Document): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter(target => !/^[a-z]+:/.test(target))
    .map(target => decodeURIComponent(new URL(target, `file:///${path}`).pathname).slice(1))
}

/** Everything that a document names and that is not so. */
export function faultsIn(document: Document, facts: Facts): string[] {
  return [
    ...deadLinks(document, facts),
    ...lostPaths(document, facts),
    ...unknownScripts(document, facts),
    ...unknownWords(document, facts),
  ]
}

const isThere = (target: string, { files }: Facts): boolean =>
  target === '' ||
  files.some(file => file === target || file.startsWith(`${target.replace(/\/$/, '')}/`))

const deadLinks = (document: Document, facts: Facts): string[] =>
  linksOf(document)
    .filter(target => !isThere(target, facts))
    .map(target => `link to ${target}`)

/** Paths in code, from the top, from the document, or the end of a longer one; `*` and `<x>` stand for any name. */
function lostPaths({ path, text }: Document, { files }: Facts): string[] {
  const folder = path.split('/').slice(0, -1).join('/')
  return [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)]
    .map(([, token]) => (token ?? '').replace(/^\.\//, ''))
    .filter(token => PATH.test(token) && !MADE.test(token) && !/^\.\w+$/.test(token))
    .filter(token => (token.includes('/') ? looksLikePath(token, files) : EXTENSION.test(token)))
    .filter(token => {
      const wild = token
        .replace(/\/$/, '')
        .replace(/[.]/g, '\\.')
        .replaceAll('*', '[^/]*')
        .replaceAll(/<\w+>/g, '[^/]+')
      const from = folder && `(${folder}/)?`
      const there = new RegExp(`(^|/)${from}${wild}(/|$)`)
      return !files.some(file => there.test(file))
    })
    .map(token => `path ${token}`)
}

const withoutBlocks = (text: string): string => text.replaceAll(/^```[\s\S]*?^```/gm, '')

/** A slash alone is no path: `and/or`, `text/csv`. */
function looksLikePath(token: string, files: readonly string[]): boolean {
  const first = `${token.split('/')[0]}/`
  const isFolder = files.some(file => file.startsWith(first) || file.includes(`/${first}`))
  return /\/.*\/$/.test(token) || EXTENSION.test(token) || isFolder
}

function unknownScripts({ text }: Document, { scripts, pnpm }: Facts): string[] {
  const lifecycle = [...text.matchAll(/`?\bnpm (start|test)\b/g)].map(([, name]) => ['', name])
  const top = [...text.matchAll(/\bp?npm run ([\w:-]+)/g)].map(([, name]) => ['', name])
  const inside = [...text.matchAll(/pnpm --filter \.\/(\w+) run ([\w:-]+)/g)].map(
    ([, folder, name]) => [folder, name],
  )
  const lost = [...lifecycle, ...top, ...inside].filter(
    ([folder, name]) => !scripts.get(folder ?? '')?.has(name ?? ''),
  )
  const versions = [...text.matchAll(/pnpm[@ ](\d+\.\d+\.\d+)/g)]
    .filter(([, version]) => `pnpm@${version}` !== pnpm)
    .map(([found]) => found)
  return [
    ...lost.map(([folder, name]) => `script ${folder}:${name}`),
    ...versions.map(version => `version ${version}`),
  ]
}

function unknownWords({ text }: Document, { commands, variables }: Facts): string[] {
  const said = [...text.matchAll(/(?:`|^\s{4}|\$ )steerboard ([a-z]+)/gm)]
    .map(([, command]) => command ?? '')
    .filter(command => !commands.has(command))
  const set = [...text.matchAll(/(?:^|[\s`])([A-Z][A-Z_]{3,})=\S/gm)]
    .map(([, name]) => name ?? '')
    .filter(name => !variables.has(name) && name !== 'POSTGRES_PASSWORD')
  return [...said.map(name => `command ${name}`), ...set.map(name => `variable ${name}`)]
}
