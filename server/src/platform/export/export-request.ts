import { refuse } from '../refuse.js'
import type { TableHead } from './table.js'

export const formats = {
  CSV: { extension: 'csv', type: 'text/csv; charset=utf-8' },
  NDJSON: { extension: 'ndjson', type: 'application/x-ndjson; charset=utf-8' },
  XLSX: {
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const
export type Format = keyof typeof formats

export interface ExportRequest {
  query: string
  variables: Readonly<Record<string, unknown>>
  operationName: string | undefined
  format: Format
  /** False: rows only, for programs that expect a plain table. */
  about: boolean
  /** Of a saved query: what the file is called after, and what stands above the rest. */
  called?: { file: string; about: TableHead['about'] }
}

const FIELDS = ['query', 'variables', 'operationName', 'format', 'about']

/** The body of `POST /export`. Throws Invalid, saying which field it does not take and why. */
export function readExportRequest(body: unknown): ExportRequest {
  if (!isObject(body)) throw refuse('body', 'The body is not a JSON object with a query.', FIELDS)
  const unknown = Object.keys(body).find(name => !FIELDS.includes(name))
  if (unknown !== undefined) throw refuse('body', 'The body has a field that is not known.', FIELDS)
  const { query, variables = null, operationName = null, format = 'CSV', about = true } = body
  if (typeof query !== 'string') throw refuse('query', 'The question is missing.', ['a document'])
  if (variables !== null && !isObject(variables))
    throw refuse('variables', 'Variables come as an object.', ['an object'])
  if (operationName !== null && typeof operationName !== 'string')
    throw refuse('operationName', 'The operation has a name that is text.', ['text'])
  if (typeof format !== 'string' || !Object.hasOwn(formats, format))
    throw refuse('format', 'There is no such format.', Object.keys(formats))
  if (typeof about !== 'boolean')
    throw refuse('about', 'What stands beside the rows is there or not.', ['true', 'false'])
  return {
    query,
    variables: variables ?? {},
    operationName: operationName ?? undefined,
    format: format as Format,
    about,
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
