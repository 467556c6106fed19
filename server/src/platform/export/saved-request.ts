import { type GraphQLSchema, parse } from 'graphql'
import type { Ctx } from '../context.js'
import { NotFound } from '../errors.js'
import { variablesFromText } from '../graphql/variables-from-text.js'
import { refuse } from '../refuse.js'
import { type ExportRequest, type Format, formats } from './export-request.js'

/** A question that somebody kept under a name of its own. */
export interface KeptQuestion {
  name: string
  description: string
  version: number
  document: string
  variables: Readonly<Record<string, unknown>>
}

/** `version` undefined: the newest. */
export type SavedQuestion = (
  ctx: Ctx,
  asked: { slug: string; version: number | undefined },
) => Promise<KeptQuestion>

interface Address {
  /** The end of the path, such as `sla-by-team-x7.csv`. */
  file: string
  /** What stands behind the `?`. */
  query: unknown
}

interface Known {
  schema: GraphQLSchema
  savedQuestion: SavedQuestion
}

/** What stands behind the `?` beside the variables of the query; they have these names first. */
const OWN = ['version', 'about']

/**
 * The saved query that an address names, with the variables that it gives in place of the kept ones.
 * Throws NotFound, or Invalid saying which part of the address cannot be taken.
 */
export async function savedRequest(
  ctx: Ctx,
  { file, query }: Address,
  { schema, savedQuestion }: Known,
): Promise<ExportRequest> {
  const { slug, format } = readFile(file)
  const texts = readTexts(query)
  const kept = await savedQuestion(ctx, { slug, version: readVersion(texts.version) })
  const given = Object.entries(texts).filter(([name]) => !OWN.includes(name))
  const { name, description, version, document } = kept
  const variables = variablesFromText(schema, parse(document), Object.fromEntries(given))
  return {
    query: document,
    variables: { ...kept.variables, ...variables },
    operationName: undefined,
    format,
    about: readAbout(texts.about),
    called: {
      file: slug,
      about: [
        ['Query', `${name}, version ${version}`],
        ...(description === '' ? [] : [['Query description', description] as const]),
        ['Query address', `/export/saved/${slug}.${formats[format].extension}?version=${version}`],
      ],
    },
  }
}

function readFile(file: string): { slug: string; format: Format } {
  const at = file.lastIndexOf('.')
  const found = Object.entries(formats).find(
    ([, { extension }]) => extension === file.slice(at + 1).toLowerCase(),
  )
  if (at > 0 && found) return { slug: file.slice(0, at), format: found[0] as Format }
  const endings = Object.values(formats).map(({ extension }) => `.${extension}`)
  throw new NotFound(`The address of a file ends in ${endings.join(', ')}.`)
}

function readTexts(query: unknown): Readonly<Record<string, string>> {
  for (const [name, text] of Object.entries(query ?? {}))
    if (typeof text !== 'string')
      throw refuse(name, 'The address gives this more than once.', ['one value'])
  return query as Record<string, string>
}

function readVersion(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw refuse('version', 'A version is a whole number.', ['1 or more'])
}

function readAbout(text: string | undefined): boolean {
  if (text === undefined || text === 'true') return true
  if (text === 'false') return false
  throw refuse('about', 'What stands beside the rows is there or not.', ['true', 'false'])
}
