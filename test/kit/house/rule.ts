import type { Source } from './source.js'

export interface Breach {
  path: string
  line: number
  what: string
}

/** A small set of files, by path, that breaks a rule and nothing else. */
export type Planted = Readonly<Record<string, string>>

/** A law of the house. `says` is what someone reads who has broken it: the reason and the way out. */
export interface Rule {
  name: string
  says: string
  breaches(sources: readonly Source[]): Breach[]
  planted: Planted
}

interface Arrow {
  name: string
  says: string
  /** Files that the rule is for; a group in it is `$1` in `to` and `toExcept`. */
  from: RegExp
  fromExcept?: RegExp
  /** What they may not import. */
  to: string
  toExcept?: string
  planted: Planted
}

/** A rule about who may import whom. */
export function forbidImports(arrow: Arrow): Rule {
  const { name, says, from, fromExcept, to, toExcept, planted } = arrow
  const refused = (source: Source): Breach[] => {
    const match = from.exec(source.path)
    if (!match || fromExcept?.test(source.path)) return []
    const filled = (pattern: string) => new RegExp(pattern.replaceAll('$1', match[1] ?? ''))
    return source.imports
      .filter(({ target }) => filled(to).test(target))
      .filter(({ target }) => !toExcept || !filled(toExcept).test(target))
      .map(({ target, line }) => ({ path: source.path, line, what: `imports ${target}` }))
  }
  return { name, says, planted, breaches: sources => sources.flatMap(refused) }
}

/** A rule that looks at one file at a time. */
export function forbidInFile(
  rule: Omit<Rule, 'breaches'> & {
    files: RegExp
    filesExcept?: RegExp
    finds(source: Source): readonly { line: number; what: string }[]
  },
): Rule {
  const { files, filesExcept, finds, ...said } = rule
  return {
    ...said,
    breaches: sources =>
      sources
        .filter(({ path }) => files.test(path) && !filesExcept?.test(path))
        .flatMap(source => finds(source).map(found => ({ path: source.path, ...found }))),
  }
}
