import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSource, type Source } from './source.js'

export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url))

const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', 'data', '.git'])

/** Every file of the project that we wrote, by its path from the top. */
export function projectFiles(folder = ''): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name))
    .flatMap(entry => {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      return entry.isDirectory() ? projectFiles(path) : [path]
    })
}

/** The code of the given texts, with what each imports. */
export function readSources(texts: Readonly<Record<string, string>>): Source[] {
  const paths = new Set(Object.keys(texts))
  return Object.entries(texts).map(([path, text]) => readSource(path, text, paths))
}

/** All code of the project. */
export function projectSources(): Source[] {
  const code = projectFiles().filter(path =>
    /^(client|server|schema|test|scripts)\/.*\.(ts|mjs|vue|css)$/.test(path),
  )
  return readSources(
    Object.fromEntries(code.map(path => [path, readFileSync(join(projectRoot, path), 'utf8')])),
  )
}
