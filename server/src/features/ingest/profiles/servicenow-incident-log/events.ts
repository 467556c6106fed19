import type { Row } from '../../csv/row.js'
import type { TicketEventFact } from '../../fact-batch.js'
import { SOURCE } from '../servicenow-words.js'

/** One row of the log with its time. */
export interface Step {
  row: Row
  at: Date
  state: string
}

const WATCHED: readonly [column: string, field: string][] = [
  ['incident_state', 'state'],
  ['assignment_group', 'team'],
  ['priority', 'priority'],
]
const DONE = new Set(['Resolved', 'Closed'])

/** Every change of a watched field from row to row; the first row tells the values at the start. */
export function eventsOf(ticket: string, steps: readonly Step[]): TicketEventFact[] {
  const ordinals = new Map<number, number>()
  return steps.flatMap(({ row, at }, place) => {
    const ordinal = ordinals.get(at.getTime()) ?? 0
    ordinals.set(at.getTime(), ordinal + 1)
    const before = steps[place - 1]?.row
    return WATCHED.flatMap(([column, field]) => {
      const old = before?.text(column) ?? null
      const now = row.text(column)
      return old === now ? [] : [{ source: SOURCE, ticket, at, ordinal, field, old, new: now }]
    })
  })
}

/** When it was first resolved, and each time that it was opened again after that. */
export function firstTurns(steps: readonly Step[]): {
  resolved: Date | null
  reopened: Date[]
} {
  const done = steps.findIndex(({ state }) => DONE.has(state))
  if (done < 0) return { resolved: null, reopened: [] }
  const reopened = steps.filter(
    ({ state }, place) => !DONE.has(state) && DONE.has(steps[place - 1]?.state ?? ''),
  )
  return { resolved: steps[done]?.at ?? null, reopened: reopened.map(({ at }) => at) }
}
