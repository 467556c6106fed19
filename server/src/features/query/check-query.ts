import { refuse } from '../../platform/refuse.js'
import type { FaultsIn, SavedQueryInput } from './saved-query.js'

/** How long a document may be is one of the limits of what can be asked, so it is among its faults. */
const LONGEST = { name: 120, description: 600, variables: 10_000 }

export interface CheckedQuery {
  name: string
  description: string
  document: string
  variables: Readonly<Record<string, unknown>>
  isShared: boolean
}

/** What was sent, ready to be kept. Throws Invalid, saying which part cannot be taken and why. */
export function checkQuery(input: SavedQueryInput, faultsIn: FaultsIn): CheckedQuery {
  const document = input.document.trim()
  const faults = faultsIn(document)
  if (faults.length > 0)
    throw refuse('document', `This cannot be asked: ${faults.join(' ')}`, [
      'one query that the schema answers',
    ])
  return {
    name: plain('name', input.name, 1),
    description: plain('description', input.description ?? '', 0),
    document,
    variables: readVariables(input.variables ?? ''),
    isShared: input.isShared,
  }
}

function plain(argument: 'name' | 'description', text: string, shortest: number): string {
  const trimmed = text.trim()
  const isPlain = !/\p{Cc}/u.test(trimmed) && trimmed.isWellFormed()
  if (isPlain && trimmed.length >= shortest && trimmed.length <= LONGEST[argument]) return trimmed
  throw refuse(argument, `A text of ${shortest} to ${LONGEST[argument]} characters is needed.`, [
    `${shortest} to ${LONGEST[argument]} characters without line breaks`,
  ])
}

function readVariables(text: string): Readonly<Record<string, unknown>> {
  if (text.trim() === '') return {}
  const allowed = ['a JSON object such as {"kpi": "FCR"}']
  if (text.length > LONGEST.variables)
    throw refuse('variables', 'The variables are too long.', allowed)
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // Told below, like everything that is not an object.
  }
  throw refuse('variables', 'The variables are no JSON object.', allowed)
}
